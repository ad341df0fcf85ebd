package dev.peerlab.conformance.search;

import dev.peerlab.conformance.Exercise;
import dev.peerlab.conformance.Rule;
import dev.peerlab.conformance.Rules;
import dev.peerlab.contract.flooding.FloodingSettings;
import dev.peerlab.contract.flooding.FloodingSettings.Reply;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Each rule on one example that is small enough to be worked by hand. */
@Rules(Exercise.FLOODING)
class FloodingExamplesTest {

    private static final String PLAY = "neighbors=3/max=7/goon=true/reply=REVERSE_PATH/seen=100/steps=";
    private static final String DIRECT = PLAY.replace("REVERSE_PATH", "DIRECT");

    /** The network of lecture 1: a triangle 0-1-2, and a tail 2-3-4. */
    private static final NetworkSketch LECTURE =
            NetworkSketch.of(5, new Edge(0, 1), new Edge(0, 2), new Edge(1, 2), new Edge(2, 3), new Edge(3, 4));

    private static final FloodingSettings TEXTBOOK = new FloodingSettings(7, false, Reply.REVERSE_PATH, 100);

    private static FloodingStory play(String steps) {
        return FloodingStory.parse(PLAY + steps);
    }

    private static FloodingScenario lecture(FloodingSettings settings, int ttl, Integer... holders) {
        return FloodingScenario.of(LECTURE, settings, 0, ttl, List.of(holders));
    }

    @Rule("FLOOD-1")
    @Test
    void aSearchAsksThreeNeighbors() {
        FloodingSearchChecks.asksEveryNeighborOnce(play("search:4:other,search:4:other,search:0:other"));
    }

    @Rule("FLOOD-2")
    @Test
    void aQueryThatComesFromTwoSidesIsForwardedOnce() {
        FloodingQueryChecks.atMostOnce(play("ask:1:q1:3:1:other,ask:2:q1:3:1:other"));
    }

    @Rule("FLOOD-2")
    @Test
    void aQueryThatComesFromTwoSidesIsAnsweredOnce() {
        FloodingQueryChecks.atMostOnce(play("ask:1:q1:3:1:other,ask:1:q2:3:1:held,ask:2:q2:3:1:held"));
    }

    @Rule("FLOOD-3")
    @Test
    void aQueryFromOneNeighborGoesToTheOtherTwo() {
        FloodingQueryChecks.notBackToTheSender(play("ask:2:q1:3:1:other"));
    }

    @Rule("FLOOD-4")
    @Test
    void aQueryWithThreeHopsLeftGoesOnWithTwo() {
        FloodingQueryChecks.countsHops(play("ask:1:q1:3:1:other"));
    }

    @Rule("FLOOD-4")
    @Test
    void aQueryWithOneHopLeftEndsHere() {
        FloodingQueryChecks.countsHops(play("ask:1:q1:1:2:other"));
    }

    @Rule("FLOOD-5")
    @Test
    void aHolderAnswersOnTheLastHop() {
        FloodingHitChecks.answersForItself(play("ask:1:q1:1:2:held"));
    }

    @Rule("FLOOD-5")
    @Test
    void aHolderAnswersAndForwards() {
        FloodingHitChecks.answersForItself(play("ask:1:q1:3:1:held"));
    }

    @Rule("FLOOD-5")
    @Test
    void aHolderAnswersAndDoesNotForwardWhereThatIsSet() {
        FloodingHitChecks.answersForItself(
                FloodingStory.parse(PLAY.replace("goon=true", "goon=false") + "ask:1:q1:3:1:held"));
    }

    @Rule("FLOOD-6")
    @Test
    void aHitGoesBackToWhereItsQueryFirstCameFrom() {
        FloodingHitChecks.hitsGoTheirWay(play("ask:2:q1:3:1:other,ask:1:q1:3:1:other,hit:3:q1:6"));
    }

    @Rule("FLOOD-6")
    @Test
    void aDirectHitGoesToTheIssuer() {
        FloodingHitChecks.hitsGoTheirWay(FloodingStory.parse(DIRECT + "ask:2:q1:3:1:held"));
    }

