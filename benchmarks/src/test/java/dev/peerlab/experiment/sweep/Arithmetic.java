package dev.peerlab.experiment.sweep;

import dev.peerlab.contract.Submission;
import dev.peerlab.experiment.Experiment;
import dev.peerlab.experiment.Results;
import dev.peerlab.experiment.Scale;
import dev.peerlab.experiment.finding.Chapter;
import dev.peerlab.experiment.finding.Table;
import java.io.Serializable;
import java.util.List;

/** Measures nothing but arithmetic on the seed: a baseline for tests, quick and known beforehand. */
public final class Arithmetic implements Experiment<Arithmetic.Sum, Arithmetic.Figures> {

    /** So long that no trial of the tests takes as long. */
    static final double WORK = 1000;

    /** Where: a number to add. */
    public record Sum(int addend, Kind kind) implements Serializable {
        private static final long serialVersionUID = 1L;
    }

    /** A choice, as points have them. */
    public enum Kind {
        PLAIN,
        ODD
    }

    /** Numbers that are hard to write down. */
    public record Figures(long sum, double root, List<Double> odd) implements Serializable {
        private static final long serialVersionUID = 1L;

        /** Computed, and no part of the record. */
        public double getHalf() {
            return root / 2;
        }

        /** Computed, and no part of the record. */
        public boolean isOdd() {
            return !odd.isEmpty();
        }
    }

    @Override
    public String key() {
        return "arithmetic";
    }

    @Override
    public String title() {
        return "Sums and roots";
    }

    @Override
    public Class<Sum> pointType() {
        return Sum.class;
    }

    @Override
    public Class<Figures> resultType() {
        return Figures.class;
    }

    @Override
    public boolean isOfSubmission() {
        return false;
    }

    @Override
    public List<Sum> points(Scale scale) {
        return switch (scale) {
            case SMOKE -> List.of(new Sum(1, Kind.PLAIN), new Sum(2, Kind.ODD));
            case FAST -> List.of(new Sum(1, Kind.PLAIN), new Sum(2, Kind.ODD), new Sum(3, Kind.PLAIN));
            case FULL -> List.of(new Sum(Integer.MAX_VALUE, Kind.PLAIN));
        };
    }

    @Override
    public int seeds(Sum point, Scale scale) {
        return 3;
    }

    @Override
    public Figures measure(Submission submission, Sum point, long seed) {
        long sum = point.addend() + seed;
        List<Double> odd = point.kind() == Kind.ODD
                ? List.of(Double.NaN, Double.NEGATIVE_INFINITY, -0.0, Double.MIN_VALUE, 0.1 + 0.2, 1e300 / 3)
                : List.of();
        return new Figures(sum, Math.sqrt((double) sum), odd);
    }

    /** {@return as many MiB as the number to add} */
    @Override
    public long heapBytes(Sum point) {
        return (long) point.addend() << 20;
    }

    @Override
    public double work(Sum point) {
        return WORK * point.addend();
    }

    @Override
    public Chapter chapter(Results<Sum, Figures> results) {
        List<List<String>> rows = results.points().stream()
                .map(point -> List.of(
                        String.valueOf(point.addend()),
                        results.sample(point, Figures::root).mean().toString()))
                .toList();
        Table table = new Table("roots", "Roots", List.of("addend", "root"), rows);
        return new Chapter(key(), title(), List.of("Seeds count up."), List.of(table), List.of(), List.of());
    }
}
