package dev.peerlab.conformance.failure;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** Names queries q1, q2, … in the order in which they appear: their real numbers may be drawn at random. */
public final class ShortQueryNames {

    private static final Pattern QUERY_ID = Pattern.compile("\\bq\\d+@[\\w.:]+");

    private final Map<String, String> names = new LinkedHashMap<>();

    /** {@return the text with short names in it} */
    public String shorten(String text) {
        return QUERY_ID.matcher(text)
                .replaceAll(match -> names.computeIfAbsent(match.group(), id -> "q" + (names.size() + 1)));
    }
}
