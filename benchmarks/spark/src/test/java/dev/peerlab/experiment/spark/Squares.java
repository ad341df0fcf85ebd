package dev.peerlab.experiment.spark;

import dev.peerlab.contract.Submission;
import dev.peerlab.experiment.Experiment;
import dev.peerlab.experiment.Results;
import dev.peerlab.experiment.Scale;
import dev.peerlab.experiment.finding.Chapter;
import java.io.Serializable;
import java.util.List;

/** An experiment of which everybody knows the result, and one point of which goes wrong. */
public final class Squares implements Experiment<Squares.Root, Squares.Square> {

    /** A number to be squared. */
    public record Root(int value) implements Serializable {
        private static final long serialVersionUID = 1L;
    }

    /** Its square, and a seed. */
    public record Square(int value, long seed) implements Serializable {
        private static final long serialVersionUID = 1L;
    }

    @Override
    public String key() {
        return "squares";
    }

    @Override
    public String title() {
        return "squares";
    }

    @Override
    public Class<Root> pointType() {
        return Root.class;
    }

    @Override
    public Class<Square> resultType() {
        return Square.class;
    }

    @Override
    public List<Root> points(Scale scale) {
        return List.of(new Root(2), new Root(3), new Root(-1));
    }

    @Override
    public int seeds(Root point, Scale scale) {
        return 2;
    }

    @Override
    public Square measure(Submission submission, Root point, long seed) {
        if (point.value() < 0) {
            throw new IllegalStateException("the square root of " + point.value() + " is not real");
        }
        return new Square(point.value() * point.value(), seed);
    }

    @Override
    public long heapBytes(Root point) {
        return 1;
    }

    @Override
    public double work(Root point) {
        return 1;
    }

    @Override
    public Chapter chapter(Results<Root, Square> results) {
        return new Chapter(key(), title(), List.of(), List.of(), List.of(), List.of());
    }
}
