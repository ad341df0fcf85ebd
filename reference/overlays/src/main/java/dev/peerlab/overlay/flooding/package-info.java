/** Exercise 1 solved: {@link dev.peerlab.overlay.flooding.Flooding}. */
@NullMarked
package dev.peerlab.overlay.flooding;

import org.jspecify.annotations.NullMarked;
