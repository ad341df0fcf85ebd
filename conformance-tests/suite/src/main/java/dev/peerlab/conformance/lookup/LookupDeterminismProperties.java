package dev.peerlab.conformance.lookup;

import dev.peerlab.conformance.Exercise;
import dev.peerlab.conformance.Replayable;
import dev.peerlab.conformance.Rule;
import dev.peerlab.conformance.Rules;
import dev.peerlab.conformance.SeededProperty;
import dev.peerlab.conformance.search.DeterminismChecks;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Provide;

/** Whether peers that look up keys can be trusted to do the same again, and to bear nonsense. */
@Rules(Exercise.CHORD_LOOKUP)
class LookupDeterminismProperties {

    static final RingPlot ANOTHER =
            RingPlot.parse("m=6/r=2/ids=1,8,14,21,32,38,42,48,51,56/down=4/timeout=200/attempts=2/deadline=120000"
                    + "/twice=0.3/late=0.3/seed=1/errands=look:1:54,route:1:54,look:7:26");

    @Provide
    Arbitrary<RingPlot> rings() {
        return Replayable.arbitrary(RingPlot::parse, RingPlots.anything());
    }

    @Provide
    Arbitrary<NonsensePlot> nonsense() {
        return Replayable.arbitrary(NonsensePlot::parse, RingPlots.nonsense());
    }

    @Rule("DET-1")
    @SeededProperty
    void lookupsRunTwiceAreTheSame(@ForAll("rings") RingPlot plot) {
        DeterminismChecks.sameTwice(plot, () -> LookupPlay.of(plot).world().log());
    }

    @Rule("DET-2")
    @SeededProperty
    void noLookupIsCarriedOverFromAnotherRing(@ForAll("rings") RingPlot plot) {
        DeterminismChecks.sameAfterAnother(
                plot, () -> LookupPlay.of(plot).world().log(), () -> LookupPlay.of(ANOTHER));
    }

    @Rule("DET-3")
    @SeededProperty
    void nonsenseAboutLookupsThrowsAndChangesNothing(@ForAll("nonsense") NonsensePlot plot) {
        NonsenseChecks.nonsenseIsHarmless(plot);
    }
}
