package dev.peerlab.experiment.gnutella;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peerlab.simulator.topology.Topologies;
import org.junit.jupiter.api.Test;

class PingerTest {

    private static final int PEERS = 20;

    @Test
    void withoutACacheEveryPingOnALineGoesToItsEndAndEveryPongComesBack() {
        Pinger pinger = onALine(new PongCaches(PEERS, 0));
        for (int ping = 1; ping <= 3; ping++) {
            pinger.ping(0, 0);
            assertThat(pinger.pings()).isEqualTo(ping * 19L);
            assertThat(pinger.pongs()).isEqualTo(ping * 19L * 20 / 2);
        }
    }

    @Test
    void withACacheTheNeighborAnswersForTenOthers() {
        Pinger pinger = onALine(new PongCaches(PEERS, 1));
        pinger.ping(0, 0);
        assertThat(pinger.pongs()).as("nobody knew anybody").isEqualTo(190);
        pinger.count();
        pinger.ping(0, 0.5);
        assertThat(pinger.pings()).isEqualTo(1);
        assertThat(pinger.pongs()).as("for itself, and for ten").isEqualTo(11);
    }

    @Test
    void fromTheMiddleEachSideIsAskedAsFarAsSomebodyKnowsEnough() {
        // Peers 1 to 9 have heard of ten peers or more beyond them; 10 to 19 have not. So the ping of 14 is answered
        // for others by 9 on one side, five hops away; on the other it goes to the end.
        Pinger pinger = onALine(new PongCaches(PEERS, 1));
        pinger.ping(0, 0);
        pinger.count();
        pinger.ping(14, 0.5);
        assertThat(pinger.pings()).isEqualTo(5 + 5);
        assertThat(pinger.pongs()).isEqualTo((1 + 2 + 3 + 4 + 5) + 10 * 5 + (1 + 2 + 3 + 4 + 5));
    }

    @Test
    void pongsExpireHoweverOftenTheyAreToldAgain() {
        Pinger pinger = onALine(new PongCaches(PEERS, 1));
        pinger.ping(0, 0);
        pinger.ping(0, 0.9);
        pinger.count();
        pinger.ping(0, 1.1);
        assertThat(pinger.pings()).as("what was told at 0.9 was news of 0").isEqualTo(19);
    }

    @Test
    void aCacheKeepsTheLastTenPeers() {
        PongCaches caches = new PongCaches(2, 1);
        for (int other = 1; other <= 9; other++) {
            caches.remember(0, other, 0);
        }
        caches.remember(0, 0, 0);
        caches.remember(0, 5, 0.5);
        assertThat(caches.canAnswer(0, 0.5))
                .as("itself and 5 again are not new")
                .isFalse();
        caches.remember(0, 10, 0.5);
        assertThat(caches.canAnswer(0, 0.5)).isTrue();
        assertThat(caches.canAnswer(0, 1)).isFalse();
        caches.remember(0, 11, 0.7);
        assertThat(caches.known(0, 0)).as("1 came first, and goes first").isEqualTo(11);
        assertThat(caches.alive(0, 4)).as("the latest news of 5").isEqualTo(0.5);
        assertThat(caches.canAnswer(1, 0)).isFalse();
    }

    private static Pinger onALine(PongCaches caches) {
        return new Pinger(Topologies.path(PEERS), PEERS, caches);
    }
}
