/** Which rules there are, what they say, which tests judge them, and what helps a student who breaks one. */
@NullMarked
package dev.peerlab.conformance.catalog;

import org.jspecify.annotations.NullMarked;
