package dev.peerlab.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peerlab.contract.Id;
import dev.peerlab.contract.IdSpace;
import dev.peerlab.contract.Submission;
import dev.peerlab.simulator.ring.ConvergedRing;
import java.util.ServiceLoader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The two contestants do the same work. */
class BareRingTest {

    private static final Submission REFERENCE = ServiceLoader.load(Submission.class).stream()
            .map(ServiceLoader.Provider::get)
            .filter(submission -> submission.name().equals("reference"))
            .findFirst()
            .orElseThrow();

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 17, 256, 1_000})
    void theBareLoopFindsTheSameOwnersInAsManyHops(int peers) {
        ConvergedRing ring = ConvergedRing.random(new IdSpace(62), 8, peers, 5);
        BareRing bare = new BareRing(ring);
        RingLookups its = new RingLookups(ring, REFERENCE.chordLookup(NoHost.INSTANCE));
        for (int i = 0; i < 2_000; i++) {
            Id key = ring.space().hash("key " + i);
            int owner = bare.owner(i % peers, key.low());
            assertThat(its.owner(i % peers, key)).isEqualTo(ring.member(owner));
            assertThat(owner).isEqualTo(ring.ownerOf(key));
        }
        assertThat(bare.hops()).isEqualTo(its.hops());
    }
}
