package dev.peerlab.experiment.search;

import dev.peerlab.experiment.Estimate;
import dev.peerlab.experiment.finding.Comparison.Verdict;

/**
 * What counts as a published figure, reproduced. Decided before anything is measured.
 *
 * @param low the least
 * @param high the most
 */
public record Range(double low, double high) {

    /** {@return the figure give or take a share of it, e.g. 0.25} */
    public static Range around(double figure, double share) {
        return new Range(figure * (1 - share), figure * (1 + share));
    }

    /** {@return reproduced if the whole interval lies within the range, differs if none of it does, else undecided} */
    public Verdict judge(Estimate ours) {
        if (ours.low() >= low && ours.high() <= high) {
            return Verdict.REPRODUCED;
        }
        return ours.high() < low || ours.low() > high ? Verdict.DIFFERS : Verdict.UNDECIDED;
    }
}
