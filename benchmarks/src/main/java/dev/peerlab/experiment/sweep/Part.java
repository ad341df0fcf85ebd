package dev.peerlab.experiment.sweep;

import dev.peerlab.experiment.Experiment;
import dev.peerlab.experiment.Experiments;
import dev.peerlab.experiment.Overview;
import dev.peerlab.experiment.Overview.Measurements;
import dev.peerlab.experiment.Results;
import dev.peerlab.experiment.Scale;
import dev.peerlab.experiment.Trial;
import dev.peerlab.experiment.TrialResult;
import dev.peerlab.experiment.TrialResult.Measured;
import dev.peerlab.experiment.TrialResult.Missing;
import dev.peerlab.experiment.finding.Chapter;
import dev.peerlab.experiment.finding.Report;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One experiment of a sweep with one submission: its trials, its file, and what came of them.
 *
 * @param <P> the experiment's points
 * @param <R> the experiment's results
 */
final class Part<P extends Record & Serializable, R extends Record & Serializable> {

    private final Experiment<P, R> experiment;
    private final String submission;
    private final List<Trial> trials;
    private final ResultFile<P, R> file;
    private final Map<Trial, TrialResult> results = new LinkedHashMap<>();

    Part(Experiment<P, R> experiment, String submission, Scale scale, ResultFile<P, R> file) {
        this.experiment = experiment;
        this.submission = submission;
        this.trials = Experiments.trials(experiment, scale, submission);
        this.file = file;
        for (Trial trial : trials) {
            Measured known = file.found().get(trial);
            if (known != null) {
                results.put(trial, known);
            }
        }
    }

    /** {@return what tells it from the other parts} */
    String key() {
        return key(experiment.key(), submission);
    }

    /** {@return what tells the part that such trials are of from the others} */
    static String key(String experiment, String submission) {
        return experiment + " of " + submission;
    }

    List<Trial> toRun() {
        return trials.stream().filter(trial -> !results.containsKey(trial)).toList();
    }

    int known() {
        return results.size();
    }

    boolean isEmpty() {
        return results.values().stream().noneMatch(Measured.class::isInstance);
    }

    List<String> notes() {
        return file.notes();
    }

    /** Keeps a result; with the last one the file is put in order. */
    void accept(TrialResult result) {
        results.put(result.trial(), result);
        if (result instanceof Measured measured) {
            file.append(measured);
        }
    }

    /** Puts the file in order. */
    void complete() {
        file.complete(trials, measured());
    }

    private Map<Trial, Measured> measured() {
        Map<Trial, Measured> measured = new LinkedHashMap<>();
        for (TrialResult result : results.values()) {
            if (result instanceof Measured one) {
                measured.put(one.trial(), one);
            }
        }
        return measured;
    }

    private Results<P, R> results() {
        return Results.of(experiment, submission, trials, results.values());
    }

    private Measurements<P, R> measurements() {
        return new Measurements<>(experiment, results());
    }

    /** {@return what all parts say: first what they say together} */
    static Report report(String headline, List<Part<?, ?>> parts) {
        List<Measurements<?, ?>> all = new ArrayList<>();
        parts.forEach(part -> all.add(part.measurements()));
        List<Chapter> chapters = new ArrayList<>(Overview.chapters(all));
        parts.forEach(part -> part.chapter().ifPresent(chapters::add));
        return new Report(
                headline,
                chapters,
                parts.stream().flatMap(part -> part.missing().stream()).toList(),
                parts.stream().flatMap(part -> part.objections().stream()).toList());
    }

    /** {@return what the experiment says; nothing if nothing could be measured} */
    private Optional<Chapter> chapter() {
        Results<P, R> all = results();
        return all.isEmpty() ? Optional.empty() : Optional.of(experiment.chapter(all));
    }

    /** {@return what a strict grader holds against the submission} */
    private List<String> objections() {
        return experiment.objections(results());
    }

    /** {@return what could not be measured and why, a line a reason} */
    private List<String> missing() {
        Set<String> reasons = new LinkedHashSet<>();
        int count = 0;
        for (Trial trial : trials) {
            if (results.get(trial) instanceof Measured) {
                continue;
            }
            count++;
            reasons.add(results.get(trial) instanceof Missing missing ? missing.reason() : "no file has the result");
        }
        List<String> lines = new ArrayList<>();
        String how = count == trials.size() ? "not measured" : count + " of " + trials.size() + " trials not measured";
        for (String reason : reasons) {
            lines.add(experiment.key() + ": " + how + ": " + reason);
        }
        return lines;
    }
}
