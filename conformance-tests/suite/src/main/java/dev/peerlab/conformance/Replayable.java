package dev.peerlab.conformance;

import dev.peerlab.conformance.grading.GradeRun;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.RandomGenerator;

/** Where the cases of a {@link SeededProperty} come from. */
public final class Replayable {

    private static final int GENERATION_SIZE = 1000;

    private Replayable() {}

    /**
     * {@return the one case of {@code -Dpeerlab.replay}, if there is one; else all that can be generated}
     *
     * <p>{@code -Dpeerlab.seed} shifts the seed of the generation.
     *
     * @param parser reads a scenario from its line; throws IllegalArgumentException on nonsense
     * @param generated the cases to choose from
     */
    public static <S extends Scenario> Arbitrary<S> arbitrary(Function<String, S> parser, Arbitrary<S> generated) {
        GradeRun run = GradeRun.current();
        return run.replayedCase()
                .<Arbitrary<S>>map(line -> Arbitraries.just(parse(line, parser)))
                .orElseGet(() -> shifted(generated, run.options().seed()));
    }

    /**
     * {@return the one case of {@code -Dpeerlab.replay}, if there is one; else each of a few, in order: no seed chooses among them}
     *
     * @param parser reads a scenario from its line; throws IllegalArgumentException on nonsense
     * @param cases all cases
     */
    public static <S extends Scenario> Arbitrary<S> each(Function<String, S> parser, List<S> cases) {
        return GradeRun.current()
                .replayedCase()
                .<Arbitrary<S>>map(line -> Arbitraries.just(parse(line, parser)))
                .orElseGet(() -> Arbitraries.of(cases));
    }

    private static <S> S parse(String line, Function<String, S> parser) {
        try {
            return parser.apply(line);
        } catch (IllegalArgumentException e) {
            GradeRun.current().reject("peerlab.replay: " + e.getMessage());
            throw e;
        }
    }

    private static <S> Arbitrary<S> shifted(Arbitrary<S> generated, long seed) {
        if (seed == 0) {
            return generated;
        }
        RandomGenerator<S> generator = generated.generator(GENERATION_SIZE);
        return Arbitraries.fromGenerator(random -> generator.next(new Random(random.nextLong() ^ seed)));
    }
}
