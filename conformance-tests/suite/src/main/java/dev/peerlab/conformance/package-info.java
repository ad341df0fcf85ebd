/**
 * The conformance suite: numbered rules, and the tests that judge a {@link dev.peerlab.contract.Submission} by them.
 *
 * <p>A rule test generates a {@link dev.peerlab.conformance.Scenario}, runs the submission's peers in the simulator, and
 * compares what it saw with an oracle that knows the whole network. What it finds wrong is a
 * {@link dev.peerlab.conformance.Violation}.
 */
@NullMarked
package dev.peerlab.conformance;

import org.jspecify.annotations.NullMarked;
