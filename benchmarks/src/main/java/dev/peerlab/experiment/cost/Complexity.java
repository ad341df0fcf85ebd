package dev.peerlab.experiment.cost;

import dev.peerlab.experiment.Estimate;
import dev.peerlab.experiment.Overview;
import dev.peerlab.experiment.finding.Chapter;
import dev.peerlab.experiment.finding.Comparison;
import dev.peerlab.experiment.finding.Comparison.Verdict;
import dev.peerlab.experiment.finding.Table;
import dev.peerlab.experiment.growth.GrowthVerdict.Decided;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The complexity verdict: how the costs of all systems grow with the number of peers, beside how they should.
 *
 * @see dev.peerlab.experiment.growth.GrowthVerdict
 */
public final class Complexity implements Overview {

    private static final List<String> SETTING = List.of(
            "Networks are built as they are once all is quiet; nothing gets lost, nobody joins or leaves.",
            "Hops: steps of the question to whoever knows the answer; of a lookup, the last step to the owner not counted."
                    + " Messages: all, also answers and checks. Peers touched: all others that got a message."
                    + " State: what the peer with most of it knows of others.",
            "The class is that of the best curve by AICc. The coefficient, with its 95 % interval, is that of the larger two thirds"
                    + " of the sizes: in small networks terms of a lower order count.");

    /** Makes the overview. */
    public Complexity() {}

    @Override
    public Optional<Chapter> chapter(List<Measurements<?, ?>> all) {
        List<SystemCosts> systems =
                all.stream().flatMap(one -> costs(one).stream()).toList();
        return systems.isEmpty() ? Optional.empty() : Optional.of(chapterOf(systems));
    }

    private static Optional<SystemCosts> costs(Measurements<?, ?> one) {
        return one.experiment() instanceof CostExperiment experiment
                ? Optional.of(SystemCosts.of(experiment, one.results()))
                : Optional.empty();
    }

    static Chapter chapterOf(List<SystemCosts> systems) {
        List<CostLine> lines =
                systems.stream().flatMap(system -> system.lines().stream()).toList();
        Table table = new Table(
                "complexity",
                "How costs grow with the number of peers",
                CostLine.COLUMNS,
                lines.stream().map(CostLine::cells).toList());
        return new Chapter(
                "complexity",
                "The complexity verdict",
                SETTING,
                List.of(table),
                lines.stream().flatMap(line -> comparison(line).stream()).toList(),
                ComplexityCharts.of(lines));
    }

    /** {@return what a strict grader holds against these costs: a sentence a quantity that was not measured to be as expected} */
    static List<String> objections(SystemCosts system) {
        if (!system.experiment().isOfSubmission()) {
            return List.of();
        }
        List<String> sentences = new ArrayList<>();
        for (CostLine line : system.lines()) {
            if (!line.isAsExpected()) {
                sentences.add(line.name() + ": " + line.judgment());
            }
        }
        return system.costs().isEmpty()
                ? List.of(system.experiment().system() + ": "
                        + system.lines().get(0).judgment())
                : List.copyOf(sentences);
    }

    private static Optional<Comparison> comparison(CostLine line) {
        OptionalDouble published = line.system().experiment().coefficient(line.quantity());
        return published.isEmpty()
                ? Optional.empty()
                : Optional.of(new Comparison(
                        line.name() + ": coefficient of " + line.expected().term(),
                        "N = " + line.sizes(),
                        Double.toString(published.getAsDouble()),
                        line.decided().map(Decided::law).orElse(CostLine.NONE),
                        verdict(line, published.getAsDouble()),
                        line.isAsExpected() ? "reproduced means: it lies in the 95 % interval" : line.judgment()));
    }

    private static Verdict verdict(CostLine line, double published) {
        if (line.decided().isEmpty()) {
            return Verdict.UNDECIDED;
        }
        Estimate ours = line.decided().get().tail().coefficient();
        boolean agrees = line.isAsExpected() && ours.low() <= published && published <= ours.high();
        return agrees ? Verdict.REPRODUCED : Verdict.DIFFERS;
    }
}
