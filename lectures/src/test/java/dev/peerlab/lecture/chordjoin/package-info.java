/** The maintenance of lecture 4: as first published, as corrected, and a handover in the wrong order. */
@NullMarked
package dev.peerlab.lecture.chordjoin;

import org.jspecify.annotations.NullMarked;
