package dev.peerlab.experiment;

import dev.peerlab.contract.NotImplementedYet;
import dev.peerlab.contract.Submission;
import dev.peerlab.experiment.TrialResult.Measured;
import dev.peerlab.experiment.TrialResult.Missing;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;

/** All experiments that there are: those that {@code META-INF/services/dev.peerlab.experiment.Experiment} names, in that order. */
public final class Experiments {

    private Experiments() {}

    /** Looked for once: every trial asks. */
    private static final class Found {
        static final List<Experiment<?, ?>> ALL = find();

        private static List<Experiment<?, ?>> find() {
            List<Experiment<?, ?>> all = new ArrayList<>();
            ServiceLoader.load(Experiment.class).forEach(all::add);
            return List.copyOf(all);
        }
    }

    /** {@return all of them} */
    public static List<Experiment<?, ?>> all() {
        return Found.ALL;
    }

    /**
     * {@return the experiment of this key}
     *
     * @throws IllegalArgumentException if there is none
     */
    public static Experiment<?, ?> named(String key) {
        List<Experiment<?, ?>> all = all();
        return all.stream()
                .filter(experiment -> experiment.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("experiment '" + key + "' is unknown: must be one of "
                        + String.join(", ", all.stream().map(Experiment::key).toList())));
    }

    /** {@return the trials of an experiment, point by point, seed by seed} */
    public static <P extends Record & Serializable> List<Trial> trials(
            Experiment<P, ?> experiment, Scale scale, String submission) {
        List<Trial> trials = new ArrayList<>();
        for (P point : experiment.points(scale)) {
            for (long seed = 1; seed <= experiment.seeds(point, scale); seed++) {
                trials.add(new Trial(experiment.key(), submission, point, seed));
            }
        }
        return trials;
    }

    /** {@return what comes of a trial} Whatever goes wrong in the submission's peers is part of the result. */
    public static TrialResult run(Trial trial) {
        return run(named(trial.experiment()), Submissions.named(trial.submission()), trial);
    }

    /** {@return about how many bytes of heap a trial needs} */
    public static long heapBytes(Trial trial) {
        return heapBytes(named(trial.experiment()), trial);
    }

    private static <P extends Record & Serializable> long heapBytes(Experiment<P, ?> experiment, Trial trial) {
        return experiment.heapBytes(experiment.pointType().cast(trial.point()));
    }

    /** {@return about how many milliseconds a trial takes on one core} */
    public static double work(Trial trial) {
        return work(named(trial.experiment()), trial);
    }

    private static <P extends Record & Serializable> double work(Experiment<P, ?> experiment, Trial trial) {
        return experiment.work(experiment.pointType().cast(trial.point()));
    }

    /** {@return what comes of a trial of this experiment with this submission} */
    static <P extends Record & Serializable> TrialResult run(
            Experiment<P, ?> experiment, Submission submission, Trial trial) {
        List<String> unused = NotImplementedYet.takeNoted(); // what others left in this thread
        try {
            Record result =
                    experiment.measure(submission, experiment.pointType().cast(trial.point()), trial.seed());
            List<String> stubs = NotImplementedYet.takeNoted();
            return stubs.isEmpty() ? new Measured(trial, result) : missing(trial, stubs);
        } catch (Throwable e) { // a peer may throw whatever it likes; the other trials go on
            List<String> stubs = NotImplementedYet.takeNoted();
            return stubs.isEmpty() ? new Missing(trial, Reasons.of(e), false) : missing(trial, stubs);
        }
    }

    private static Missing missing(Trial trial, List<String> stubs) {
        return new Missing(trial, stubs.get(0) + " is not implemented yet", true);
    }
}
