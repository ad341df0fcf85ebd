package dev.peerlab.experiment;

import dev.peerlab.contract.Submission;
import dev.peerlab.experiment.finding.Chapter;
import java.io.Serializable;
import java.util.List;

/**
 * A quantity, or a few, measured at many points with many seeds.
 *
 * <p>One class holds all that is to be known of it: the points, the seeds, what one measurement does, and what is made of the
 * results. It keeps no state: every measurement follows from its point and its seed, on whatever machine it runs. Found by
 * {@link java.util.ServiceLoader}; see {@link Experiments}.
 *
 * <p>Points and results are kept in files and sent to other machines. So they are plain: records of numbers, booleans, strings,
 * enums, other plain records, and lists of these.
 *
 * @param <P> where it is measured: all that is varied
 * @param <R> what one measurement yields
 */
public interface Experiment<P extends Record & Serializable, R extends Record & Serializable> {

    /** {@return the name that selects it, and that of its files, e.g. {@code chord-path}} */
    String key();

    /** {@return what it measures, in a few words} */
    String title();

    /** {@return the type of its points} */
    Class<P> pointType();

    /** {@return the type of its results} */
    Class<R> resultType();

    /**
     * {@return whether the code of a submission is measured} Otherwise it is a baseline, or says something of the model alone;
     * it is then measured with the reference, whatever is selected.
     */
    default boolean isOfSubmission() {
        return true;
    }

    /**
     * {@return where it is measured, in the order of the report}
     *
     * @param scale how long all of it may take
     */
    List<P> points(Scale scale);

    /**
     * {@return how often it is measured at a point: with the seeds 1, 2, 3 …}
     *
     * @param point one of the points of that scale
     * @param scale how long all of it may take
     */
    int seeds(P point, Scale scale);

    /**
     * {@return one measurement}
     *
     * @param submission whose peers are measured
     * @param point where
     * @param seed decides all that is random
     * @throws RuntimeException if the submission's peers go wrong; its message is for people
     */
    R measure(Submission submission, P point, long seed);

    /** {@return about how many bytes of heap one measurement needs, rather more than less} */
    long heapBytes(P point);

    /**
     * {@return about how many milliseconds one measurement takes on one core} Only ratios count, also those between experiments: for
     * what is run first and what is said of the time left.
     */
    double work(P point);

    /** {@return what the measurements say} Made of the results alone, so that a report can be written from files. */
    Chapter chapter(Results<P, R> results);

    /**
     * {@return what a strict grader holds against the submission: a sentence for each verdict that is not as expected}
     *
     * @param results what was measured
     */
    default List<String> objections(Results<P, R> results) {
        return List.of();
    }
}
