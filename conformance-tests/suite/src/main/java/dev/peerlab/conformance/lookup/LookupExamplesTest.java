package dev.peerlab.conformance.lookup;

import dev.peerlab.conformance.Exercise;
import dev.peerlab.conformance.Rule;
import dev.peerlab.conformance.Rules;
import dev.peerlab.conformance.search.DeterminismChecks;
import java.math.BigInteger;
import org.junit.jupiter.api.Test;

/** Each rule on one example that is small enough to be worked by hand. */
@Rules(Exercise.CHORD_LOOKUP)
class LookupExamplesTest {

    /** The ring of the paper. */
    static final String PAPER = "m=6/r=2/ids=1,8,14,21,32,38,42,48,51,56";

    private static final String WIRES = "/timeout=200/attempts=2/deadline=120000/twice=0.0/late=0.0/seed=1";

    private static TableCase table(int self, long key) {
        return TableCase.parse(PAPER + "/self=" + self + "/pred=true/late=none/unknown=none/avoid=none/key=" + key);
    }

    private static Arc arc(long id, long from, long to) {
        return Arc.fit(6, BigInteger.valueOf(id), BigInteger.valueOf(from), BigInteger.valueOf(to), Arc.Shape.ANY);
    }

    @Rule("LOOKUP-1")
    @Test
    void fiveLiesBetweenSixtyAndTen() {
        CircleChecks.knowsWhatLiesBetween(arc(5, 60, 10));
        CircleChecks.knowsWhatLiesBetween(arc(5, 10, 60));
    }

    @Rule("LOOKUP-1")
    @Test
    void onceRoundIsTheWholeCircle() {
        CircleChecks.knowsWhatLiesBetween(arc(5, 8, 8));
        CircleChecks.knowsWhatLiesBetween(arc(8, 8, 8));
    }

    @Rule("LOOKUP-2")
    @Test
    void aPeerOwnsItsOwnId() {
        TableChecks.namesTheOwner(table(1, 8));
        TableChecks.namesTheOwner(table(1, 14));
        TableChecks.namesTheOwner(table(1, 1));
    }

    @Rule("LOOKUP-3")
    @Test
    void theLastFingerLeadsPastZero() {
        CircleChecks.aimsItsFingers(new Aim(6, NonsensePlot.SPACE.id(56), 5));
    }

    @Rule("LOOKUP-4")
    @Test
    void onTheWayToFiftyFourPeerEightGoesToFortyTwo() {
        TableChecks.choosesTheNextHop(table(1, 54));
    }

    @Rule("LOOKUP-5")
    @Test
    void aPeerThatIsAloneOwnsEverything() {
        TableChecks.namesTheSuccessor(
                TableCase.parse("m=6/r=2/ids=8/self=0/pred=true/late=none/unknown=none/avoid=none/key=54"));
    }

    @Rule("LOOKUP-5")
    @Test
    void twoPeersSplitTheCircle() {
        String two = "m=6/r=2/ids=8,40/self=0/pred=true/late=none/unknown=none/avoid=none/key=";
        TableChecks.namesTheSuccessor(TableCase.parse(two + "40"));
        TableChecks.namesTheSuccessor(TableCase.parse(two + "9"));
        TableChecks.namesTheOwner(TableCase.parse(two + "41"));
    }

    @Rule("LOOKUP-6")
    @Test
    void peerEightFindsFiftyFour() {
        LookupChecks.lookupsEndAtTheOwner(RingPlot.parse(PAPER + "/down=none" + WIRES + "/errands=look:1:54"));
    }

    @Rule("LOOKUP-8")
    @Test
    void aPayloadIsStampedOnTheWay() {
        RouteChecks.visitsThePath(RoutePlot.parse(
                PAPER + "/down=none" + WIRES + "/errands=route:1:54/stops=1:stamp:0,6:stamp:0,8:stamp:0"));
    }

    @Rule("LOOKUP-10")
    @Test
    void twoDeadPeersOnTheWayAreGoneRound() {
        LookupChecks.deadPeersCostTimeOnly(
                RingPlot.parse(PAPER + "/down=6,9" + WIRES + "/errands=look:1:54,route:1:54"));
    }

    @Rule("DET-2")
    @Test
    void aPeerThatLooksUpKeysActsThroughItsHostAlone() {
        RingPlot plot = LookupDeterminismProperties.ANOTHER;
        LookupPlay play = LookupPlay.of(plot);
        DeterminismChecks.actsThroughItsHostAlone(
                plot, play.world().log(), play.world().node(0).parts().lookup().getClass());
    }
}
