/** Rings on trial: one peer among others that are told what to say, or a whole ring with all that happens to it. */
@NullMarked
package dev.peerlab.conformance.ring;

import org.jspecify.annotations.NullMarked;
