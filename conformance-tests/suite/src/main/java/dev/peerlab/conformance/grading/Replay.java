package dev.peerlab.conformance.grading;

import java.util.Optional;

/**
 * One case to be judged again: {@code RULE:TEST} or {@code RULE:TEST:SCENARIO}, as a failure prints it.
 *
 * @param rule the rule, e.g. {@code FLOOD-2}
 * @param test the name of the rule's test
 * @param line the scenario on one line; empty if the test has just one case
 */
public record Replay(String rule, String test, Optional<String> line) {

    /**
     * Reads a replay.
     *
     * @throws IllegalArgumentException if it is not of that form
     */
    public static Replay parse(String text) {
        String[] parts = text.split(":", 3);
        if (parts.length < 2 || parts[0].isEmpty() || parts[1].isEmpty()) {
            throw new IllegalArgumentException(
                    "peerlab.replay=" + text + ": must be RULE:TEST or RULE:TEST:SCENARIO, as a failure prints it");
        }
        return new Replay(parts[0], parts[1], parts.length == 3 ? Optional.of(parts[2]) : Optional.empty());
    }

    @Override
    public String toString() {
        return rule + ":" + test + line.map(l -> ":" + l).orElse("");
    }
}
