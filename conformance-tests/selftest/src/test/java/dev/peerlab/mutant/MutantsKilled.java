package dev.peerlab.mutant;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peerlab.conformance.Exercise;
import dev.peerlab.conformance.catalog.RuleCatalog;
import dev.peerlab.conformance.grading.Grade;
import dev.peerlab.conformance.grading.GradeOptions;
import dev.peerlab.conformance.grading.Grading;
import dev.peerlab.conformance.grading.TestOutcome.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every mutant is killed by the rule that it breaks, and the failure can be seen again.
 *
 * <p>There is a class for each group of exercises, so that groups run in processes of their own, side by side.
 */
abstract class MutantsKilled {

    /** Who breaks one of these may act differently, or even rightly, the next time. */
    private static final Set<String> NOT_REPEATABLE = Set.of("DET-1", "DET-2", "WALK-10");

    private static final MutantMatrix MATRIX = new MutantMatrix();

    static Stream<Mutant> of(Exercise... exercises) {
        Set<Exercise> wanted = Set.of(exercises);
        return Mutants.all().stream().filter(mutant -> wanted.contains(mutant.exercise()));
    }

    @ParameterizedTest
    @MethodSource("mutants")
    void theRuleThatItBreaksKillsIt(Mutant mutant) {
        ClassLoader classes = mutant.paste().compile();
        GradeOptions options = GradeOptions.of(PastedWorkbook.NAME).only(rules(mutant));
        Grade grade = Grading.grade(options, classes);
        MATRIX.add(mutant, grade);

        Grade.RuleResult result = grade.find(mutant.exercise(), mutant.rule()).orElseThrow();
        assertThat(result.verdict().isRed())
                .as("%s is %s", mutant.rule(), result.verdict().label())
                .isTrue();
        Failure failure = result.failure().orElseThrow();
        assertThat(Summary.of(failure.summary())).isEqualTo(mutant.message());

        Grade again = Grading.grade(GradeOptions.of(PastedWorkbook.NAME).replaying(failure.replay()), classes);
        Optional<Failure> replayed =
                again.find(mutant.exercise(), mutant.rule()).flatMap(Grade.RuleResult::failure);
        if (!NOT_REPEATABLE.contains(mutant.rule())) {
            assertThat(replayed).as(failure.replay()).map(Failure::summary).contains(failure.summary());
        } else {
            String summary = replayed.map(f -> Summary.of(f.summary())).orElse(mutant.message());
            assertThat(summary).as(failure.replay()).isEqualTo(mutant.message());
        }
    }

    /** A small exercise is judged as a whole, so that one sees what else a mutant fails; of a large one, the rule alone. */
    private static String[] rules(Mutant mutant) {
        return switch (mutant.exercise()) {
            case FLOODING, RANDOM_WALK -> new String[] {mutant.exercise().prefix()};
            default ->
                Stream.concat(Stream.of(mutant.rule()), before(mutant.rule())).toArray(String[]::new);
        };
    }

    /** The rules that must pass before one counts. */
    private static Stream<String> before(String rule) {
        return RuleCatalog.instance().get(rule).after().stream()
                .flatMap(id -> Stream.concat(Stream.of(id), before(id)))
                .distinct();
    }

    @AfterAll
    static void writesTheMatrix(TestInfo info) throws IOException {
        Path file =
                Path.of("target", "peerlab", info.getTestClass().orElseThrow().getSimpleName() + ".md");
        Files.createDirectories(file.getParent());
        Files.writeString(file, MATRIX.toString());
    }
}
