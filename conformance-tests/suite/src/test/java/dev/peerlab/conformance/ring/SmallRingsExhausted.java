package dev.peerlab.conformance.ring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peerlab.checker.Checker;
import dev.peerlab.checker.Report.Ending;
import dev.peerlab.conformance.Graded;
import dev.peerlab.contract.chord.kit.ChordComposition;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is asked of the small rings of an exercise, which its method {@code rings} gives. */
public abstract class SmallRingsExhausted {

    @ParameterizedTest
    @MethodSource("rings")
    void aSearchThroughASmallRingOfTheReferenceComesToItsEnd(SmallRing ring) {
        ChordComposition reference = ChordComposition.of(Graded.reference());
        Checker checker = Checker.of(ring.world(reference, TableWatch::new))
                .invariant(RingPredicates.becomesIdeal(ring.successors(), false))
                .atMost(SmallRings.MOST);

        assertThat(checker.breadthFirst().ending()).isEqualTo(Ending.HOLDS);
        assertThat(SmallRing.parse(ring.line())).isEqualTo(ring);
    }
}
