package dev.peerlab.conformance.lookup;

import dev.peerlab.conformance.Exercise;
import dev.peerlab.conformance.Replayable;
import dev.peerlab.conformance.Rule;
import dev.peerlab.conformance.Rules;
import dev.peerlab.conformance.SeededProperty;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Provide;

/** Whether one table after the other leads to the owner. */
@Rules(Exercise.CHORD_LOOKUP)
class RingWalkProperties {

    @Provide
    Arbitrary<RingCase> rings() {
        return Replayable.arbitrary(RingCase::parse, LookupCases.ringCases());
    }

    @Rule("LOOKUP-6")
    @SeededProperty
    void fromEveryPeerTablesLeadToTheOwner(@ForAll("rings") RingCase given) {
        RingWalkChecks.everyPeerFindsTheOwner(given);
    }
}
