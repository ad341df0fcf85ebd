package dev.peerlab.lecture;

import java.util.List;
import java.util.stream.Stream;

/** Text as a terminal shows it, as an SVG picture: for pages that cannot show preformatted text well. */
final class TerminalPicture {

    private static final int WIDEST = 118;
    private static final int LINE = 17;
    private static final double COLUMN = 7.25;
    private static final int MARGIN = 16;
    private static final int INDENT = 16;

    private TerminalPicture() {}

    /**
     * {@return the picture}
     *
     * @param description what it shows, for those who do not see it
     * @param text the lines; one that is too long is continued below
     */
    static String of(String description, String text) {
        List<String> lines = text.lines().flatMap(TerminalPicture::fold).toList();
        int height = LINE * lines.size() + 2 * MARGIN;
        int width = (int) (COLUMN * WIDEST) + 2 * MARGIN;
        StringBuilder svg = new StringBuilder();
        svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + width + " " + height + "\" width=\"")
                .append(width + "\" height=\"" + height + "\" role=\"img\">\n<title>" + escape(description))
                .append(
                        "</title>\n<rect width=\"100%\" height=\"100%\" rx=\"8\" fill=\"#1e2530\"/>\n<g fill=\"#d8dee9\" ")
                .append("font-family=\"DejaVu Sans Mono, Menlo, Consolas, monospace\" font-size=\"12\">\n");
        for (int i = 0; i < lines.size(); i++) {
            String color = lines.get(i).startsWith("[") ? " fill=\"#ff8a80\" font-weight=\"bold\"" : "";
            svg.append("<text x=\"" + MARGIN + "\" y=\"" + (MARGIN + LINE * i + 12) + "\" xml:space=\"preserve\""
                            + color)
                    .append(">" + escape(lines.get(i)) + "</text>\n");
        }
        return svg.append("</g>\n</svg>\n").toString();
    }

    private static Stream<String> fold(String line) {
        if (line.length() <= WIDEST) {
            return Stream.of(line);
        }
        String rest = " ".repeat(INDENT) + line.substring(WIDEST);
        return Stream.concat(Stream.of(line.substring(0, WIDEST)), fold(rest));
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
