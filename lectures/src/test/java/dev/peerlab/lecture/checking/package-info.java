/** Lecture 6: Chord's joins as they were first published, as a part of a peer that the checker can run. */
@NullMarked
package dev.peerlab.lecture.checking;

import org.jspecify.annotations.NullMarked;
