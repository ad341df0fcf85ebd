package dev.peerlab.experiment;

import java.io.Serializable;

/**
 * The unit of work: one measurement of an experiment, on whatever machine.
 *
 * @param experiment the experiment's key
 * @param submission the name of the submission that is measured
 * @param point where: one of the experiment's points, serializable
 * @param seed decides all that is random
 */
public record Trial(String experiment, String submission, Record point, long seed) implements Serializable {

    private static final long serialVersionUID = 1L;

    /** {@return for example {@code chord-path PathPoint[peers=8] seed 1}} */
    @Override
    public String toString() {
        return experiment + " " + point + " seed " + seed;
    }
}
