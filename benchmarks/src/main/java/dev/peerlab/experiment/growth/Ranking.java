package dev.peerlab.experiment.growth;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * The fits of all classes to the same costs.
 *
 * @param fits in the order of {@link Growth}
 */
record Ranking(List<Fit> fits) {

    static Ranking of(LeastSquares leastSquares) {
        return new Ranking(Arrays.stream(Growth.values()).map(leastSquares::fit).toList());
    }

    Fit of(Growth growth) {
        return fits.stream().filter(fit -> fit.growth() == growth).findFirst().orElseThrow();
    }

    Fit constant() {
        return of(Growth.CONSTANT);
    }

    /** {@return all but O(1)} */
    List<Fit> growing() {
        return fits.stream().filter(fit -> fit.growth() != Growth.CONSTANT).toList();
    }

    /** {@return the growing class that is most likely} */
    Fit best() {
        return growing().stream().min(Comparator.comparingDouble(Fit::aicc)).orElseThrow();
    }

    /** {@return the most likely class besides this one} */
    Fit bestBut(Fit winner) {
        return fits.stream()
                .filter(fit -> fit.growth() != winner.growth())
                .min(Comparator.comparingDouble(Fit::aicc))
                .orElseThrow();
    }

    /** {@return the growing class that predicts left-out sizes best} */
    Fit bestPredictor() {
        return growing().stream()
                .min(Comparator.comparingDouble(Fit::predictionError))
                .orElseThrow();
    }
}
