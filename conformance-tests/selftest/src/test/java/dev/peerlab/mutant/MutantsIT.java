package dev.peerlab.mutant;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peerlab.conformance.grading.Grade;
import dev.peerlab.conformance.grading.GradeOptions;
import dev.peerlab.conformance.grading.Grading;
import dev.peerlab.conformance.grading.TestOutcome.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every mutant is killed by the rule that it breaks, and the failure can be seen again. */
class MutantsIT {

    /** Rules that are broken by drawing or acting anew each time. */
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
        Failure replayed = again.find(mutant.exercise(), mutant.rule())
                .flatMap(Grade.RuleResult::failure)
                .orElseThrow();
        assertThat(inWords(mutant, replayed)).as(failure.replay()).isEqualTo(inWords(mutant, failure));
    }

    /** Who is not deterministic fails again, but not at the same time again. */
    private static String inWords(Mutant mutant, Failure failure) {
        return NOT_REPEATABLE.contains(mutant.rule()) ? Summary.of(failure.summary()) : failure.summary();
    }

    @AfterAll
    static void writesTheMatrix() throws IOException {
        Path file = Path.of("target", "peerlab", "mutants.md");
        Files.createDirectories(file.getParent());
        Files.writeString(file, MATRIX.toString());
    }
}
