package dev.peerlab.checker.story;

import dev.peerlab.checker.Event;
import dev.peerlab.checker.Report.Ending;
import dev.peerlab.checker.Step;
import dev.peerlab.checker.World;
import dev.peerlab.checker.story.Rows.Row;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A story's sequence chart in SVG: lifelines, beside them what happened and what it changed, beside that pictures of the world. */
final class SvgChart {

    private static final int MARGIN = 60;
    private static final int HEAD = 34;
    private static final int LETTER = 8;
    private static final int LINE = 17;
    private static final int RADIUS = 10;

    /** How far below the middle of a line its letters stand. */
    private static final double BASE = 4.5;

    /** A message that was under way for more rows is drawn fainter: its line crosses many others. */
    private static final int LONG = 3;

    private final World world;
    private final Story story;
    private final List<Row> rows;
    private final boolean hasPicture;
    private final int gap;
    private final int textWidth;
    private final Markup svg = new Markup();

    private SvgChart(Story story, @Nullable Picture picture) {
        this.story = story;
        this.world = story.world();
        this.rows = Rows.of(story, picture, 8);
        this.hasPicture = picture != null;
        this.gap = world.size() <= 5 ? 110 : 84;
        this.textWidth = 40
                + LETTER
                        * rows.stream()
                                .flatMap(row -> Stream.concat(row.head().stream(), row.details().stream()))
                                .mapToInt(String::length)
                                .max()
                                .orElse(0);
    }

    /** {@return two elements: the peers' names, which stay in sight, and the chart} */
    static String of(Story story, @Nullable Picture picture) {
        SvgChart chart = new SvgChart(story, picture);
        chart.head();
        chart.body();
        return chart.svg.toString();
    }

    private int x(int peer) {
        return MARGIN + peer * gap;
    }

    private int textX() {
        return x(world.size() - 1) + 64;
    }

    private int width() {
        return textX() + textWidth + (hasPicture ? Picture.SIZE + 20 : 0);
    }

    private int height() {
        Row last = rows.get(rows.size() - 1);
        return last.y() + last.height() / 2 + 14;
    }

    private void head() {
        svg.add("<svg class=\"head\" width=\"%d\" height=\"%d\">", width(), HEAD);
        for (int peer = 0; peer < world.size(); peer++) {
            svg.label("peer", x(peer), 22, world.name(peer));
        }
        svg.raw("</svg>");
    }

    private void body() {
        svg.add("<svg width=\"%d\" height=\"%d\" role=\"img\" aria-label=\"sequence chart\">", width(), height());
        svg.raw("<defs>").raw(tip("arrow", "tip-message")).raw(tip("arrow-muted", "tip-muted"));
        svg.raw("</defs>");
        rows.forEach(this::text);
        for (int peer = 0; peer < world.size(); peer++) {
            lifeline(peer);
        }
        new Waiting(story, rows).draw(svg, this::x);
        rows.forEach(this::arrow);
        rows.forEach(this::mark);
        String kind = story.ending() == Ending.REACHED ? "over reached" : "over";
        int bottom = height() - 6;
        svg.add("<path class=\"%s\" d=\"M%d %dH%d\"/>", kind, x(0) - 24, bottom, x(world.size() - 1) + 24);
        svg.raw("</svg>");
    }

    private static String tip(String id, String kind) {
        return "<marker id=\"" + id
                + "\" viewBox=\"0 0 8 8\" refX=\"7\" refY=\"4\" markerWidth=\"7\" markerHeight=\"7\""
                + " orient=\"auto\"><path class=\"" + kind + "\" d=\"M0 0L8 4L0 8Z\"/></marker>";
    }

    private void text(Row row) {
        svg.raw("<g class=\"row\">");
        if (!row.hover().isEmpty()) {
            svg.title(row.hover());
        }
        svg.add(
                "<rect class=\"band\" x=\"0\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"4\"/>",
                row.y() - row.height() / 2, width(), row.height());
        svg.label("count", textX() - 12, row.y() - textHeight(row) / 2.0 + BASE, row.number());
        double y = row.y() - textHeight(row) / 2.0 + BASE;
        for (String line : row.head()) {
            svg.label(row.number().isEmpty() ? "muted" : "what", textX(), y, line);
            y += LINE;
        }
        for (String line : row.details()) {
            svg.label("detail-line", textX(), y, line);
            y += LINE;
        }
        if (!row.picture().isEmpty()) {
            svg.add("<g transform=\"translate(%d %d)\">", textX() + textWidth, row.y() - Picture.SIZE / 2);
            svg.raw(row.picture()).raw("</g>");
        }
        svg.raw("</g>");
    }

