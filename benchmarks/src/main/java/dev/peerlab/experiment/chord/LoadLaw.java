package dev.peerlab.experiment.chord;

import org.apache.commons.statistics.distribution.GammaDistribution;
import org.apache.commons.statistics.distribution.PascalDistribution;

/**
 * The loads that consistent hashing has in theory, in means.
 *
 * <p>On a large ring, the part of the circle that belongs to an id has an exponential distribution; that of a peer with v ids is
 * the sum of v of them, Gamma(v) / v. How many of the keys fall into it is left to chance once more, so the number of keys has
 * the negative binomial distribution that mixes Poisson's with that of the arcs.
 */
record LoadLaw(int virtual, double meanKeys) {

    static LoadLaw of(LoadPoint point) {
        return new LoadLaw(point.virtual(), point.mean());
    }

    /** {@return the part of the circle that a share of peers does not exceed, in means} */
    double arc(double percent) {
        return GammaDistribution.of(virtual, 1.0 / virtual).inverseCumulativeProbability(percent / 100);
    }

    /** {@return the load that a share of peers does not exceed, in means} */
    double load(double percent) {
        return keys().inverseCumulativeProbability(percent / 100) / meanKeys;
    }

    /** {@return the share of peers with so many keys or fewer} */
    double atMost(int number) {
        return keys().cumulativeProbability(number);
    }

    private PascalDistribution keys() {
        return PascalDistribution.of(virtual, virtual / (virtual + meanKeys));
    }
}
