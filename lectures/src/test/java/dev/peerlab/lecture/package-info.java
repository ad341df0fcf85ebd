/** Runs what the lectures claim, and keeps what they quote up to date. */
@NullMarked
package dev.peerlab.lecture;

import org.jspecify.annotations.NullMarked;
