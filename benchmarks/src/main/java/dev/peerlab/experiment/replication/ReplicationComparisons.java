package dev.peerlab.experiment.replication;

import dev.peerlab.experiment.Estimate;
import dev.peerlab.experiment.Results;
import dev.peerlab.experiment.finding.Comparison;
import dev.peerlab.experiment.finding.Comparison.Verdict;
import dev.peerlab.experiment.search.Paired;
import dev.peerlab.experiment.search.Range;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** Our figures beside those of Lv et al., and of Cohen and Shenker. */
final class ReplicationComparisons {

    /** How far ours may be from a published factor. */
    static final double SHARE = 0.25;

    static final Range SQUARE_ROOT = new Range(0.4, 0.6);

    static final Range PROPORTIONAL = new Range(0.9, 1.1);

    private static final double PATH = 2.95;

    private static final double RANDOM = 3.91;

    private static final String MESSAGES = "times fewer messages than by owner replication: ";

    private static final String POWER = "copies grow like this power of the searches: ";

    private final Results<ReplicationPoint, ReplicationResult> results;

    ReplicationComparisons(Results<ReplicationPoint, ReplicationResult> results) {
        this.results = results;
    }

    /** {@return what can be compared, setting by setting} */
    List<Comparison> all() {
        List<Comparison> all = new ArrayList<>();
        results.points().stream()
                .map(point -> point.with(Placement.OWNER))
                .distinct()
                .forEach(owner -> addAll(all, owner));
        return all;
    }

    private void addAll(List<Comparison> all, ReplicationPoint owner) {
        double roots = new Zipf(owner.objects(), owner.skew()).worthOfRoots();
        ReplicationPoint path = owner.with(Placement.PATH);
        ReplicationPoint random = owner.with(Placement.RANDOM);
        ReplicationPoint uniform = owner.with(Placement.UNIFORM);
        ReplicationPoint proportional = owner.with(Placement.PROPORTIONAL);
        all.add(fewer(owner, path, PATH, roots));
        all.add(fewer(owner, random, RANDOM, roots));
        if (!owner.settled()) {
            return;
        }
        all.add(power(owner, PROPORTIONAL, "1"));
        all.add(power(path, SQUARE_ROOT, "½"));
        all.add(power(random, SQUARE_ROOT, "½"));
        String indivisible = "copies of rare objects are few and whole numbers, the theory divides them at will";
        all.add(compare(
                "times as many peers to ask: uniform against proportional copies",
                owner,
                "1",
                times(uniform, proportional, ReplicationResult::searchSize),
                Range.around(1, SHARE),
                indivisible));
        all.add(compare(
                "times as many peers to ask: uniform against square-root copies",
                owner,
                String.format(Locale.ROOT, "%.2f (theory)", roots),
                times(uniform, owner.with(Placement.SQUARE_ROOT), ReplicationResult::searchSize),
                Range.around(roots, SHARE),
                indivisible));
    }

    private Comparison fewer(ReplicationPoint owner, ReplicationPoint other, double published, double roots) {
        String why = owner.settled() ? settledWhy(owner, other, roots) : unsettledWhy(owner, other);
        return compare(
                MESSAGES + other.placement().title(),
                owner,
                Double.toString(published),
                times(owner, other, ReplicationResult::messages),
                Range.around(published, SHARE),
                why);
    }

    private String settledWhy(ReplicationPoint owner, ReplicationPoint other, double roots) {
        return String.format(
                Locale.ROOT,
                "copies come in bursts: a search for a rare object makes many at once, which push out others. One walker asks"
                        + " %s times fewer peers; it would be %s, if objects of similar rank had equally many copies, always; %.2f in theory."
                        + " And 32 walkers go on until they hear of it, even where one would ask few",
                times(owner, other, ReplicationResult::searchSize),
                times(owner, other, ReplicationResult::steadySize),
                roots);
    }

    private String unsettledWhy(ReplicationPoint owner, ReplicationPoint other) {
        return String.format(
                Locale.ROOT,
                "the factor depends on how long one waits: %s in the first half of the searches, %s in the second;"
                        + " how many searches and objects the paper's run had is not known to us",
                times(owner, other, ReplicationResult::earlier),
                times(owner, other, ReplicationResult::later));
    }

    private Comparison power(ReplicationPoint point, Range range, String published) {
        return compare(
                POWER + point.placement().title(),
                point,
                published,
                results.sample(point, ReplicationResult::exponent).mean(),
                range,
                "an object that is nearly everywhere, or found at the first hop, does not follow the law");
    }

    private Estimate times(ReplicationPoint more, ReplicationPoint less, ToDoubleFunction<ReplicationResult> quantity) {
        return Paired.times(results.at(more), results.at(less), ReplicationResult::seed, quantity);
    }

    private static Comparison compare(
            String quantity, ReplicationPoint point, String published, Estimate ours, Range range, String difference) {
        Verdict verdict = range.judge(ours);
        String why = "";
        if (Double.isNaN(ours.value())) {
            why = "not measured";
        } else if (point.peers() != ReplicationExperiment.PEERS) {
            verdict = Verdict.UNDECIDED;
            why = "the network is not of the paper's size";
        } else if (verdict == Verdict.DIFFERS) {
            why = difference;
        } else if (verdict == Verdict.UNDECIDED) {
            why = "the interval is not all inside the range nor outside: more seeds would tell";
        }
        return new Comparison(quantity, point.setting(), published, ours.toString(), verdict, why);
    }
}
