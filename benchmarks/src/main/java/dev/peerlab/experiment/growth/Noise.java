package dev.peerlab.experiment.growth;

import dev.peerlab.experiment.growth.Costs.Point;
import java.util.Arrays;
import java.util.List;
import org.hipparchus.stat.regression.OLSMultipleLinearRegression;
import org.hipparchus.stat.regression.SimpleRegression;

/**
 * How much a measured cost varies: its variance is taken for a power of its mean.
 *
 * <p>Costs may span five decades. Unweighted least squares would see nothing but the largest network.
 *
 * @see "Carroll and Ruppert, Transformation and Weighting in Regression, 1988, sections 2.2 and 3.3"
 */
final class Noise {

    /** Variance that does not depend on the mean. */
    private static final double SAME = 0;
    /** Standard deviation proportional to the mean. */
    private static final double PROPORTIONAL = 2;

    private static final int ENOUGH = 4;

    private Noise() {}

    /** {@return the weight of each mean: one over its variance, up to a common factor} */
    static double[] weights(Costs costs) {
        double power = power(costs);
        double[] means = smoothed(costs);
        double[] weights = new double[means.length];
        for (int i = 0; i < means.length; i++) {
            weights[i] = costs.points().get(i).replicates() / Math.pow(means[i], power);
        }
        return weights;
    }

    /** {@return the power, by regression of log variance on log mean; proportional noise where nothing is known} */
    static double power(Costs costs) {
        SimpleRegression line = new SimpleRegression();
        for (Point point : costs.points()) {
            if (point.mean() > 0 && point.variance() > 0) {
                line.addData(Math.log(point.mean()), Math.log(point.variance()));
            }
        }
        if (line.getN() < ENOUGH || line.getXSumSquares() == 0) {
            return PROPORTIONAL;
        }
        return Math.min(PROPORTIONAL, Math.max(SAME, line.getSlope()));
    }

    /**
     * {@return the mean costs, smoothed by a parabola in logarithms, which favors no class}
     *
     * <p>Were they not, a mean that is too low by chance would get too much weight.
     */
    private static double[] smoothed(Costs costs) {
        List<Point> positive =
                costs.points().stream().filter(point -> point.mean() > 0).toList();
        double[] means = new double[costs.count()];
        if (positive.size() < ENOUGH) {
            Arrays.fill(means, 1);
            return means;
        }
        double[] parabola = parabola(positive);
        for (int i = 0; i < means.length; i++) {
            double x = Math.log(costs.points().get(i).size());
            means[i] = Math.exp(parabola[0] + parabola[1] * x + parabola[2] * x * x);
        }
        return means;
    }

    private static double[] parabola(List<Point> points) {
        double[] logMeans =
                points.stream().mapToDouble(point -> Math.log(point.mean())).toArray();
        double[][] logSizes = points.stream()
                .mapToDouble(point -> Math.log(point.size()))
                .mapToObj(x -> new double[] {x, x * x})
                .toArray(double[][]::new);
        OLSMultipleLinearRegression regression = new OLSMultipleLinearRegression();
        regression.newSampleData(logMeans, logSizes);
        return regression.estimateRegressionParameters();
    }
}
