package dev.peerlab.experiment.chord;

import java.io.Serializable;

/**
 * What became of lookups after many peers died and the ring repaired itself. All but the rounds are shares of all lookups.
 *
 * @param failed those that did not end at the peer that owned the key before
 * @param lost those whose key was lost with its owner: they could not but fail
 * @param rounds how many rounds of maintenance it took until every pointer was exact; all that there were if it did not come to
 *     that
 */
public record MassFailureResult(double failed, double lost, int rounds) implements Serializable {

    private static final long serialVersionUID = 1L;
}
