/** Chord, all of it: rings of peers all of whose parts are one submission's, and a hash table on top. */
@NullMarked
package dev.peerlab.conformance.capstone;

import org.jspecify.annotations.NullMarked;
