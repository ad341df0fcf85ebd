package dev.peerlab.experiment.chord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.peerlab.contract.Address;
import dev.peerlab.contract.Contact;
import dev.peerlab.contract.IdSpace;
import dev.peerlab.contract.chord.ChordSettings;
import dev.peerlab.experiment.chord.ProtocolRing.Ended;
import dev.peerlab.overlay.Reference;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProtocolRingTest {

    private static final IdSpace SPACE = new IdSpace(8);
    private static final ChordSettings SETTINGS =
            ChordSettings.of(SPACE).with(3, 1).within(Duration.ofMillis(500), 1, Duration.ofSeconds(20));

    /** Peers with the ids 10, 20, … 80. */
    private static ProtocolRing ring(long mostEvents) {
        ProtocolRing ring = new ProtocolRing(new Reference(), SETTINGS, 1, mostEvents);
        for (int i = 1; i <= 8; i++) {
            ring.add(SPACE.id(10L * i));
        }
        ring.converge();
        return ring;
    }

    @Test
    void aKeyIsOwnedByTheFirstMemberAtOrAfterIt() {
        ProtocolRing ring = ring(10_000);
        assertThat(ring.owner(SPACE.id(30)).id()).isEqualTo(SPACE.id(30));
        assertThat(ring.owner(SPACE.id(31)).id()).isEqualTo(SPACE.id(40));
        assertThat(ring.owner(SPACE.id(81)).id()).isEqualTo(SPACE.id(10));
    }

    @Test
    void aLookupFindsTheOwner() {
        ProtocolRing ring = ring(10_000);
        ring.lookup(ring.members().get(0), SPACE.id(55));
        ring.runFor(ring.patience());
        assertThat(ring.finish()).singleElement().satisfies(ended -> {
            assertThat(ended.isRight()).isTrue();
            assertThat(ended.owner().id()).isEqualTo(SPACE.id(60));
            assertThat(ended.metDead()).isFalse();
        });
    }

    @Test
    void aLookupThatMeetsADeadPeerGoesAroundItAndIsMarked() {
        ProtocolRing ring = ring(10_000);
        ring.simulation().crash(Address.of(5)); // it has the id 60
        ring.lookup(ring.members().get(0), SPACE.id(55));
        ring.runFor(ring.patience());
        assertThat(ring.finish()).singleElement().satisfies(ended -> {
            assertThat(ended.isRight()).isTrue();
            assertThat(ended.owner().id()).isEqualTo(SPACE.id(70));
            assertThat(ended.metDead()).isTrue();
        });
    }

    @Test
    void aLookupUnderWayIsAFailureUnlessItsIssuerDied() {
        ProtocolRing ring = ring(10_000);
        List<Contact> members = ring.members();
        ring.lookup(members.get(0), SPACE.id(55));
        ring.lookup(members.get(1), SPACE.id(75));
        ring.simulation().crash(members.get(1).address());
        List<Ended> ended = ring.finish();
        assertThat(ended)
                .singleElement()
                .matches(lookup -> !lookup.isRight() && lookup.key().equals(SPACE.id(55)));
    }

    @Test
    void aRingRepairsItself() {
        ProtocolRing ring = ring(100_000);
        assertThat(ring.stabilize(5)).isZero();
        ring.simulation().crash(Address.of(2));
        assertThat(ring.isStable()).isFalse();
        assertThat(ring.stabilize(30)).isBetween(1, 20);
        assertThat(ring.isStable()).isTrue();
    }

    @Test
    void aNewcomerIsAMemberOnceItHasJoined() {
        ProtocolRing ring = ring(100_000);
        Address newcomer = ring.add(SPACE.id(55));
        assertThat(ring.members()).hasSize(8);
        ring.join(newcomer, ring.members().get(0));
        ring.runFor(Duration.ofSeconds(5));
        assertThat(ring.members()).hasSize(9);
        assertThat(ring.owner(SPACE.id(51)).address()).isEqualTo(newcomer);
    }

    @Test
    void tooManyEventsAreSaidInASentence() {
        ProtocolRing ring = ring(100);
        assertThatThrownBy(() -> ring.runFor(Duration.ofMinutes(1)))
                .hasMessageStartingWith(
                        "expected lookups in O(log N) hops, and no more maintenance than is needed; there"
                                + " were more than 100 events by ");
    }
}
