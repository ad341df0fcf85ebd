package dev.peerlab.experiment.report;

/** What is said beside the chapters. */
enum Remarks {
    /** What is held against the submission. */
    OBJECTIONS("objections", "Not as it should be"),

    /** What is left out. */
    MISSING("missing", "Not measured");

    private final String key;
    private final String title;

    Remarks(String key, String title) {
        this.key = key;
        this.title = title;
    }

    /** {@return the name within a page} */
    String key() {
        return key;
    }

    /** {@return the words for readers} */
    String title() {
        return title;
    }
}
