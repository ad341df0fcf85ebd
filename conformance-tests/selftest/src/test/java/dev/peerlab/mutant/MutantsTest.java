package dev.peerlab.mutant;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MutantsTest {

    static Stream<Mutant> mutants() {
        return Mutants.all().stream();
    }

    @ParameterizedTest
    @MethodSource("mutants")
    void everyMutantIsAnEditOfTheReferenceAsItIs(Mutant mutant) {
        assertThat(mutant.paste().source(mutant.edited()))
                .isNotEqualTo(PastedWorkbook.ofReference().source(mutant.edited()));
    }

    @Test
    void noTwoMutantsAreTheSame() {
        List<Mutant> all = Mutants.all();
        assertThat(all).extracting(Mutant::exercise, Mutant::toString).doesNotHaveDuplicates();
        assertThat(all)
                .extracting(Mutant::exercise, mutant -> mutant.paste().source(mutant.edited()))
                .doesNotHaveDuplicates();
    }
}
