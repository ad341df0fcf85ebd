package dev.peerlab.conformance.lookup;

import dev.peerlab.conformance.Exercise;
import dev.peerlab.conformance.Replayable;
import dev.peerlab.conformance.Rule;
import dev.peerlab.conformance.Rules;
import dev.peerlab.conformance.SeededProperty;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Provide;

/** Whether a peer can reckon on a circle. */
@Rules(Exercise.CHORD_LOOKUP)
class CircleProperties {

    @Provide
    Arbitrary<Arc> arcs() {
        return Replayable.arbitrary(Arc::parse, LookupCases.arcs());
    }

    @Provide
    Arbitrary<Aim> aims() {
        return Replayable.arbitrary(Aim::parse, LookupCases.aims());
    }

    @Rule("LOOKUP-1")
    @SeededProperty
    void anArcMayLeadPastZero(@ForAll("arcs") Arc arc) {
        CircleChecks.knowsWhatLiesBetween(arc);
    }

    @Rule("LOOKUP-3")
    @SeededProperty
    void aFingerAimsAPowerOfTwoAhead(@ForAll("aims") Aim aim) {
        CircleChecks.aimsItsFingers(aim);
    }
}
