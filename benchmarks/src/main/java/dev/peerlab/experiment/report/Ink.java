package dev.peerlab.experiment.report;

import dev.peerlab.experiment.finding.Chart.Series;
import dev.peerlab.experiment.finding.Chart.Style;
import java.awt.BasicStroke;
import java.awt.Color;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How a series is drawn.
 *
 * @param color of all that belongs to it
 * @param symbol at each point, if points are marked
 * @param stroke from point to point, if there is a curve
 */
record Ink(Color color, Optional<Symbol> symbol, Optional<BasicStroke> stroke) {

    /** Neighbors differ in lightness, so that they differ in print and to whoever does not see their colors. */
    private static final List<Color> COLORS = List.of(
            new Color(0x08306b),
            new Color(0xe67e22),
            new Color(0x1a7a5e),
            new Color(0xc77cff),
            new Color(0x6b1d1d),
            new Color(0x3fa7d6),
            new Color(0x7f6000),
            new Color(0xe4578f));

    /** A paper's, if there is only one such series; several take the colors and shapes of ours, one by one. */
    private static final Color PUBLISHED = new Color(0xc0182b);

    private static final BasicStroke SOLID = new BasicStroke(1.6f);
    private static final Color THEORY = new Color(0x555555);

    private static final List<float[]> DASHES =
            List.of(new float[] {7, 4}, new float[] {2, 3}, new float[] {10, 3, 2, 3}, new float[] {4, 2});

    /** {@return what each of these series is drawn with} */
    static List<Ink> of(List<Series> series) {
        Map<Style, Integer> numbers = new EnumMap<>(Style.class);
        long published =
                series.stream().filter(one -> one.style() == Style.PUBLISHED).count();
        List<Ink> inks = new ArrayList<>();
        for (Series one : series) {
            int number = numbers.merge(one.style(), 1, Integer::sum) - 1;
            int measured = Math.max(0, numbers.getOrDefault(Style.MEASURED, 0) - 1);
            inks.add(
                    switch (one.style()) {
                        case MEASURED -> new Ink(color(number), Optional.of(Symbol.filled(number)), Optional.empty());
                        case FITTED -> new Ink(color(measured), Optional.empty(), Optional.of(SOLID));
                        case PUBLISHED -> published(published == 1 ? PUBLISHED : color(number), number);
                        case THEORY -> new Ink(THEORY, Optional.empty(), Optional.of(dashed(number)));
                    });
        }
        return inks;
    }

    private static Ink published(Color color, int number) {
        return new Ink(color, Optional.of(Symbol.hollow(number)), Optional.empty());
    }

    private static Color color(int number) {
        return COLORS.get(number % COLORS.size());
    }

    private static BasicStroke dashed(int number) {
        float[] dashes = DASHES.get(number % DASHES.size());
        return new BasicStroke(1.6f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, dashes, 0);
    }
}
