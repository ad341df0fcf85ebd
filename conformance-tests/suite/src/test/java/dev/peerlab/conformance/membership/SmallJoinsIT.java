package dev.peerlab.conformance.membership;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peerlab.checker.Checker;
import dev.peerlab.checker.Report.Ending;
import dev.peerlab.conformance.Graded;
import dev.peerlab.conformance.ring.RingPredicates;
import dev.peerlab.conformance.ring.SmallRing;
import dev.peerlab.conformance.ring.TableWatch;
import dev.peerlab.contract.chord.kit.ChordComposition;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SmallJoinsIT {

    static Stream<SmallRing> rings() {
        return Stream.of(
                        SmallJoins.SINGLE,
                        SmallJoins.AT_ONCE,
                        SmallJoins.CRASHING,
                        SmallJoins.NOTIFIED,
                        SmallJoins.WITH_KEYS,
                        SmallJoins.LOOKED_UP,
                        SmallJoins.DOUBLED)
                .flatMap(List::stream);
    }

    @ParameterizedTest
    @MethodSource("rings")
    void aSearchThroughASmallRingOfTheReferenceComesToItsEnd(SmallRing ring) {
        ChordComposition reference = ChordComposition.of(Graded.reference());
        Checker checker = Checker.of(ring.world(reference, TableWatch::new))
                .invariant(RingPredicates.becomesIdeal(ring.successors(), false))
                .atMost(SmallJoins.MOST);

        assertThat(checker.breadthFirst().ending()).isEqualTo(Ending.HOLDS);
        assertThat(SmallRing.parse(ring.line())).isEqualTo(ring);
    }
}