    private static int textHeight(Row row) {
        return (row.head().size() + row.details().size() - 1) * LINE;
    }

    private void lifeline(int peer) {
        int from = rows.get(0).y();
        boolean isUp = true;
        for (Row row : rows) {
            boolean changes = row.step() != null
                    && row.step().event().peer() == peer
                    && (row.step().event() instanceof Event.Crash || row.step().event() instanceof Event.Start);
            if (changes) {
                lifeline(peer, from, row.y(), isUp);
                from = row.y();
                isUp = row.step() != null && row.step().event() instanceof Event.Start;
            }
        }
        lifeline(peer, from, height() - 6, isUp);
    }

    private void lifeline(int peer, int from, int to, boolean isUp) {
        svg.add("<path class=\"life%s\" d=\"M%d %dV%d\"/>", isUp ? "" : " down", x(peer), from, to);
    }

    private void arrow(Row row) {
        if (row.step() == null || !Labels.isMessage(row.step().event())) {
            return;
        }
        Event.Delivery message = row.step().event() instanceof Event.Loss loss
                ? loss.delivery()
                : (Event.Delivery) row.step().event();
        boolean isLost = row.step().event() instanceof Event.Loss;
        int side = Integer.compare(message.peer(), message.from());
        double fromX = x(message.from());
        double fromY = rows.get(row.cause()).y() + (row.number().isEmpty() ? 0 : 3);
        if (side == 0) {
            svg.add(
                    "<path class=\"arrow message\" d=\"M%.1f %.1fC%.1f %.1f %.1f %d %.1f %d\" marker-end=\"url(#arrow)\"/>",
                    fromX, fromY, fromX + 34, fromY, fromX + 34, row.y(), fromX + RADIUS + 2, row.y());
            return;
        }
        double share = isLost ? 0.6 : 1;
        double toX = fromX + (x(message.peer()) - fromX) * share - (isLost ? 0 : side * (RADIUS + 1));
        svg.add(
                "<path class=\"arrow %s\" d=\"M%.1f %.1fL%.1f %d\"%s/>",
                (isLost ? "bad" : "message") + (rows.indexOf(row) - row.cause() > LONG ? " late" : ""),
                fromX,
                fromY,
                toX,
                row.y(),
                isLost ? "" : " marker-end=\"url(#arrow)\"");
        if (isLost) {
            cross(toX, row.y(), 6);
            svg.label("number bad", toX + side * 18, row.y(), row.number());
        }
    }

    private void cross(double x, double y, int size) {
        svg.add(
                "<path class=\"cross\" d=\"M%.1f %.1fl%d %dM%.1f %.1fl%d -%d\"/>",
                x - size, y - size, 2 * size, 2 * size, x - size, y + size, 2 * size, 2 * size);
    }

    private void mark(Row row) {
        Step step = row.step();
        if (step == null || step.event() instanceof Event.Loss) {
            return;
        }
        int x = x(step.event().peer());
        String kind = kind(step.event());
        if (step.event() instanceof Event.Crash) {
            cross(x, row.y(), 9);
            svg.label("number bad", x - 22, row.y(), row.number());
            return;
        }
        if (step.event() instanceof Event.Delivery) {
            svg.add("<circle class=\"badge %s\" cx=\"%d\" cy=\"%d\" r=\"%d\"/>", kind, x, row.y(), RADIUS);
        } else {
            svg.add(
                    "<rect class=\"badge %s\" x=\"%d\" y=\"%d\" width=\"22\" height=\"18\" rx=\"3\"/>",
                    kind, x - 11, row.y() - 9);
        }
        svg.label("number " + kind, x, row.y(), row.number().isEmpty() ? "!" : row.number());
    }

    private static String kind(Event event) {
        if (event instanceof Event.Firing) {
            return "timer";
        } else if (event instanceof Event.Act) {
            return "act";
        } else if (event instanceof Event.Start) {
            return "up";
        }
        return event instanceof Event.Crash ? "bad" : "message";
    }
}
