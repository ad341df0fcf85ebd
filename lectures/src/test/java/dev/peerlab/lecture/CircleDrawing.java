package dev.peerlab.lecture;

import java.util.Locale;

/** Identifier circles as an SVG picture: zero at the top, ids clockwise. */
final class CircleDrawing {

    static final String INK = "#22313f";
    static final String PALE = "#cfd6dc";
    static final String BLUE = "#1f6fb2";
    static final String GREEN = "#2e8b57";
    static final String RED = "#c0392b";
    static final String YELLOW = "#f2c14e";
    private static final String GRAY = "#5d6d7a";

    /** How far arrows keep away from the middle of a peer. */
    private static final double GAP = 16;

    /** How near the middle of an arrow stays to where a straight one would have it; 0 is the center of the circle. */
    private static final double BEND = 0.8;

    private final StringBuilder body = new StringBuilder();
    private final String head;
    private final int points;
    private double centerX;
    private double centerY;
    private double radius;

    /**
     * Begins a picture.
     *
     * @param title what it is called
     * @param description what it shows, for those who do not see it
     * @param width in pixels
     * @param height in pixels
     * @param bits of the id space
     */
    CircleDrawing(String title, String description, int width, int height, int bits) {
        points = 1 << bits;
        StringBuilder markers = new StringBuilder();
        for (String color : new String[] {INK, PALE, BLUE, GREEN, RED}) {
            markers.append("<marker id=\"m" + color.substring(1) + "\" viewBox=\"0 0 10 10\" refX=\"9\" refY=\"5\" ")
                    .append("markerWidth=\"7\" markerHeight=\"7\" orient=\"auto\">")
                    .append("<path d=\"M0,1 L10,5 L0,9 z\" fill=\"" + color + "\"/></marker>");
        }
        head = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + width + " " + height + "\" width=\"" + width
                + "\" height=\"" + height + "\" role=\"img\" font-family=\"Helvetica, Arial, sans-serif\">\n<title>"
                + title + "</title>\n<desc>" + description + "</desc>\n<defs>" + markers + "</defs>\n";
    }

    /** Draws the next circle here; what follows is drawn on it. */
    CircleDrawing circle(double x, double y, double r) {
        centerX = x;
        centerY = y;
        radius = r;
        return add(
                "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"%.1f\" fill=\"none\" stroke=\"#9aa7b1\" stroke-width=\"1.5\"/>",
                x, y, r);
    }

    /** Draws a point of the circle. */
    CircleDrawing dot(int id, double size, String fill) {
        return add(
                "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"%.1f\" fill=\"%s\" stroke=\"%s\" stroke-width=\"1.5\"/>",
                x(id, radius), y(id, radius), size, fill, INK);
    }

    /** Draws a small point of the circle, without a rim. */
    CircleDrawing speck(int id, double size, String fill) {
        return add(
                "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"%.1f\" fill=\"%s\"/>", x(id, radius), y(id, radius), size, fill);
    }

    /** Draws a peer, as a disk with its id. */
    CircleDrawing peer(int id, String fill) {
        dot(id, 13, fill);
        return text(
                x(id, radius),
                y(id, radius) + 4,
                12,
                fill.equals("#fff") || fill.equals(YELLOW) ? INK : "#fff",
                "" + id);
    }

    /** Writes beside a point of the circle, so far outside (or inside, if negative). */
    CircleDrawing label(int id, double away, String color, String text) {
        return text(x(id, radius + away), y(id, radius + away) + 4, 12, color, text);
    }

    /** Draws an arrow from one peer to another, bent a little towards the center. */
    CircleDrawing arrow(int from, int to, double width, String color, boolean dashed) {
        double x1 = x(from, radius);
        double y1 = y(from, radius);
        double x2 = x(to, radius);
        double y2 = y(to, radius);
        double bendX = centerX + BEND * ((x1 + x2) / 2 - centerX);
        double bendY = centerY + BEND * ((y1 + y2) / 2 - centerY);
        double before = GAP / Math.max(1, Math.hypot(bendX - x1, bendY - y1));
        double after = GAP / Math.max(1, Math.hypot(bendX - x2, bendY - y2));
        String path = String.format(
                Locale.ROOT,
                "M%.1f,%.1f Q%.1f,%.1f %.1f,%.1f",
                x1 + before * (bendX - x1),
                y1 + before * (bendY - y1),
                bendX,
                bendY,
                x2 + after * (bendX - x2),
                y2 + after * (bendY - y2));
        return path(path, width, color, dashed);
    }

    /** Draws an arrow along the outside of the circle, clockwise from one point to a peer. */
    CircleDrawing along(int from, int to, double away, String color) {
        double end = to - GAP * points / (2 * Math.PI * (radius + away));
        String path = String.format(
                Locale.ROOT,
                "M%.1f,%.1f A%.1f,%.1f 0 0 1 %.1f,%.1f",
                x(from, radius + away),
                y(from, radius + away),
                radius + away,
                radius + away,
                x(end, radius + away),
                y(end, radius + away));
        return path(path, 1.5, color, false);
    }

    /** Draws a dashed arrow along the outside of the circle, counterclockwise from one peer to another. */
    CircleDrawing back(int from, int to, double away, String color) {
        double r = radius + away;
        String path = String.format(
                Locale.ROOT, "M%.1f,%.1f A%.1f,%.1f 0 0 0 %.1f,%.1f", x(from, r), y(from, r), r, r, x(to, r), y(to, r));
        return path(path, 1.8, color, true);
    }

    private CircleDrawing path(String path, double width, String color, boolean dashed) {
        return add(
                "<path d=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"%.1f\"%s marker-end=\"url(#m%s)\"/>",
                path, color, width, dashed ? " stroke-dasharray=\"5 4\"" : "", color.substring(1));
    }

    /** Writes somewhere, centered. */
    CircleDrawing text(double x, double y, int size, String color, String text) {
        return add(
                "<text x=\"%.1f\" y=\"%.1f\" font-size=\"%d\" fill=\"%s\" text-anchor=\"middle\">%s</text>",
                x, y, size, color, text.replace("&", "&amp;").replace("<", "&lt;"));
    }

    /** Writes below a circle. */
    CircleDrawing caption(double down, String text) {
        return text(centerX, centerY + radius + down, 13, GRAY, text);
    }

    private double x(double id, double r) {
        return centerX + r * Math.sin(2 * Math.PI * id / points);
    }

    private double y(double id, double r) {
        return centerY - r * Math.cos(2 * Math.PI * id / points);
    }

    private CircleDrawing add(String format, Object... values) {
        body.append(String.format(Locale.ROOT, format, values)).append('\n');
        return this;
    }

    /** {@return the picture} */
    String svg() {
        return head + body + "</svg>\n";
    }
}
