package dev.peerlab.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peerlab.contract.Id;
import dev.peerlab.contract.IdSpace;
import dev.peerlab.simulator.ring.ConvergedRing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LookupContestantTest {

    private static final int LOOKUPS = 300;

    @ParameterizedTest
    @EnumSource
    void everyContestantFindsTheOwner(LookupContestant contestant) {
        for (int peers : new int[] {2, 3, 17, 256}) {
            ConvergedRing ring = ConvergedRing.random(new IdSpace(62), 8, peers, 5);
            LookupContestant.Finder finder = contestant.on(ring);
            for (int i = 0; i < LOOKUPS; i++) {
                Id key = ring.space().hash("key " + i);
                assertThat(finder.owner(i % peers, key)).isEqualTo(ring.ownerOf(key));
                Id known = ring.member(i % peers).id();
                assertThat(finder.owner(7 * i % peers, known)).isEqualTo(i % peers);
            }
        }
    }

    @Test
    void aWalkerHopsOverEveryPeerBetweenTheFirstAndTheOwner() {
        ConvergedRing ring = ConvergedRing.random(new IdSpace(62), 8, 17, 5);
        LookupContestant.Finder walk = LookupContestant.RING_WALK.on(ring);
        assertThat(walk.owner(12, ring.member(2).id())).isEqualTo(2);
        assertThat(walk.hops()).isEqualTo(6);
        assertThat(walk.owner(2, ring.member(2).id())).isEqualTo(2);
        assertThat(walk.owner(1, ring.member(2).id())).isEqualTo(2);
        assertThat(walk.hops()).isEqualTo(6);
    }

    @Test
    void anIndexNeedsNoHop() {
        ConvergedRing ring = ConvergedRing.random(new IdSpace(62), 8, 17, 5);
        LookupContestant.Finder index = LookupContestant.CENTRAL_INDEX.on(ring);
        assertThat(index.owner(12, ring.member(2).id())).isEqualTo(2);
        assertThat(index.hops()).isZero();
    }
}
