package dev.peerlab.checker.story;

import java.util.Locale;

/** Elements of HTML and SVG, as text. */
final class Markup {

    private final StringBuilder text = new StringBuilder();

    /** {@return a text as it is written between tags, or in an attribute} */
    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    /** Adds what is written as {@link String#format} says; texts in it must be escaped. */
    Markup add(String format, Object... parts) {
        text.append(String.format(Locale.ROOT, format, parts)).append('\n');
        return this;
    }

    /** Adds a text in SVG. */
    Markup label(String kind, double x, double y, String label) {
        return add("<text class=\"%s\" x=\"%.1f\" y=\"%.1f\">%s</text>", kind, x, y, escape(label));
    }

    /** Adds what shows when the mouse rests on the element around it. */
    Markup title(String title) {
        return add("<title>%s</title>", escape(title));
    }

    /** Adds what is markup already. */
    Markup raw(String markup) {
        text.append(markup).append('\n');
        return this;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
