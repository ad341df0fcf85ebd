package dev.peerlab.experiment.growth;

import dev.peerlab.experiment.Estimate;

/**
 * The curve of one class that is nearest to the measured costs: intercept + coefficient · g(N).
 *
 * @param growth the class, and so g
 * @param intercept what does not grow; 0 for {@link Growth#CONSTANT}, whose coefficient says it all
 * @param coefficient what g is multiplied by, with its 95 % interval by Student's t
 * @param onset the N from which on the cost grows; below, the curve is flat. 1 for a curve without a floor
 * @param aicc Akaike's information criterion, corrected for few sizes; only differences mean something, lower is better
 * @param predictionError how far off each size is when predicted from the others: weighted root mean square
 */
public record Fit(
        Growth growth, Estimate intercept, Estimate coefficient, int onset, double aicc, double predictionError) {

    /**
     * {@return the cost that the curve says for a network}
     *
     * @param n the number of peers, at least 1
     */
    public double at(double n) {
        return intercept.value() + coefficient.value() * growth.of(Math.max(n, onset));
    }

    /** {@return whether the cost is flat below some N} */
    public boolean hasFloor() {
        return onset > 1;
    }

    /** {@return by how much the cost grows between two sizes, with the 95 % interval} */
    Estimate rise(int from, int to) {
        double step = growth.of(Math.max(to, onset)) - growth.of(Math.max(from, onset));
        return new Estimate(coefficient.value() * step, coefficient.margin() * step);
    }
}
