package dev.peerlab.conformance.exhaustive;

import java.util.List;

/**
 * What is wrong in a world, in the words of a failure: what a {@link Watch} finds, and what a predicate of the suite may tell.
 *
 * @param summary one sentence: which peer did what wrong; one line
 * @param expected what the rule asks for; one line
 * @param actual what was seen instead; one line or more
 */
public record Fault(String summary, String expected, String actual) {

    private static final int PARTS = 3;

    /** Keeps each part on as many lines as it may have. */
    public Fault {
        summary = summary.lines().findFirst().orElse("");
        expected = String.join(" ", expected.lines().toList());
    }

    /** {@return the fault as the detail of a predicate: a line for each part} */
    public String detail() {
        return summary + "\n" + expected + "\n" + actual;
    }

    /**
     * {@return the fault that a detail tells; in one of a single line, what follows a colon is what was seen}
     *
     * @param predicate the name of the predicate, which says what was expected
     * @param detail what it said
     */
    static Fault parse(String predicate, String detail) {
        List<String> parts = List.of(detail.split("\n", PARTS));
        if (parts.size() == PARTS) {
            return new Fault(parts.get(0), parts.get(1), parts.get(2));
        }
        int colon = detail.indexOf(": ");
        return new Fault(
                colon < 0 ? detail : detail.substring(0, colon),
                "in whatever order things happen: " + predicate,
                colon < 0 ? detail : detail.substring(colon + 2));
    }
}
