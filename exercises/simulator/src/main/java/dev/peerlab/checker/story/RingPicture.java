package dev.peerlab.checker.story;

import dev.peerlab.checker.Snapshot;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Peers on a circle, clockwise, each with an arrow to its first successor, fainter ones to the others, and a dashed one to its
 * predecessor.
 */
public final class RingPicture implements Picture {

    private static final double CENTER = SIZE / 2.0;
    private static final double RADIUS = SIZE * 0.34;
    private static final double NAME_RADIUS = SIZE * 0.43;
    private static final double DOT = 6;
    private static final double BEND = 9;

    private final Function<Snapshot, List<Spot>> spots;

    /**
     * A peer on the circle.
     *
     * @param name its id, as others name it
     * @param position where it is, from 0 to 1: its id by the size of the space
     * @param isUp whether it is up
     * @param successors the names of its successors, nearest first; those that are not on the circle are not drawn
     * @param predecessor the name of its predecessor, if it has one
     */
    public record Spot(
            String name, double position, boolean isUp, List<String> successors, Optional<String> predecessor) {}

    /**
     * Makes a picture.
     *
     * @param spots finds the peers of a world
     */
    public RingPicture(Function<Snapshot, List<Spot>> spots) {
        this.spots = spots;
    }

    @Override
    public String svg(Snapshot world) {
        List<Spot> all = spots.apply(world);
        Map<String, Spot> byName = new HashMap<>();
        all.forEach(spot -> byName.put(spot.name(), spot));
        StringBuilder svg = new StringBuilder(String.format(
                Locale.ROOT,
                "<circle class=\"stroke-line\" cx=\"%.1f\" cy=\"%.1f\" r=\"%.1f\"/>",
                CENTER,
                CENTER,
                RADIUS));
        for (Spot spot : all) {
            if (spot.isUp()) {
                arrows(svg, spot, byName);
            }
        }
        all.forEach(spot -> dot(svg, spot));
        return svg.toString();
    }

    private static void arrows(StringBuilder svg, Spot spot, Map<String, Spot> byName) {
        spot.predecessor().map(byName::get).ifPresent(to -> svg.append(arrow(spot, to, 0.35, "predecessor")));
        for (int i = spot.successors().size() - 1; i >= 0; i--) {
            Spot to = byName.get(spot.successors().get(i));
            if (to != null) {
                svg.append(arrow(spot, to, i == 0 ? 1 : 0.7, i == 0 ? "successor" : "backup"));
            }
        }
    }

    /** A curve; how far it keeps from the center is a share of the radius. */
    private static String arrow(Spot from, Spot to, double share, String kind) {
        String title = "<title>" + Markup.escape(from.name() + ": " + kind + " " + to.name()) + "</title>";
        double[] a = point(from, RADIUS);
        double[] b = point(to, RADIUS);
        if (from.name().equals(to.name())) {
            double[] out = point(from, RADIUS - 16);
            return String.format(
                    Locale.ROOT,
                    "<g class=\"%s\">%s<circle class=\"link\" cx=\"%.1f\" cy=\"%.1f\" r=\"10\"/></g>",
                    kind,
                    title,
                    out[0],
                    out[1]);
        }
        double length = Math.hypot(b[0] - a[0], b[1] - a[1]);
        // A little to one side, so that two arrows there and back are two lines.
        double[] middle = {
            CENTER + ((a[0] + b[0]) / 2 - CENTER) * share + (b[1] - a[1]) / length * BEND,
            CENTER + ((a[1] + b[1]) / 2 - CENTER) * share - (b[0] - a[0]) / length * BEND
        };
        double[] start = towards(a, middle, DOT + 1);
        double[] end = towards(b, middle, DOT + 3);
        return String.format(
                Locale.ROOT,
                "<g class=\"%s\">%s<path class=\"link\" d=\"M%.1f %.1fQ%.1f %.1f %.1f %.1f\" marker-end=\"url(#%s)\"/></g>",
                kind,
                title,
                start[0],
                start[1],
                middle[0],
                middle[1],
                end[0],
                end[1],
                kind.equals("predecessor") ? "arrow-muted" : "arrow");
    }

    private static double[] towards(double[] from, double[] to, double distance) {
        double length = Math.hypot(to[0] - from[0], to[1] - from[1]);
        double share = length == 0 ? 0 : distance / length;
        return new double[] {from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share};
    }

    private static void dot(StringBuilder svg, Spot spot) {
        double[] at = point(spot, RADIUS);
        double[] name = point(spot, NAME_RADIUS);
        svg.append(String.format(
                Locale.ROOT,
                "<circle class=\"%s\" cx=\"%.1f\" cy=\"%.1f\" r=\"%.1f\"/>",
                spot.isUp() ? "dot" : "dot down",
                at[0],
                at[1],
                DOT));
        svg.append(String.format(
                Locale.ROOT,
                "<text class=\"name%s\" x=\"%.1f\" y=\"%.1f\" text-anchor=\"middle\" dominant-baseline=\"central\">%s</text>",
                spot.isUp() ? "" : " muted",
                name[0],
                name[1],
                Markup.escape(spot.name())));
    }

    /** Position 0 is at the top. */
    private static double[] point(Spot spot, double radius) {
        double angle = 2 * Math.PI * spot.position();
        return new double[] {CENTER + radius * Math.sin(angle), CENTER - radius * Math.cos(angle)};
    }
}
