/** The peers of lecture 1, in the order in which it makes its mistakes. */
@NullMarked
package dev.peerlab.lecture.flooding;

import org.jspecify.annotations.NullMarked;
