package dev.peerlab.experiment.growth;

import static dev.peerlab.experiment.growth.Words.percent;
import static dev.peerlab.experiment.growth.Words.times;

import dev.peerlab.experiment.Estimate;
import dev.peerlab.experiment.growth.GrowthVerdict.Decided;
import dev.peerlab.experiment.growth.GrowthVerdict.Undecided;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Decides on a class, unless there is an objection. The package says why in this way. */
final class Judge {

    private static final int ENOUGH_SIZES = 5;
    private static final int ENOUGH_RANGE = 64;

    /** A winner is at least 100 times likelier than any other: that much less AICc. */
    private static final double DECISIVE = 2 * Math.log(100);
    /** That much less AICc means nothing. */
    private static final double AS_LIKELY = 0.1;
    /** Up to here a class has still substantial or some support: Burnham and Anderson 2002, section 2.6. */
    private static final double SOME_SUPPORT = 4;

    /** Costs that grow by no more than this share, over all sizes, are constant ... */
    private static final double LITTLE = 0.25;
    /** ... unless they surely grow by more than this share, along a curve of a class. */
    private static final double NOTHING = 0.05;

    /** What may change by more than so many times its mean is no noisy constant. */
    private static final double WILD = 10;

    /** With so many sizes, the larger ones can be judged alone. */
    private static final int ENOUGH_FOR_TWO_OPINIONS = 8;

    /** Powers of N between the classes and beyond them. */
    private static final double[] OUTSIDERS = {0.25, 0.75, 1.5, 2};

    private final Costs costs;
    private final LeastSquares leastSquares;
    private final Ranking ranking;
    private final Fit best;
    private final double level;

    private Judge(Costs costs) {
        this.costs = costs;
        this.leastSquares = new LeastSquares(costs);
        this.ranking = Ranking.of(leastSquares);
        this.best = ranking.best();
        this.level = ranking.constant().coefficient().value();
    }

    static GrowthVerdict judge(Costs costs) {
        if (costs.count() < ENOUGH_SIZES) {
            String sizes = costs.count() == 1 ? "one size" : costs.count() + " sizes";
            return new Undecided(costs, List.of(), "measured at " + sizes + ", needs " + ENOUGH_SIZES + " at least");
        }
        if (costs.largest() / ENOUGH_RANGE < costs.smallest()) {
            String range = "N = " + costs.smallest() + " to " + costs.largest();
            String reason = range + " is too narrow, the largest must be " + ENOUGH_RANGE + " times the smallest";
            return new Undecided(costs, List.of(), reason);
        }
        return new Judge(costs).verdict();
    }

    private GrowthVerdict verdict() {
        if (isConstant()) {
            return new Decided(costs, ranking.fits(), ranking.constant(), best);
        }
        return Stream.<Supplier<Optional<String>>>of(
                        this::anOutsiderIsBetter,
                        this::itFalls,
                        this::itMayBeFlat,
                        this::anotherIsClose,
                        this::anotherPredictsBetter,
                        this::largeNetworksDiffer)
                .map(Supplier::get)
                .flatMap(Optional::stream)
                .findFirst()
                .<GrowthVerdict>map(reason -> new Undecided(costs, ranking.fits(), reason))
                .orElseGet(() -> new Decided(costs, ranking.fits(), best, ranking.bestBut(best)));
    }

    /** O(1) is a special case of each other class, so no criterion prefers it by much: what counts is how little it grows. */
    private boolean isConstant() {
        boolean little = ranking.growing().stream()
                .map(this::rise)
                .allMatch(rise -> rise.high() <= LITTLE * level && rise.low() >= -LITTLE * level);
        boolean grows = ranking.constant().aicc() - best.aicc() >= DECISIVE
                && rise(best).low() > NOTHING * level;
        return little && !grows;
    }

    private Optional<String> anOutsiderIsBetter() {
        for (double power : OUTSIDERS) {
            if (leastSquares.aiccOfPower(power) < best.aicc() - SOME_SUPPORT) {
                return Optional.of("no class fits, N^" + Words.number(power, 2) + " fits better than " + best.growth());
            }
        }
        return Optional.empty();
    }

    private Optional<String> itFalls() {
        return rise(best).value() < -LITTLE * level
                ? Optional.of("the cost seems to fall from N = " + costs.smallest() + " to " + costs.largest())
                : Optional.empty();
    }

    private Optional<String> itMayBeFlat() {
        double delta = ranking.constant().aicc() - best.aicc();
        boolean sureRise = rise(best).value() > level || delta >= DECISIVE;
        if (rise(best).low() > 0 && sureRise) {
            return Optional.empty();
        }
        double most = ranking.growing().stream()
                .map(this::rise)
                .mapToDouble(rise -> Math.abs(rise.value()) + rise.margin())
                .max()
                .orElse(0);
        if (most > WILD * level) {
            return Optional.of("no class fits, O(1) no worse than " + best.growth());
        }
        return Optional.of("too noisy to tell O(1) from a change by " + percent(most / level) + " from N = "
                + costs.smallest() + " to " + costs.largest());
    }

    private Optional<String> anotherIsClose() {
        Fit second = ranking.bestBut(best);
        double delta = second.aicc() - best.aicc();
        if (delta < AS_LIKELY) {
            return Optional.of(second.growth() + " is as likely as " + best.growth());
        }
        return delta < DECISIVE
                ? Optional.of(second.growth() + " is only " + times(delta) + " less likely than " + best.growth())
                : Optional.empty();
    }

    private Optional<String> anotherPredictsBetter() {
        Fit predictor = ranking.bestPredictor();
        return predictor.predictionError() < best.predictionError()
                ? Optional.of(best.growth() + " fits best, but " + predictor.growth()
                        + " predicts a size better from the others")
                : Optional.empty();
    }

    /** What is true of small networks only is no law. */
    private Optional<String> largeNetworksDiffer() {
        if (costs.count() < ENOUGH_FOR_TWO_OPINIONS) {
            return Optional.empty();
        }
        Costs large = large(costs);
        Ranking there = Ranking.of(new LeastSquares(large));
        return there.best().aicc() < there.of(best.growth()).aicc() - SOME_SUPPORT
                ? Optional.of(best.growth() + " fits best, but from N = " + large.smallest() + " on "
                        + there.best().growth() + " does")
                : Optional.empty();
    }

    /** {@return the curve of this class through the larger networks alone, if there are enough} */
    static Fit tail(Costs costs, Fit winner) {
        return costs.count() < ENOUGH_FOR_TWO_OPINIONS ? winner : new LeastSquares(large(costs)).fit(winner.growth());
    }

    private static Costs large(Costs costs) {
        return costs.without(costs.count() / 3);
    }

    private Estimate rise(Fit fit) {
        return fit.rise(costs.smallest(), costs.largest());
    }
}
