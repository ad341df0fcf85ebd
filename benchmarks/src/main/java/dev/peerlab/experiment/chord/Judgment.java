package dev.peerlab.experiment.chord;

import static dev.peerlab.experiment.finding.Texts.text;

import dev.peerlab.experiment.Estimate;
import dev.peerlab.experiment.Sample;
import dev.peerlab.experiment.finding.Comparison.Verdict;
import java.util.List;

/**
 * How ours is held against a published figure.
 *
 * <p>A figure is reproduced if it lies within our interval, widened by how closely the figure can be read. An interval that is
 * wider than that, and wider than a quarter of the figure, tells nothing: any figure would be reproduced.
 */
final class Judgment {

    private static final double WIDEST = 0.25;

    private Judgment() {}

    /**
     * {@return whether a published figure is reproduced}
     *
     * @param published the figure
     * @param rounding how far off the figure may be as it was printed or read off a plot
     * @param ours our estimate; with a margin that is not a number if there was but one seed
     */
    static Verdict of(double published, double rounding, Estimate ours) {
        if (Double.isNaN(ours.value()) || Double.isNaN(ours.margin())) {
            return Verdict.UNDECIDED;
        }
        if (Math.abs(ours.value() - published) > rounding + ours.margin()) {
            return Verdict.DIFFERS;
        }
        return ours.margin() > Math.max(rounding, WIDEST * Math.abs(published))
                ? Verdict.UNDECIDED
                : Verdict.REPRODUCED;
    }

    /**
     * {@return whether a figure that was published of a single ring is reproduced: it lies where 95 % of single rings lie}
     *
     * @param published the figure
     * @param rounding how far off the figure may be as it was printed
     * @param ours as many rings; they are taken for normal
     */
    static Verdict ofOneRing(double published, double rounding, Sample ours) {
        Estimate mean = ours.mean();
        Estimate single = single(ours);
        boolean within = Math.abs(mean.value() - published) <= rounding + single.margin();
        return within && of(mean.value(), rounding, mean) == Verdict.REPRODUCED
                ? Verdict.REPRODUCED
                : of(published, rounding, single);
    }

    /** {@return where 95 % of single rings lie, in words} */
    static String rings(Sample ours) {
        Estimate single = single(ours);
        return Double.isNaN(single.margin())
                ? "one ring does not tell how much rings differ"
                : text("95 %% of single rings: %.2f to %.2f", Math.max(0, single.low()), single.high());
    }

    private static Estimate single(Sample sample) {
        Estimate mean = sample.mean();
        return new Estimate(mean.value(), mean.margin() * Math.sqrt(sample.size() + 1));
    }

    /** {@return differs if one does, else undecided if one is, else reproduced} Undecided if there is none. */
    static Verdict all(List<Verdict> verdicts) {
        if (verdicts.contains(Verdict.DIFFERS)) {
            return Verdict.DIFFERS;
        }
        return verdicts.isEmpty() || verdicts.contains(Verdict.UNDECIDED) ? Verdict.UNDECIDED : Verdict.REPRODUCED;
    }
}
