package dev.peerlab.conformance.lookup;

import static dev.peerlab.conformance.ReadBack.isReadBack;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Every case of this exercise can be written on a line, and read back. */
class LookupLinesProperties {

    @Provide
    Arbitrary<Arc> arcs() {
        return LookupCases.arcs();
    }

    @Provide
    Arbitrary<Aim> aims() {
        return LookupCases.aims();
    }

    @Provide
    Arbitrary<TableCase> tables() {
        return LookupCases.asked();
    }

    @Provide
    Arbitrary<RingCase> rings() {
        return LookupCases.ringCases();
    }

    @Provide
    Arbitrary<RingPlot> crashes() {
        return RingPlots.crashes();
    }

    @Provide
    Arbitrary<RoutePlot> routes() {
        return RingPlots.routesWithFaults();
    }

    @Provide
    Arbitrary<NewcomerPlot> newcomers() {
        return RingPlots.newcomers();
    }

    @Provide
    Arbitrary<LiarPlot> liars() {
        return RingPlots.liars();
    }

    @Provide
    Arbitrary<TravelerPlot> travelers() {
        return RingPlots.travelers();
    }

    @Provide
    Arbitrary<NonsensePlot> nonsense() {
        return RingPlots.nonsense();
    }

    @Property(seed = "1", tries = 50)
    void anArcIsReadBack(@ForAll("arcs") Arc arc) {
        isReadBack(arc, Arc::parse);
    }

    @Property(seed = "1", tries = 50)
    void anAimIsReadBack(@ForAll("aims") Aim aim) {
        isReadBack(aim, Aim::parse);
    }

    @Property(seed = "1", tries = 50)
    void aTableIsReadBack(@ForAll("tables") TableCase table) {
        isReadBack(table, TableCase::parse);
    }

    @Property(seed = "1", tries = 50)
    void aRingIsReadBack(@ForAll("rings") RingCase ring) {
        isReadBack(ring, RingCase::parse);
    }

    @Property(seed = "1", tries = 50)
    void aCrashIsReadBack(@ForAll("crashes") RingPlot plot) {
        isReadBack(plot, RingPlot::parse);
    }

    @Property(seed = "1", tries = 50)
    void aRouteIsReadBack(@ForAll("routes") RoutePlot plot) {
        isReadBack(plot, RoutePlot::parse);
    }

    @Property(seed = "1", tries = 50)
    void aNewcomerIsReadBack(@ForAll("newcomers") NewcomerPlot plot) {
        isReadBack(plot, NewcomerPlot::parse);
    }

    @Property(seed = "1", tries = 50)
    void aLiarIsReadBack(@ForAll("liars") LiarPlot plot) {
        isReadBack(plot, LiarPlot::parse);
    }

    @Property(seed = "1", tries = 50)
    void aTravelerIsReadBack(@ForAll("travelers") TravelerPlot plot) {
        isReadBack(plot, TravelerPlot::parse);
    }

    @Property(seed = "1", tries = 50)
    void nonsenseIsReadBack(@ForAll("nonsense") NonsensePlot plot) {
        isReadBack(plot, NonsensePlot::parse);
    }

    @Example
    void whatCannotBeIsRefused() {
        String ring = "m=3/r=1/ids=0,1,2";
        String wires = "/timeout=200/attempts=1/deadline=1/twice=0.0/late=0.0/seed=1";
        for (String bad : List.of(
                ring + "/down=1" + wires + "/errands=look:0:2", // nobody is left whom peer 0 knows
                ring + "/down=none" + wires + "/errands=look:3:2",
                ring + "/down=none" + wires + "/errands=look:0:8",
                ring + "/down=none" + wires + "/errands=look:0",
                ring + "/down=none" + wires + "/errands=look")) {
            assertThatIllegalArgumentException().as(bad).isThrownBy(() -> RingPlot.parse(bad));
        }
    }
}
