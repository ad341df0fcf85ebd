package dev.peerlab.experiment.finding;

import java.util.List;

/**
 * What all experiments say.
 *
 * @param headline what was measured, in one line
 * @param chapters one an experiment of which something was measured
 * @param missing what could not be measured and why, a line each
 * @param objections what a strict grader holds against the submission, a sentence each
 */
public record Report(String headline, List<Chapter> chapters, List<String> missing, List<String> objections) {

    /** Keeps unmodifiable copies. */
    public Report {
        chapters = List.copyOf(chapters);
        missing = List.copyOf(missing);
        objections = List.copyOf(objections);
    }
}
