package dev.peerlab.mutant;

import java.util.regex.Pattern;

/** What the suite must say about a wrong peer, with {@code #} for any number. */
public final class Summary {

    private static final Pattern NUMBER = Pattern.compile("\\d+(\\.\\d+)?");

    private Summary() {}

    /** {@return a summary with {@code #} for each number in it} */
    public static String of(String summary) {
        return NUMBER.matcher(summary).replaceAll("#");
    }
}
