/** The lookups of lecture 3: what each makes of a table. */
@NullMarked
package dev.peerlab.lecture.chordlookup;

import org.jspecify.annotations.NullMarked;
