/** Rings that nothing needs to be done to: every table is what its overlay's maintenance would make of it in the end. */
@NullMarked
package dev.peerlab.simulator.ring;

import org.jspecify.annotations.NullMarked;
