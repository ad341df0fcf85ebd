/** Exercise 3: who owns a key. */
@NullMarked
package dev.peerlab.overlay.chordlookup;

import org.jspecify.annotations.NullMarked;
