package dev.peerlab.conformance.failure;

import java.util.ArrayList;
import java.util.List;

/** Breaks long lines between words. */
public final class Wrap {

    private Wrap() {}

    /**
     * {@return the lines of a text, none longer than a width unless a single word is}
     *
     * @param text may have line breaks of its own, which stay
     * @param width in characters
     */
    public static List<String> lines(String text, int width) {
        List<String> lines = new ArrayList<>();
        for (String line : text.lines().toList()) {
            String rest = line;
            while (rest.length() > width && rest.lastIndexOf(' ', width) > 0) {
                int end = rest.lastIndexOf(' ', width);
                lines.add(rest.substring(0, end));
                rest = rest.substring(end + 1);
            }
            lines.add(rest);
        }
        return lines;
    }
}
