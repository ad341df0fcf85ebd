/** Exercise 1, flooding: {@link dev.peerlab.contract.flooding.FloodingPeer} is what a student implements. */
@NullMarked
package dev.peerlab.contract.flooding;

import org.jspecify.annotations.NullMarked;
