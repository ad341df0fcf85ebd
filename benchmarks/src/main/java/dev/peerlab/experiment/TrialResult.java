package dev.peerlab.experiment;

import java.io.Serializable;

/** What came of a trial. */
public sealed interface TrialResult extends Serializable {

    /** {@return the trial} */
    Trial trial();

    /**
     * It was measured.
     *
     * @param trial the trial
     * @param result what it yielded, serializable
     */
    record Measured(Trial trial, Record result) implements TrialResult {
        private static final long serialVersionUID = 1L;
    }

    /**
     * It could not be measured.
     *
     * @param trial the trial
     * @param reason why, in one line
     * @param stub whether it is only that a part of the submission has not been written yet
     */
    record Missing(Trial trial, String reason, boolean stub) implements TrialResult {
        private static final long serialVersionUID = 1L;
    }
}
