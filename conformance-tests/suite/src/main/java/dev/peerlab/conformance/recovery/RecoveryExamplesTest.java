package dev.peerlab.conformance.recovery;

import dev.peerlab.conformance.Exercise;
import dev.peerlab.conformance.Graded;
import dev.peerlab.conformance.Rule;
import dev.peerlab.conformance.Rules;
import dev.peerlab.conformance.ring.RingRun;
import dev.peerlab.conformance.ring.RingScenario;
import dev.peerlab.conformance.search.DeterminismChecks;
import dev.peerlab.simulator.EventLog;
import org.junit.jupiter.api.Test;

/** Histories that are worth a test of their own. */
@Rules(Exercise.RECOVERY)
class RecoveryExamplesTest {

    @Rule("RECOVER-5")
    @Test
    void twoPeersThatFailAtOnceLeaveNoTwoRings() {
        HistoricalTrace.TWO_RINGS.play(Graded.chord(Exercise.RECOVERY));
    }

    @Rule("RECOVER-5")
    @Test
    void aDeadPeerThatIsNamedEndsNoRing() {
        HistoricalTrace.NO_RING.play(Graded.chord(Exercise.RECOVERY));
    }

    @Rule("RECOVER-5")
    @Test
    void aPeerThatJoinsBesideADeadOneIsNotLost() {
        HistoricalTrace.LOST_PEER.play(Graded.chord(Exercise.RECOVERY));
    }

    @Rule("DET-2")
    @Test
    void recoveryActsThroughItsHostAlone() {
        RingScenario scenario = RecoveryDeterminismProperties.ANOTHER;
        EventLog log = RecoveryDeterminismProperties.log(scenario);
        RingRun run = RingChecks.begin(scenario);
        Class<?> part = run.world().node(0).parts().recovery().getClass();
        DeterminismChecks.actsThroughItsHostAlone(scenario, log, part);
    }
}
