package dev.peerlab.conformance.lookup;

import dev.peerlab.conformance.Exercise;
import dev.peerlab.conformance.Replayable;
import dev.peerlab.conformance.Rule;
import dev.peerlab.conformance.Rules;
import dev.peerlab.conformance.SeededProperty;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Provide;

/** Whether a peer reads its table rightly, for itself and for those that ask it. */
@Rules(Exercise.CHORD_LOOKUP)
class TableProperties {

    @Provide
    Arbitrary<TableCase> tables() {
        return Replayable.arbitrary(TableCase::parse, LookupCases.tables());
    }

    @Provide
    Arbitrary<TableCase> asked() {
        return Replayable.arbitrary(TableCase::parse, LookupCases.asked());
    }

    @Rule("LOOKUP-2")
    @SeededProperty
    void theOwnerIsTheFirstPeerAtOrAfterTheKey(@ForAll("tables") TableCase given) {
        TableChecks.namesTheOwner(given);
    }

    @Rule("LOOKUP-2")
    @SeededProperty
    void whoAsksIsToldTheOwner(@ForAll("asked") TableCase given) {
        TableChecks.tellsTheOwner(given);
    }

    @Rule("LOOKUP-2")
    @SeededProperty
    void whoIsTakenForTheOwnerMayKnowBetter(@ForAll("asked") TableCase given) {
        TableChecks.knowsBetterThanWhoAsks(given);
    }

    @Rule("LOOKUP-4")
    @SeededProperty
    void theNextHopIsTheClosestPrecedingPeer(@ForAll("tables") TableCase given) {
        TableChecks.choosesTheNextHop(given);
    }

    @Rule("LOOKUP-4")
    @SeededProperty
    void whoAsksIsToldTheClosestPrecedingPeerThatItCanReach(@ForAll("asked") TableCase given) {
        TableChecks.namesTheNextHop(given);
    }

    @Rule("LOOKUP-5")
    @SeededProperty
    void whatLiesUpToTheSuccessorIsItsOwn(@ForAll("tables") TableCase given) {
        TableChecks.namesTheSuccessor(given);
    }
}
