package dev.peerlab.conformance.lookup;

import dev.peerlab.conformance.Exercise;
import dev.peerlab.conformance.Replayable;
import dev.peerlab.conformance.Rule;
import dev.peerlab.conformance.Rules;
import dev.peerlab.conformance.SeededProperty;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Provide;

/** Whether lookups and payloads find the owner, message by message. */
@Rules(Exercise.CHORD_LOOKUP)
class RingPlotProperties {

    @Provide
    Arbitrary<RingPlot> lookups() {
        return Replayable.arbitrary(RingPlot::parse, RingPlots.lookups());
    }

    @Provide
    Arbitrary<RingPlot> crashes() {
        return Replayable.arbitrary(RingPlot::parse, RingPlots.crashes());
    }

    @Provide
    Arbitrary<RoutePlot> routes() {
        return Replayable.arbitrary(RoutePlot::parse, RingPlots.routes());
    }

    @Provide
    Arbitrary<RoutePlot> routesWithFaults() {
        return Replayable.arbitrary(RoutePlot::parse, RingPlots.routesWithFaults());
    }

    @Provide
    Arbitrary<NewcomerPlot> newcomers() {
        return Replayable.arbitrary(NewcomerPlot::parse, RingPlots.newcomers());
    }

    @Provide
    Arbitrary<LiarPlot> liars() {
        return Replayable.arbitrary(LiarPlot::parse, RingPlots.liars());
    }

    @Provide
    Arbitrary<TravelerPlot> travelers() {
        return Replayable.arbitrary(TravelerPlot::parse, RingPlots.travelers());
    }

    @Rule("LOOKUP-6")
    @SeededProperty
    void aLookupEndsAtTheOwner(@ForAll("lookups") RingPlot plot) {
        LookupChecks.lookupsEndAtTheOwner(plot);
    }

    @Rule("LOOKUP-6")
    @SeededProperty
    void aNewcomerFindsItsPlace(@ForAll("newcomers") NewcomerPlot plot) {
        NewcomerChecks.findsItsPlace(plot);
    }

    @Rule("LOOKUP-8")
    @SeededProperty
    void applicationsOnTheWayDecide(@ForAll("routes") RoutePlot plot) {
        RouteChecks.visitsThePath(plot);
    }

    @Rule("LOOKUP-8")
    @SeededProperty
    void whatComesTwiceIsDeliveredOnce(@ForAll("routesWithFaults") RoutePlot plot) {
        RouteChecks.deliversOnce(plot);
    }

    @Rule("LOOKUP-10")
    @SeededProperty
    void deadPeersCostTimeAndNotCorrectness(@ForAll("crashes") RingPlot plot) {
        LookupChecks.deadPeersCostTimeOnly(plot);
    }

    @Rule("LOOKUP-10")
    @SeededProperty
    void aLookupAmongLiarsEnds(@ForAll("liars") LiarPlot plot) {
        LiarPlay.endsWhateverIsAnswered(plot);
    }

    @Rule("LOOKUP-10")
    @SeededProperty
    void aPayloadTravelsNotForEver(@ForAll("travelers") TravelerPlot plot) {
        TravelerChecks.travelsNotForEver(plot);
    }
}
