/** Exercise 2 solved: {@link dev.peerlab.overlay.randomwalk.RandomWalk}. */
@NullMarked
package dev.peerlab.overlay.randomwalk;

import org.jspecify.annotations.NullMarked;
