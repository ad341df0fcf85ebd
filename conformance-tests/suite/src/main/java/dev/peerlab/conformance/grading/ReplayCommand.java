package dev.peerlab.conformance.grading;

/** What a student types to see a failure again. */
final class ReplayCommand {

    private ReplayCommand() {}

    /** {@return one line for any shell} */
    static String of(GradeOptions options, String replay) {
        String who = options.submission().equals("workbook") ? "" : " -Dpeerlab.submission=" + options.submission();
        return "mvn test" + who + " \"-Dpeerlab.replay=" + replay + "\"";
    }
}
