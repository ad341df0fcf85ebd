package dev.peerlab.conformance.recovery;

import dev.peerlab.conformance.Exercise;
import dev.peerlab.conformance.Replayable;
import dev.peerlab.conformance.Rule;
import dev.peerlab.conformance.Rules;
import dev.peerlab.conformance.SeededProperty;
import dev.peerlab.conformance.recovery.ReplicaCase.Keeper;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** What one peer says to others about their copies. */
@Rules(Exercise.RECOVERY)
class ReplicaBenchProperties {

    @Provide
    Arbitrary<ReplicaCase> cases() {
        Arbitrary<List<Keeper>> any =
                Arbitraries.of(Keeper.class).list().ofMinSize(1).ofMaxSize(4);
        Arbitrary<List<Keeper>> mostlySafe = Arbitraries.frequency(
                        Tuple.of(6, Keeper.HAS),
                        Tuple.of(2, Keeper.TAKES),
                        Tuple.of(1, Keeper.LACKS),
                        Tuple.of(1, Keeper.SILENT))
                .list()
                .ofMinSize(1)
                .ofMaxSize(4);
        return Replayable.arbitrary(
                ReplicaCase::parse,
                Combinators.combine(
                                Arbitraries.oneOf(any, mostlySafe),
                                Arbitraries.integers().between(0, 5),
                                Arbitraries.integers().between(-2, 2))
                        .as(ReplicaCase::new));
    }

    @Rule("RECOVER-8")
    @SeededProperty
    void aCopyIsSurplusOnlyWhereTheKeyIsSafe(@ForAll("cases") ReplicaCase story) {
        ReplicaBench.surplusIsSafe(story);
    }

    @Rule("RECOVER-8")
    @SeededProperty
    void whatIsMissingIsWanted(@ForAll("cases") ReplicaCase story) {
        ReplicaBench.wantedIsWhatIsMissing(story);
    }
}
