package dev.peerlab.experiment.sweep;

/**
 * One line of a result file: a finished trial.
 *
 * @param <P> the experiment's points
 * @param <R> the experiment's results
 * @param experiment the experiment's key
 * @param submission the name of what was measured
 * @param build the {@link Fingerprint} of the code that measured it
 * @param point where
 * @param seed what decided all that is random
 * @param result what it yielded
 */
record ResultLine<P extends Record, R extends Record>(
        String experiment, String submission, String build, P point, long seed, R result) {}
