/** Exercise 5: how a ring lives through the loss of its peers. */
@NullMarked
package dev.peerlab.overlay.recovery;

import org.jspecify.annotations.NullMarked;
