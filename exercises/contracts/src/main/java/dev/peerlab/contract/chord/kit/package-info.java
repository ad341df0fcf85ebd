/** What composes a Chord peer of its parts: the table, the keys, requests and their time limits, and the way in from outside. */
@NullMarked
package dev.peerlab.contract.chord.kit;

import org.jspecify.annotations.NullMarked;
