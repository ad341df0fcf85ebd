/** The rules of exercise 4: how peers join a Chord ring, keep its pointers right, and move keys. */
@NullMarked
package dev.peerlab.conformance.membership;

import org.jspecify.annotations.NullMarked;
