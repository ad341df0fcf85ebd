package dev.peerlab.conformance.recovery;

import dev.peerlab.conformance.Exercise;
import dev.peerlab.conformance.Replayable;
import dev.peerlab.conformance.Rule;
import dev.peerlab.conformance.Rules;
import dev.peerlab.conformance.SeededProperty;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Provide;

/** Which list of successors follows from another. */
@Rules(Exercise.RECOVERY)
class SuccessorListProperties {

    private static final int LONGEST = 5;

    @Provide
    Arbitrary<ListCase> listsInOrder() {
        return Replayable.arbitrary(ListCase::parse, cases(true));
    }

    @Provide
    Arbitrary<ListCase> anyLists() {
        return Replayable.arbitrary(ListCase::parse, cases(false));
    }

    @Rule("RECOVER-1")
    @SeededProperty
    void aListIsTheSuccessorAndThenItsList(@ForAll("listsInOrder") ListCase given) {
        SuccessorListChecks.isAsExpected(given);
    }

    @Rule("RECOVER-1")
    @SeededProperty
    void aListIsInOrderWhateverTheSuccessorTells(@ForAll("anyLists") ListCase given) {
        SuccessorListChecks.isInOrder(given);
    }

    /** The ids are told as distances from the successor, so that they stay in order when they shrink. */
    private static Arbitrary<ListCase> cases(boolean inOrder) {
        return Combinators.combine(
                        Arbitraries.integers().between(1, LONGEST),
                        points(),
                        Arbitraries.longs().between(1, ListCase.POINTS - 1),
                        Arbitraries.longs()
                                .between(0, ListCase.POINTS - 1)
                                .list()
                                .ofMaxSize(LONGEST + 2))
                .as((r, self, gap, steps) -> {
                    long successor = (self + gap) % ListCase.POINTS;
                    List<Long> ordered = new ArrayList<>(steps);
                    if (inOrder) {
                        ordered.sort(Comparator.naturalOrder());
                    }
                    List<Long> told = ordered.stream()
                            .map(step -> (successor + step) % ListCase.POINTS)
                            .toList();
                    return new ListCase(r, self, successor, told);
                });
    }

    private static Arbitrary<Long> points() {
        return Arbitraries.longs().between(0, ListCase.POINTS - 1);
    }
}
