package dev.peerlab.checker.story;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Tells long numbers as #1, #2 … in the order in which they first appear: most often chance has drawn them.
 *
 * <p>So a line says the same whatever number was drawn, and it stays short.
 */
final class ShortNumbers {

    /** At least seven digits: longer than any count in a small world. */
    static final String LONG_NUMBER = "-?\\d{7,}";

    private static final Pattern LONG = Pattern.compile(LONG_NUMBER);

    private final Map<String, String> names = new LinkedHashMap<>();

    /** {@return a text with short numbers} */
    String shorten(String text) {
        return LONG.matcher(text)
                .replaceAll(match -> names.computeIfAbsent(match.group(), number -> "#" + (names.size() + 1)));
    }
}
