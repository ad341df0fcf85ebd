package dev.peerlab.experiment.report;

import java.util.ArrayDeque;
import java.util.Deque;

/** Elements and text that become a page; it is well-formed XML, too. */
final class Html {

    private final StringBuilder out = new StringBuilder();
    private final Deque<String> open = new ArrayDeque<>();

    /** Begins an element, with its attributes as names and values in turn. */
    Html open(String name, String... attributes) {
        out.append(tag(name, attributes));
        open.push(name);
        return this;
    }

    /** Ends the element that was begun last. */
    Html close() {
        out.append("</").append(open.pop()).append('>');
        return this;
    }

    /** Ends the element that was begun last, and the line. */
    Html closeLine() {
        return close().line();
    }

    /** Ends the line. */
    Html line() {
        out.append('\n');
        return this;
    }

    /** Writes text, whatever is in it. */
    Html text(String text) {
        out.append(escape(text));
        return this;
    }

    /** Writes an element that has text alone, and ends the line. */
    Html element(String name, String text, String... attributes) {
        return open(name, attributes).text(text).closeLine();
    }

    /** Writes an element that has no content, and ends the line. */
    Html empty(String name, String... attributes) {
        String tag = tag(name, attributes);
        out.append(tag, 0, tag.length() - 1).append("/>\n");
        return this;
    }

    /** Writes what is markup already. */
    Html markup(String markup) {
        out.append(markup);
        return this;
    }

    /** {@return the start of an element} Attributes without a value are left out. */
    static String tag(String name, String... attributes) {
        StringBuilder tag = new StringBuilder("<").append(name);
        for (int i = 0; i < attributes.length; i += 2) {
            if (!attributes[i + 1].isEmpty()) {
                tag.append(' ').append(attributes[i]).append("=\"");
                tag.append(escape(attributes[i + 1])).append('"');
            }
        }
        return tag.append('>').toString();
    }

    /** {@return text without what has a meaning in markup, and without what XML does not allow} */
    static String escape(String text) {
        return text.replaceAll("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\ufffe\\uffff]", "\ufffd")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    /**
     * {@return all that was written}
     *
     * @throws IllegalStateException if an element was not ended
     */
    @Override
    public String toString() {
        if (!open.isEmpty()) {
            throw new IllegalStateException("<" + open.peek() + "> was not ended");
        }
        return out.toString();
    }
}
