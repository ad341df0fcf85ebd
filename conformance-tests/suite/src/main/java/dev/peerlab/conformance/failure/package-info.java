/** The one form in which a broken rule is told: what, where, when, why, and how to see it again. */
@NullMarked
package dev.peerlab.conformance.failure;

import org.jspecify.annotations.NullMarked;
