package dev.peerlab.lecture;

import dev.peerlab.lecture.sockets.Conversation.Line;
import java.util.List;
import java.util.Locale;

/** Two ends of a connection and what they say, as an SVG picture: time goes down. */
final class ConversationPicture {

    private static final int WIDTH = 760;
    private static final int LEFT = 200;
    private static final int RIGHT = 720;
    private static final int TOP = 64;
    private static final int STEP = 40;
    private static final int TEXT = 14;

    private final StringBuilder body = new StringBuilder();
    private int y = TOP;

    /** Draws a phase of the connection: what is said in it, and what it is for. */
    ConversationPicture phase(String name, String why, String fill, List<Line> lines) {
        int height = STEP * lines.size() + 18;
        add("<rect x=\"8\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"6\" fill=\"%s\"/>", y, WIDTH - 16, height, fill);
        text(20, y + 24, TEXT, "start", "font-weight=\"bold\"", name);
        String[] reasons = why.split("\n", -1);
        for (int i = 0; i < reasons.length; i++) {
            text(20, y + 43 + 16 * i, 12, "start", "", reasons[i]);
        }
        for (Line line : lines) {
            y += STEP;
            int from = line.toNode() ? LEFT : RIGHT;
            int to = line.toNode() ? RIGHT - 3 : LEFT + 3;
            String color = line.toNode() ? CircleDrawing.BLUE : CircleDrawing.GREEN;
            add(
                    "<path d=\"M%d,%d L%d,%d\" stroke=\"%s\" stroke-width=\"1.8\" fill=\"none\" marker-end=\"url(#m%s)\"/>",
                    from, y, to, y, color, color.substring(1));
            text((LEFT + RIGHT) / 2, y - 7, 12, "middle", "", line.text());
        }
        y += 26;
        return this;
    }

    private void text(int x, int at, int size, String anchor, String style, String text) {
        add(
                "<text x=\"%d\" y=\"%d\" font-size=\"%d\" text-anchor=\"%s\" fill=\"%s\" %s>%s</text>",
                x,
                at,
                size,
                anchor,
                CircleDrawing.INK,
                style,
                text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"));
    }

    private void add(String format, Object... values) {
        body.append(String.format(Locale.ROOT, format, values)).append('\n');
    }

    /** {@return the picture} */
    String svg(String title, String description) {
        StringBuilder svg = new StringBuilder();
        svg.append(String.format(
                Locale.ROOT,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" width=\"%d\" height=\"%d\" role=\"img\" "
                        + "font-family=\"Helvetica, Arial, sans-serif\">%n<title>%s</title>%n<desc>%s</desc>%n<defs>",
                WIDTH,
                y + 10,
                WIDTH,
                y + 10,
                title,
                description));
        for (String color : List.of(CircleDrawing.BLUE, CircleDrawing.GREEN)) {
            svg.append("<marker id=\"m" + color.substring(1) + "\" viewBox=\"0 0 10 10\" refX=\"9\" refY=\"5\" ")
                    .append("markerWidth=\"7\" markerHeight=\"7\" orient=\"auto\">")
                    .append("<path d=\"M0,1 L10,5 L0,9 z\" fill=\"" + color + "\"/></marker>");
        }
        svg.append("</defs>\n");
        int end = y;
        text(LEFT, 40, TEXT, "middle", "font-weight=\"bold\"", "whoever connects");
        text(RIGHT - 40, 40, TEXT, "middle", "font-weight=\"bold\"", "whoever listens");
        StringBuilder lifelines = new StringBuilder();
        for (int x : new int[] {LEFT, RIGHT}) {
            lifelines.append(String.format(
                    Locale.ROOT,
                    "<path d=\"M%d,50 L%d,%d\" stroke=\"%s\" stroke-width=\"1.5\"/>%n",
                    x,
                    x,
                    end,
                    CircleDrawing.INK));
        }
        return svg.append(body).append(lifelines).append("</svg>\n").toString();
    }
}
