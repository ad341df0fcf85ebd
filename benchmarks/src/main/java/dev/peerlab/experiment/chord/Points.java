package dev.peerlab.experiment.chord;

import dev.peerlab.experiment.Estimate;
import dev.peerlab.experiment.finding.Chart.Point;

/** Points of charts, made of estimates. */
final class Points {

    private Points() {}

    /** {@return an estimate with its 95 % confidence interval as the bar; without a bar if there is none} */
    static Point of(double x, Estimate y) {
        return Double.isNaN(y.margin()) ? Point.of(x, y.value()) : new Point(x, y.value(), y.low(), y.high());
    }
}
