/** A distributed hash table, as its users see it, and what its peers keep. */
@NullMarked
package dev.peerlab.contract.store;

import org.jspecify.annotations.NullMarked;
