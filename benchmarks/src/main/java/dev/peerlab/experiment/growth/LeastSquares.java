package dev.peerlab.experiment.growth;

import dev.peerlab.experiment.Estimate;
import dev.peerlab.experiment.growth.Costs.Point;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.TDistribution;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.stat.regression.OLSMultipleLinearRegression;

/**
 * Weighted least squares: ordinary least squares on rows that are scaled by the root of their weight.
 *
 * @see "Burnham and Anderson, Model Selection and Multimodel Inference, 2nd edition 2002, sections 2.2 and 2.4"
 */
final class LeastSquares {

    /** Residuals below this share of the cost are rounding: a perfect fit is worth no more than that. */
    private static final double RESOLUTION = 1e-6;

    private static final double TAIL = 0.025;

    private static final int NO_FLOOR = 1;

    /** How much better a curve with a floor must be than one without, so that noise is not taken for a floor. */
    private static final double WORTH_A_FLOOR = 2;

    /** So many sizes must lie where the cost grows, or a curve with a floor fits anything. */
    private static final int ABOVE_A_FLOOR = 6;

    private final Costs costs;
    private final double[] roots;
    private final double[] scaled;
    private final double floor;
    private final int[] onsets;

    LeastSquares(Costs costs) {
        this.costs = costs;
        List<Point> points = costs.points();
        double[] weights = Noise.weights(costs);
        roots = IntStream.range(0, points.size())
                .mapToDouble(i -> Math.sqrt(weights[i]))
                .toArray();
        scaled = IntStream.range(0, points.size())
                .mapToDouble(i -> roots[i] * points.get(i).mean())
                .toArray();
        onsets = onsets(costs);
        floor = Math.max(RESOLUTION * RESOLUTION * meanSquare(scaled), Double.MIN_NORMAL);
    }

    /** {@return the best curve of this class, with a floor if that is clearly better} */
    Fit fit(Growth growth) {
        if (growth == Growth.CONSTANT) {
            return curve(growth, NO_FLOOR);
        }
        int best = NO_FLOOR;
        double bar = aicc(growth, NO_FLOOR) - WORTH_A_FLOOR;
        for (int onset : onsets) {
            double aicc = aicc(growth, onset);
            if (aicc < bar) {
                best = onset;
                bar = aicc;
            }
        }
        return curve(growth, best);
    }

    /** {@return the criterion of a + b · N^power, to see whether a growth that is no {@link Growth} fits better} */
    double aiccOfPower(double power) {
        return aicc(regression(n -> Math.pow(n, power), true).calculateResidualSumOfSquares(), 3);
    }

    /** The sizes in the lower half, and half-way between them. */
    private static int[] onsets(Costs costs) {
        int[] sizes = costs.points().stream().mapToInt(Point::size).toArray();
        int last = Math.min(sizes.length / 2, sizes.length - ABOVE_A_FLOOR);
        return IntStream.rangeClosed(1, last)
                .flatMap(i -> IntStream.of((int) Math.rint(Math.sqrt((double) sizes[i - 1] * sizes[i])), sizes[i]))
                .distinct()
                .toArray();
    }

    private Fit curve(Growth growth, int onset) {
        DoubleUnaryOperator function = function(growth, onset);
        OLSMultipleLinearRegression regression = regression(growth, onset);
        double[] values = regression.estimateRegressionParameters();
        double[] errors = regression.estimateRegressionParametersStandardErrors();
        double t = TDistribution.of(scaled.length - values.length).inverseSurvivalProbability(TAIL);
        double unit = length(column(function));
        Estimate coefficient = new Estimate(values[0] / unit, t * errors[0] / unit);
        double one = length(roots);
        Estimate intercept =
                values.length == 1 ? new Estimate(0, 0) : new Estimate(values[1] / one, t * errors[1] / one);
        return new Fit(growth, intercept, coefficient, onset, aicc(growth, onset), predictionError(regression));
    }

    private double aicc(Growth growth, int onset) {
        int curve = growth == Growth.CONSTANT ? 1 : onset > NO_FLOOR ? 3 : 2;
        return aicc(regression(growth, onset).calculateResidualSumOfSquares(), curve + 1);
    }

    private OLSMultipleLinearRegression regression(Growth growth, int onset) {
        return regression(function(growth, onset), growth != Growth.CONSTANT);
    }

    private static DoubleUnaryOperator function(Growth growth, int onset) {
        return n -> growth.of(Math.max(n, onset));
    }

    /** Columns have length 1: the library takes numbers that are small for a singular matrix, whatever their unit. */
    private OLSMultipleLinearRegression regression(DoubleUnaryOperator function, boolean intercept) {
        double[] column = column(function);
        double unit = length(column);
        double one = length(roots);
        double[][] rows = new double[scaled.length][];
        for (int i = 0; i < rows.length; i++) {
            double value = column[i] / unit;
            rows[i] = intercept ? new double[] {value, roots[i] / one} : new double[] {value};
        }
        OLSMultipleLinearRegression regression = new OLSMultipleLinearRegression();
        regression.setNoIntercept(true);
        regression.newSampleData(scaled, rows);
        return regression;
    }

    private double[] column(DoubleUnaryOperator function) {
        return IntStream.range(0, roots.length)
                .mapToDouble(i ->
                        roots[i] * function.applyAsDouble(costs.points().get(i).size()))
                .toArray();
    }

    /** The variance counts as a parameter too. */
    private double aicc(double residualSquares, int parameters) {
        int n = scaled.length;
        double variance = Math.max(residualSquares / n, floor);
        double correction = 2.0 * parameters * (parameters + 1) / (n - parameters - 1);
        return n * Math.log(variance) + 2 * parameters + correction;
    }

    /** Leave-one-out cross-validation, from the diagonal of the hat matrix. */
    private double predictionError(OLSMultipleLinearRegression regression) {
        RealMatrix hat = regression.calculateHat();
        double[] residuals = regression.estimateResiduals();
        for (int i = 0; i < residuals.length; i++) {
            residuals[i] /= Math.max(1 - hat.getEntry(i, i), RESOLUTION);
        }
        return Math.sqrt(Math.max(meanSquare(residuals), floor));
    }

    private static double length(double[] column) {
        return Math.sqrt(column.length * meanSquare(column));
    }

    private static double meanSquare(double[] values) {
        return IntStream.range(0, values.length)
                .mapToDouble(i -> values[i] * values[i])
                .average()
                .orElse(0);
    }
}
