/** A hash table that is spread over the peers of any key-based-routing overlay. */
@NullMarked
package dev.peerlab.contract.dht;

import org.jspecify.annotations.NullMarked;
