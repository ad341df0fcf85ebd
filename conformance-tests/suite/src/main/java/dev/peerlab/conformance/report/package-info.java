/** What a run leaves behind: the score card on the console, {@code grade.json}, {@code grade.md}. */
@NullMarked
package dev.peerlab.conformance.report;

import org.jspecify.annotations.NullMarked;
