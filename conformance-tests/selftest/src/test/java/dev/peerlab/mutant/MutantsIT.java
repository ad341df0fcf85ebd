package dev.peerlab.mutant;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every mutant is killed by the rule that it breaks, and the failure can be seen again. */
class MutantsIT {

    /** Who breaks one of these may act differently, or even rightly, the next time. */
    private static final Set<String> NOT_REPEATABLE = Set.of("DET-1", "DET-2", "WALK-10");

    private static final MutantMatrix MATRIX = new MutantMatrix();

    static Stream<Mutant> mutants() {
        return Mutants.all().stream();
    }

    @ParameterizedTest
    @MethodSource("mutants")
    void theRuleThatItBreaksKillsIt(Mutant mutant) {
        ClassLoader classes = mutant.paste().compile();
        GradeOptions options =
                GradeOptions.of(PastedWorkbook.NAME).only(mutant.exercise().prefix());
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

    @AfterAll
    static void writesTheMatrix() throws IOException {
        Path file = Path.of("target", "peerlab", "mutants.md");
        Files.createDirectories(file.getParent());
        Files.writeString(file, MATRIX.toString());
    }
}
