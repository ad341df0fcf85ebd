/**
 * From tests to a grade: which rules there are, how each test of theirs ended, and the verdicts, the points and the reports
 * that follow.
 */
@NullMarked
package dev.peerlab.conformance.grading;

import org.jspecify.annotations.NullMarked;
