/** The proof that the suite is right. */
@NullMarked
package dev.peerlab.selftest;

import org.jspecify.annotations.NullMarked;
