package dev.peerlab.experiment.command;

import dev.peerlab.experiment.finding.Report;

/** Whether an objection to the submission fails the command. */
enum Grade {
    LENIENT,
    STRICT;

    private static final String PROPERTY = "peerlab.grade";

    private static final int NOTHING_MEASURED = 1;
    private static final int NOT_AS_EXPECTED = 1;

    /**
     * {@return what {@code -Dpeerlab.grade} says}
     *
     * @throws IllegalArgumentException if it is neither strict nor lenient
     */
    static Grade ofSystem() {
        String grade = System.getProperty(PROPERTY, "lenient");
        return switch (grade) {
            case "lenient" -> LENIENT;
            case "strict" -> STRICT;
            default -> throw new IllegalArgumentException(PROPERTY + "=" + grade + ": must be strict or lenient");
        };
    }

    /**
     * {@return the exit code of a command}
     *
     * @param nothingMeasured whether nothing could be measured
     * @param report what came of the rest
     */
    int exitCode(boolean nothingMeasured, Report report) {
        if (nothingMeasured) {
            return NOTHING_MEASURED;
        }
        return this == STRICT && !report.objections().isEmpty() ? NOT_AS_EXPECTED : 0;
    }
}
