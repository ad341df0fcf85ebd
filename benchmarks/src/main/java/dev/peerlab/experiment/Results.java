package dev.peerlab.experiment;

import dev.peerlab.experiment.TrialResult.Measured;
import dev.peerlab.experiment.TrialResult.Missing;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/**
 * What an experiment measured, point by point.
 *
 * @param <P> the experiment's points
 * @param <R> the experiment's results
 */
public final class Results<P extends Record & Serializable, R extends Record & Serializable> {

    private final String submission;
    private final Map<P, List<R>> byPoint;
    private final List<String> missing;

    private Results(String submission, Map<P, List<R>> byPoint, List<String> missing) {
        this.submission = submission;
        this.byPoint = byPoint;
        this.missing = missing;
    }

    /**
     * {@return the results of these trials, in the order of the trials}
     *
     * @param experiment whose trials they are
     * @param submission the name of what was measured
     * @param trials all trials
     * @param results what came of them, in any order
     */
    public static <P extends Record & Serializable, R extends Record & Serializable> Results<P, R> of(
            Experiment<P, R> experiment, String submission, List<Trial> trials, Collection<TrialResult> results) {
        Map<Trial, Integer> places = new LinkedHashMap<>();
        trials.forEach(trial -> places.put(trial, places.size()));
        List<TrialResult> sorted = results.stream()
                .filter(result -> places.containsKey(result.trial()))
                .sorted(Comparator.comparing(result -> places.get(result.trial())))
                .toList();
        Map<P, List<R>> byPoint = new LinkedHashMap<>();
        Set<String> missing = new LinkedHashSet<>();
        for (TrialResult result : sorted) {
            if (result instanceof Measured measured) {
                P point = experiment.pointType().cast(measured.trial().point());
                byPoint.computeIfAbsent(point, key -> new ArrayList<>())
                        .add(experiment.resultType().cast(measured.result()));
            } else if (result instanceof Missing none) {
                missing.add(none.reason());
            }
        }
        return new Results<>(submission, byPoint, List.copyOf(missing));
    }

    /** {@return the name of what was measured} */
    public String submission() {
        return submission;
    }

    /** {@return whether nothing at all was measured} */
    public boolean isEmpty() {
        return byPoint.isEmpty();
    }

    /** {@return the points at which something was measured, in order} */
    public List<P> points() {
        return List.copyOf(byPoint.keySet());
    }

    /** {@return what was measured at a point, seed by seed} */
    public List<R> at(P point) {
        return List.copyOf(byPoint.getOrDefault(point, List.of()));
    }

    /** {@return one quantity at a point, seed by seed} */
    public Sample sample(P point, ToDoubleFunction<? super R> quantity) {
        return Sample.of(at(point).stream().mapToDouble(quantity).toArray());
    }

    /** {@return why something could not be measured, each reason once} */
    public List<String> missing() {
        return missing;
    }
}
