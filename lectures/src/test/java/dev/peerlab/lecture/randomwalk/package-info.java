/** The peers of lecture 2, in the order in which it makes its mistakes. */
@NullMarked
package dev.peerlab.lecture.randomwalk;

import org.jspecify.annotations.NullMarked;
