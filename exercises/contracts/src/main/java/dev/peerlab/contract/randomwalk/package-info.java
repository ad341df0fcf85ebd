/** Exercise 2, random walks: {@link dev.peerlab.contract.randomwalk.RandomWalkPeer} is what a student implements. */
@NullMarked
package dev.peerlab.contract.randomwalk;

import org.jspecify.annotations.NullMarked;