    @Rule("FLOOD-7")
    @Test
    void aHitForAQueryNeverSeenIsDropped() {
        FloodingHitChecks.unknownHitsAreDropped(play("search:3:other,hit:1:q8:6,hit:1:s8:6,hit:1:s1:6"));
    }

    @Rule("FLOOD-8")
    @Test
    void twoHitsOfOneHolderAreReportedOnce() {
        FloodingHitChecks.reportsEachHolderOnce(play("search:3:other,hit:1:s1:6,hit:2:s1:6,hit:2:s1:7"));
    }

    @Rule("FLOOD-8")
    @Test
    void aQueryThatComesBackToItsIssuerIsIgnored() {
        FloodingHitChecks.reportsEachHolderOnce(play("search:3:held,ask:2:s1:2:1:held,hit:1:s1:6"));
    }

    @Rule("FLOOD-9")
    @Test
    void aQueryWithTtlHundredIsClamped() {
        FloodingQueryChecks.clampsTheTtl(play("ask:1:q1:100:2:other"));
    }

    @Rule("FLOOD-10")
    @Test
    void twoQueriesAreRemembered() {
        FloodingMemoryChecks.forgetsTheOldest(FloodingStory.parse(PLAY.replace("seen=100", "seen=2")
                + "ask:1:q1:2:0:other,ask:1:q2:2:0:other,ask:1:q3:2:0:other,ask:2:q3:2:0:other,ask:2:q2:2:0:other,"
                + "ask:2:q1:2:0:other"));
    }

    @Rule("FLOOD-11")
    @Test
    void twoHopsFromTheTriangleReachThreePeers() {
        FloodingNetworkChecks.reachesWhoIsNear(lecture(FloodingSettings.GNUTELLA, 2, 3, 4));
    }

    @Rule("FLOOD-12")
    @Test
    void twoHopsFromTheTriangleCostFiveMessages() {
        FloodingNetworkChecks.costsWhatTheOracleSays(lecture(FloodingSettings.GNUTELLA, 2, 3, 4));
    }

    @Rule("FLOOD-12")
    @Test
    void aHolderThatDoesNotForwardSavesMessages() {
        FloodingNetworkChecks.costsWhatTheOracleSays(lecture(TEXTBOOK, 7, 2));
    }

    @Rule("FLOOD-13")
    @Test
    void aRingEndsAtTheFirstHit() {
        FloodingRingChecks.check(FloodingRingStory.parse("neighbors=2/first=1/step=2/max=7/round=100/hits=1:20"));
    }

    @Rule("FLOOD-13")
    @Test
    void aRingEndsWhenTheLastRoundIsOver() {
        FloodingRingChecks.check(FloodingRingStory.parse("neighbors=2/first=1/step=2/max=4/round=100/hits=none"));
    }

    @Rule("FLOOD-14")
    @Test
    void aTriangleStandsDuplicates() {
        FloodingNetworkChecks.tellsTheTruthInAStorm(
                FloodingScenario.parse("n=3/edges=0-1,0-2,1-2/delay=5-50/loss=0.0/dup=1.0"
                        + "/reorder=0.5/seed=1/max=3/goon=true/reply=REVERSE_PATH/seen=100/issuer=0/ttl=3/holders=1,2"
                        + "/searches=0,60000/down=none"));
    }

    @Rule("FLOOD-14")
    @Test
    void anIssuerStandsAHitForASearchThatItHasForgotten() {
        FloodingNetworkChecks.tellsTheTruthInAStorm(
                FloodingScenario.parse("n=2/edges=0-1/delay=10-10/loss=0.0/dup=0.0/reorder=0.0/seed=1/max=2/goon=true"
                        + "/reply=REVERSE_PATH/seen=100/issuer=0/ttl=2/holders=1/searches=0,60000"
                        + "/down=0:12:15:WITHOUT_STATE"));
    }

    @Rule("DET-2")
    @Test
    void aPeerActsThroughItsHostAlone() {
        FloodingScenario scenario = lecture(FloodingSettings.GNUTELLA, 7, 3);
        FloodingRun run = FloodingRun.of(scenario);
        DeterminismChecks.actsThroughItsHostAlone(scenario, run.log(), run.peerClass());
    }
}
