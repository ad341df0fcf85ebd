package dev.peerlab.experiment.replication;

import java.util.ArrayList;
import java.util.List;

/** Averages over objects of similar rank: the first; the next two; the next four; and so on. */
final class RankGroups {

    private RankGroups() {}

    /** {@return the means of the groups, for the most popular object first} */
    static List<Double> means(double[] values) {
        List<Double> means = new ArrayList<>();
        for (int begin = 0; begin < values.length; begin = 2 * begin + 1) {
            int end = Math.min(2 * begin + 1, values.length);
            double sum = 0;
            for (int i = begin; i < end; i++) {
                sum += values[i];
            }
            means.add(sum / (end - begin));
        }
        return means;
    }

    /** {@return the group of an object, 0 for the most popular one} */
    static int of(int object) {
        return Integer.SIZE - 1 - Integer.numberOfLeadingZeros(object + 1);
    }

    /**
     * {@return the slope of the line through the logarithms, by least squares: the power with which y grows}
     *
     * @param x as many values as y, above 0, two or more of them different
     * @param y pairs without a y above 0 are left out
     */
    static double power(List<Double> x, List<Double> y) {
        double n = 0;
        double sumX = 0;
        double sumY = 0;
        double sumXx = 0;
        double sumXy = 0;
        for (int i = 0; i < x.size(); i++) {
            if (y.get(i) > 0) {
                double logX = Math.log(x.get(i));
                double logY = Math.log(y.get(i));
                n++;
                sumX += logX;
                sumY += logY;
                sumXx += logX * logX;
                sumXy += logX * logY;
            }
        }
        return (n * sumXy - sumX * sumY) / (n * sumXx - sumX * sumX);
    }
}
