package dev.peerlab.experiment.sweep;

import dev.peerlab.contract.Submission;
import dev.peerlab.experiment.Experiment;
import dev.peerlab.experiment.Results;
import dev.peerlab.experiment.Scale;
import dev.peerlab.experiment.finding.Chapter;
import java.io.Serializable;
import java.util.List;

/** Asks a submission for its parts: needs one that is written, or says that it is a stub, or goes wrong. */
public class Parts implements Experiment<Parts.Exercise, Parts.Made> {

    /** Where: one of the exercises. */
    public record Exercise(String name) implements Serializable {
        private static final long serialVersionUID = 1L;
    }

    /** That it is there. */
    public record Made(boolean made) implements Serializable {
        private static final long serialVersionUID = 1L;
    }

    @Override
    public String key() {
        return "parts";
    }

    @Override
    public String title() {
        return "Parts of a submission";
    }

    @Override
    public Class<Exercise> pointType() {
        return Exercise.class;
    }

    @Override
    public Class<Made> resultType() {
        return Made.class;
    }

    @Override
    public List<Exercise> points(Scale scale) {
        return List.of(new Exercise("flooding"), new Exercise("walking"));
    }

    @Override
    public int seeds(Exercise point, Scale scale) {
        return 1;
    }

    @Override
    @SuppressWarnings("NullAway") // makers that look at what they get are not part of these tests
    public Made measure(Submission submission, Exercise point, long seed) {
        Object made = point.name().equals("flooding")
                ? submission.flooding(null, null, null)
                : submission.randomWalk(null, null, null);
        return new Made(made != null);
    }

    @Override
    public long heapBytes(Exercise point) {
        return 1 << 20;
    }

    @Override
    public double work(Exercise point) {
        return point.name().equals("flooding") ? 2 : 1;
    }

    @Override
    public Chapter chapter(Results<Exercise, Made> results) {
        return new Chapter(key(), title(), results.missing(), List.of(), List.of(), List.of());
    }

    @Override
    public List<String> objections(Results<Exercise, Made> results) {
        return List.of("expected O(log N), measured O(N): 512 hops at N = 1024");
    }
}
