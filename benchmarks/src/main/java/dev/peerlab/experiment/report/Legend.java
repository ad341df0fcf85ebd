package dev.peerlab.experiment.report;

import dev.peerlab.experiment.finding.Chart.Series;
import dev.peerlab.experiment.finding.Chart.Style;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The names of the series with a sample of each, in as many columns as fit; names that are too long take more lines.
 *
 * <p>Where there are fitted curves the number of columns is even: a series and its curve stand side by side.
 */
final class Legend {

    private static final int LINE = 17;
    private static final int SAMPLE = 26;
    private static final int INDENT = 34;
    private static final int GAP = 28;
    private static final int MARKER = 8;

    private final List<Ink> inks;
    private final List<List<String>> names;
    private final double columnWidth;
    private final int columns;

    Legend(List<Series> series, int width) {
        this.inks = Ink.of(series);
        this.names = series.stream()
                .map(one -> Lettering.wrap(one.name(), Lettering.TEXT, width - INDENT))
                .toList();
        double widest = names.stream()
                .flatMap(List::stream)
                .mapToDouble(line -> Lettering.width(line, Lettering.TEXT))
                .max()
                .orElse(0);
        this.columnWidth = INDENT + widest + GAP;
        int fit = Math.max(1, (int) ((width + GAP) / columnWidth));
        int rows = Math.max(1, (series.size() + fit - 1) / fit);
        boolean pairs = fit > 1 && series.stream().anyMatch(one -> one.style() == Style.FITTED);
        this.columns = pairs ? fit - fit % 2 : Math.max(1, (series.size() + rows - 1) / rows);
    }

    /** {@return the height in points} */
    int height() {
        return top(names.size() + columns - 1);
    }

    /** {@return where the row of an entry begins} */
    private int top(int entry) {
        return IntStream.range(0, entry / columns)
                .map(row -> LINE
                        * IntStream.range(row * columns, Math.min(names.size(), (row + 1) * columns))
                                .map(i -> names.get(i).size())
                                .max()
                                .orElse(0))
                .sum();
    }

    /** Draws it with its upper left corner at the origin. */
    void paint(Graphics2D graphics) {
        for (int i = 0; i < names.size(); i++) {
            double x = i % columns * columnWidth;
            double y = top(i);
            sample(graphics, inks.get(i), x, y + LINE / 2.0);
            graphics.setColor(Color.BLACK);
            graphics.setFont(Lettering.TEXT);
            for (int line = 0; line < names.get(i).size(); line++) {
                graphics.drawString(names.get(i).get(line), (float) (x + INDENT), (float) (y + line * LINE + 13));
            }
        }
    }

    private static void sample(Graphics2D graphics, Ink ink, double x, double y) {
        graphics.setColor(ink.color());
        ink.stroke().ifPresent(stroke -> {
            graphics.setStroke(stroke);
            graphics.draw(new Line2D.Double(x, y, x + SAMPLE, y));
        });
        ink.symbol().ifPresent(symbol -> symbol.paint(graphics, x + SAMPLE / 2.0, y, MARKER));
    }
}
