package dev.peerlab.experiment.chord;

import dev.peerlab.experiment.Experiment;
import dev.peerlab.experiment.Results;
import dev.peerlab.experiment.Trial;
import dev.peerlab.experiment.TrialResult;
import dev.peerlab.experiment.finding.Chapter;
import dev.peerlab.experiment.finding.Comparison;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Results that nobody measured, to see what is said of them. */
final class MadeUp {

    private MadeUp() {}

    /** {@return results with these values, point by point, seed by seed} */
    static <P extends Record & Serializable, R extends Record & Serializable> Results<P, R> results(
            Experiment<P, R> experiment, Map<P, List<R>> values) {
        List<Trial> trials = new ArrayList<>();
        List<TrialResult> results = new ArrayList<>();
        values.forEach((point, list) -> {
            for (int i = 0; i < list.size(); i++) {
                Trial trial = new Trial(experiment.key(), "made-up", point, i + 1);
                trials.add(trial);
                results.add(new TrialResult.Measured(trial, list.get(i)));
            }
        });
        return Results.of(experiment, "made-up", trials, results);
    }

    /** {@return what is said of these values} */
    static <P extends Record & Serializable, R extends Record & Serializable> Chapter chapter(
            Experiment<P, R> experiment, Map<P, List<R>> values) {
        return experiment.chapter(results(experiment, values));
    }

    /** {@return a comparison as one line} */
    static String line(Comparison comparison) {
        return String.join(
                " | ",
                comparison.verdict().toString(),
                comparison.quantity(),
                comparison.setting(),
                comparison.published(),
                comparison.ours(),
                comparison.why());
    }

    /** {@return the comparisons of a chapter, a line each} */
    static List<String> lines(Chapter chapter) {
        return chapter.comparisons().stream().map(MadeUp::line).toList();
    }
}
