package dev.peerlab.conformance.recovery;

import dev.peerlab.conformance.Exercise;
import dev.peerlab.conformance.Rule;
import dev.peerlab.conformance.Rules;
import org.junit.jupiter.api.Test;

/** The rules about keys on stories that are rare among those made up by chance. */
@Rules(Exercise.RECOVERY)
class KeyExamplesTest {

    private static final String TEN_HOSTS =
            "virtual=1/replicas=REPLICAS/ids=3000,9000,15000,21000,27000,33000,39000,45000,51000,57000/keys=20"
                    + "/acts=ACTS/latency=50/seed=1";

    private static KeyStory story(int replicas, String acts) {
        return KeyStory.parse(
                TEN_HOSTS.replace("REPLICAS", String.valueOf(replicas)).replace("ACTS", acts));
    }

    @Rule("RECOVER-7")
    @Test
    void oneHostAfterTheOtherCrashes() {
        KeySurvivalChecks.noKeyIsLost(story(2, "0:CRASH:0,31000:CRASH:0,31000:CRASH:0,31000:CRASH:0,31000:CRASH:0"));
    }

    @Rule("RECOVER-7")
    @Test
    void twoAdjacentHostsCrashAndThenTheNextTwo() {
        KeySurvivalChecks.noKeyIsLost(story(3, "0:STRIKE:0,31000:STRIKE:0"));
    }

    @Rule("RECOVER-7")
    @Test
    void aHostThatJustJoinedBecomesTheOwner() {
        KeySurvivalChecks.noKeyIsLost(story(
                3, "0:JOIN:0,0:JOIN:3,200:JOIN:5,900:CRASH:1,0:CRASH:6,31000:JOIN:2,0:JOIN:4,600:STRIKE:2,0:PUT:0"));
    }

    @Rule("RECOVER-8")
    @Test
    void theOwnerComesBackWithoutAKey() {
        ReplicaChecks.copiesAreWhereTheyBelong(story(2, "0:CRASH:1,0:RESTART:0"));
    }

    @Rule("RECOVER-8")
    @Test
    void aKeeperComesBackWithoutACopy() {
        ReplicaChecks.copiesAreWhereTheyBelong(story(3, "0:CRASH:1,4000:RESTART:0"));
    }

    @Rule("RECOVER-9")
    @Test
    void theOnlyCopyMovesToTheSuccessor() {
        LeaveChecks.nothingIsOutOfReach(story(1, "0:LEAVE:1,5000:LEAVE:1,5000:LEAVE:0"));
    }
}
