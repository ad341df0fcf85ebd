package dev.peerlab.experiment.cost;

import dev.peerlab.experiment.growth.Growth;
import dev.peerlab.experiment.growth.GrowthVerdict;
import dev.peerlab.experiment.growth.GrowthVerdict.Decided;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How one quantity grows in one system, beside how it should.
 *
 * @param system what was measured of the system
 * @param quantity the quantity
 * @param verdict how it grows; empty if nothing could be measured
 */
record CostLine(SystemCosts system, Quantity quantity, Optional<GrowthVerdict> verdict) {

    /** The names of {@link #cells}. */
    static final List<String> COLUMNS =
            List.of("cost", "expected", "measured", "coefficient ± 95 %", "runner-up", "verdict", "N", "code");

    static final String NONE = "-";

    /** {@return for example {@code Chord, hops}} */
    String name() {
        return system.experiment().system() + ", " + quantity;
    }

    Growth expected() {
        return system.experiment().expected(quantity);
    }

    /** {@return whether it was measured, decided, and is what it should be} */
    boolean isAsExpected() {
        return verdict.flatMap(GrowthVerdict::growth).filter(expected()::equals).isPresent();
    }

    /** {@return for example {@code as expected}, {@code expected O(log N), measured O(N): 512 hops at N = 1024}} */
    String judgment() {
        if (isAsExpected()) {
            return "as expected";
        }
        return verdict.map(how -> how.against(expected(), quantity.unit()))
                .orElseGet(() -> "not measured: " + why(system.missing()));
    }

    private static String why(List<String> reasons) {
        return switch (reasons.size()) {
            case 0 -> "there are no results";
            case 1 -> reasons.get(0);
            default -> reasons.get(0) + " (and " + (reasons.size() - 1) + " more)";
        };
    }

    /** {@return the cells of a table} */
    List<String> cells() {
        Optional<Decided> decided = decided();
        return List.of(
                name(),
                expected().toString(),
                decided.map(how -> how.winner().growth().toString()).orElse(NONE),
                decided.map(Decided::law).orElse(NONE),
                decided.map(Decided::margin).orElse(NONE),
                judgment(),
                sizes(),
                system.experiment().isOfSubmission() ? system.submission() : "baseline");
    }

    /** {@return the verdict, if there is one and it names a class} */
    Optional<Decided> decided() {
        return verdict.filter(Decided.class::isInstance).map(Decided.class::cast);
    }

    /** {@return the smallest and the largest N, for example {@code 8 to 131,072}} */
    String sizes() {
        return system.costs().isEmpty()
                ? NONE
                : String.format(
                        Locale.ROOT,
                        "%,d to %,d",
                        system.costs().firstKey(),
                        system.costs().lastKey());
    }
}
