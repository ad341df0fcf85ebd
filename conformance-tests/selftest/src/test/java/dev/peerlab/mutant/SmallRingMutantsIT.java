package dev.peerlab.mutant;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peerlab.checker.Checker;
import dev.peerlab.checker.Predicate;
import dev.peerlab.checker.Report;
import dev.peerlab.checker.Report.Ending;
import dev.peerlab.checker.World;
import dev.peerlab.checker.story.Replay.Verdict;
import dev.peerlab.checker.story.SavedTrace;
import dev.peerlab.checker.story.Story;
import dev.peerlab.conformance.recovery.HistoricalTrace;
import dev.peerlab.conformance.ring.KeyPredicates;
import dev.peerlab.conformance.ring.RingMove;
import dev.peerlab.conformance.ring.RingMove.Kind;
import dev.peerlab.conformance.ring.RingPredicates;
import dev.peerlab.conformance.ring.SmallRing;
import dev.peerlab.conformance.ring.TableWatch;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Wrong peers that only some orders of events show: the checker kills them, and the trace that it saves does so again. */
class SmallRingMutantsIT {

    private static final long MOST = 100_000;

    private static final SmallRing TWO_JOINS =
            SmallRing.of(List.of(0L, 8L), List.of(3L, 5L)).overlapping().with(RingMove.join(2, 0), RingMove.join(3, 1));

    private static final SmallRing CRASH = SmallRing.of(List.of(0L, 4L, 8L, 12L), List.of())
            .with(RingMove.once(Kind.CRASH, 1))
            .withEach(Kind.STABILIZE, 4, 0);

    private static final Predicate IDEAL = RingPredicates.becomesIdeal(2, false);

    static Stream<Arguments> mutants() {
        SmallRing keys = TWO_JOINS.keeping(2L, 4L, 7L).withEach(Kind.STABILIZE, 3, 1);
        SmallRing three = SmallRing.of(List.of(0L, 6L, 11L), List.of(1L, 3L, 4L))
                .keeping(2L, 5L)
                .overlapping()
                .with(RingMove.join(3, 0), RingMove.join(4, 1), RingMove.join(5, 2));
        return Stream.of(
                Arguments.of("leaves the notify out", TWO_JOINS, IDEAL),
                Arguments.of("adopts a newcomer that needs no keys at once", three, KeyPredicates.allInReach(three)),
                Arguments.of("adopts a newcomer before it has its keys", keys, KeyPredicates.allInReach(keys)),
                Arguments.of("forgets its predecessor while keys move", keys, KeyPredicates.allInReach(keys)),
                Arguments.of("keeps a dead predecessor", CRASH, IDEAL),
                Arguments.of("knows one successor and no more", CRASH, IDEAL),
                Arguments.of("keeps its own list behind a new successor", CRASH, IDEAL));
    }

    @ParameterizedTest
    @MethodSource("mutants")
    void theCheckerKillsIt(String name, SmallRing ring, Predicate predicate) {
        Mutant mutant = Mutants.all().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
        World wrong = ring.world(HistoricalTracesTest.parts(mutant.paste()), TableWatch::new);
        Checker checker = Checker.of(wrong).invariant(predicate).atMost(MOST);
        Report report = checker.breadthFirst();

        assertThat(report.ending()).as(String.join("\n", report.lines())).isEqualTo(Ending.BROKEN);
        assertThat(HistoricalSearchIT.operations(report))
                .isLessThanOrEqualTo(HistoricalTrace.TWO_RINGS.steps().size());
        SavedTrace saved = SavedTrace.of(Story.of(checker, report), name);
        assertThat(saved.replay(wrong, predicate).verdict()).isEqualTo(Verdict.AS_SAVED);
        World right = ring.world(HistoricalTracesTest.parts(PastedWorkbook.ofReference()), TableWatch::new);
        assertThat(saved.replay(right, predicate).verdict()).isEqualTo(Verdict.NO_LONGER);
    }
}
