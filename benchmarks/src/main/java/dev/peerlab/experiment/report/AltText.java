package dev.peerlab.experiment.report;

import dev.peerlab.experiment.finding.Chart;
import dev.peerlab.experiment.finding.Chart.Axis;
import dev.peerlab.experiment.finding.Chart.Point;
import dev.peerlab.experiment.finding.Chart.Series;
import java.util.ArrayList;
import java.util.List;

/** A chart in words, for those who cannot see it. */
final class AltText {

    private AltText() {}

    /** {@return what there is to see, in sentences} */
    static String of(Chart chart) {
        List<String> sentences = new ArrayList<>();
        sentences.add("Chart: " + chart.title() + ".");
        sentences.add("Across: " + axis(chart.x()) + "; up: " + axis(chart.y()) + ".");
        for (Series series : chart.series()) {
            sentences.add(series.name() + " (" + style(series) + "): " + course(chart, series) + ".");
        }
        return String.join(" ", sentences);
    }

    private static String axis(Axis axis) {
        return axis.label() + (axis.logarithmic() ? ", logarithmic" : "");
    }

    private static String style(Series series) {
        return switch (series.style()) {
            case MEASURED -> "measured";
            case FITTED -> "fitted curve";
            case PUBLISHED -> "published";
            case THEORY -> "in theory";
        };
    }

    private static String course(Chart chart, Series series) {
        List<Point> points = series.points();
        if (points.isEmpty()) {
            return "nothing";
        }
        if (!chart.x().names().isEmpty()) {
            return String.join(
                    ", ", points.stream().map(point -> at(chart, point)).toList());
        }
        Point first = points.get(0);
        Point last = points.get(points.size() - 1);
        if (points.size() == 1) {
            return at(chart, first);
        }
        return "from " + at(chart, first) + " to " + at(chart, last);
    }

    private static String at(Chart chart, Point point) {
        List<String> names = chart.x().names();
        int place = (int) Math.round(point.x());
        boolean named = place >= 1 && place <= names.size();
        return Numbers.rounded(point.y()) + " at " + (named ? names.get(place - 1) : Numbers.text(point.x()));
    }
}
