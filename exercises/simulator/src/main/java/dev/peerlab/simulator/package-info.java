/** A deterministic network of peers in virtual time. */
@NullMarked
package dev.peerlab.simulator;

import org.jspecify.annotations.NullMarked;
