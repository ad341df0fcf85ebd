/**
 * What it costs to find something in a network of N peers: one experiment a system, the same four quantities of each.
 *
 * <p>{@link dev.peerlab.experiment.cost.Quantity} says what is counted, and how a hop, a message or state is meant in each system.
 * Networks are converged and quiet: nothing gets lost, nobody joins or leaves.
 * {@link dev.peerlab.experiment.cost.Complexity} fits all of them, and says whether each grows as it should.
 */
@NullMarked
package dev.peerlab.experiment.cost;

import org.jspecify.annotations.NullMarked;
