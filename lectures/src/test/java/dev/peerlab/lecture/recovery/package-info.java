/** The wrong recoveries of lecture 5: the reference, but for one method or two. */
@NullMarked
package dev.peerlab.lecture.recovery;

import org.jspecify.annotations.NullMarked;
