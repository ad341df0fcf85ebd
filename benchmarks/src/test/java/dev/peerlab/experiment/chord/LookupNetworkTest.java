package dev.peerlab.experiment.chord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.peerlab.contract.Address;
import dev.peerlab.contract.Contact;
import dev.peerlab.contract.Id;
import dev.peerlab.contract.IdSpace;
import dev.peerlab.contract.Submission;
import dev.peerlab.contract.chord.ChordLookup;
import dev.peerlab.contract.chord.ChordReply.Answer;
import dev.peerlab.contract.chord.ChordRequest.Ask;
import dev.peerlab.contract.chord.ChordRequest.Ping;
import dev.peerlab.contract.chord.LookupHost;
import dev.peerlab.contract.routing.RoutingTable;
import dev.peerlab.experiment.chord.LookupNetwork.Outcome;
import dev.peerlab.overlay.Reference;
import dev.peerlab.simulator.ring.ConvergedRing;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LookupNetworkTest {

    private static final IdSpace SPACE = new IdSpace(32);

    private static LookupNetwork network(Submission submission, int peers, int successors) {
        return new LookupNetwork(submission, ConvergedRing.random(SPACE, successors, peers, 1));
    }

    @Test
    void onARingOfOneThePeerFindsItselfWithoutAMessage() {
        LookupNetwork network = network(new Reference(), 1, 1);
        Contact only = network.ring().member(0);
        assertThat(network.find(only, SPACE.id(5))).isEqualTo(new Outcome(Optional.of(only), 0, 0, 0, 0));
    }

    @Test
    void aLookupOfTheSuccessorsKeyTakesTheLastStepOnly() {
        LookupNetwork network = network(new Reference(), 8, 1);
        Contact owner = network.ring().member(4);
        assertThat(network.find(network.ring().member(3), owner.id()))
                .isEqualTo(new Outcome(Optional.of(owner), 0, 1, 1, 0));
    }

    @Test
    void hopsAreThoseOfAWalkOverTheTables() {
        for (int successors : new int[] {1, 4, 16}) {
            LookupNetwork network = network(new Reference(), 200, successors);
            for (int i = 0; i < 500; i++) {
                Id key = SPACE.hash("key " + i);
                Outcome outcome = network.find(network.ring().member(i % 200), key);
                int hops = hops(network.ring(), i % 200, key);
                assertThat(outcome.hops()).isEqualTo(hops);
                boolean own = outcome.owner().orElseThrow().address().number() == i % 200;
                assertThat(outcome.asks()).isEqualTo(own ? 0 : hops + 1);
                assertThat(outcome.messages()).isEqualTo(2 * outcome.asks());
                assertThat(network.touched()).isEqualTo(outcome.asks());
                assertThat(outcome.timeouts()).isZero();
            }
        }
    }

    /** By distances alone: to the table's entry that leaves the shortest way to the key, until the successor owns it. */
    private static int hops(ConvergedRing ring, int from, Id key) {
        int owner = ring.ownerOf(key);
        int hops = 0;
        int at = from;
        while (at != owner && (at + 1) % ring.size() != owner) {
            at = closest(ring.table(at), key);
            hops++;
        }
        return hops;
    }

    private static int closest(RoutingTable table, Id key) {
        Contact best = table.successor();
        for (int i = 0; i < table.successorCount() + SPACE.bits(); i++) {
            Contact next = i < table.successorCount() ? table.successor(i) : table.finger(i - table.successorCount());
            if (next != null && distance(next.id(), key) > 0 && distance(next.id(), key) < distance(best.id(), key)) {
                best = next;
            }
        }
        return best.address().number();
    }

    private static long distance(Id from, Id to) {
        return (to.low() - from.low()) & ((1L << SPACE.bits()) - 1);
    }

    @Test
    void aLinearLookupIsMeasuredToItsEnd() {
        LookupNetwork network = network(new LinearLookup(), 2_000, 4);
        Contact owner = network.ring().member(1_999);
        assertThat(network.find(network.ring().member(0), owner.id()))
                .isEqualTo(new Outcome(Optional.of(owner), 1_998, 1_999, 1_999, 0));
    }

    @Test
    void requestsToDeadPeersAreTimeoutsAndTheLookupGoesAroundThem() {
        LookupNetwork network = network(new Reference(), 8, 4);
        network.kill(4);
        network.kill(5);
        Id key = network.ring().member(4).id();
        assertThat(network.owner(key)).isEqualTo(network.ring().member(6));
        Outcome outcome = network.find(network.ring().member(3), key);
        assertThat(outcome.timeouts()).isEqualTo(2);
        assertThat(outcome.answers()).isEqualTo(1);
        assertThat(outcome.hops()).isZero();
    }

    @Test
    void withTheNextLookupAllTablesAreAgainAsTheyWere() {
        LookupNetwork network = network(new Reference(), 50, 6);
        for (int i = 0; i < 50; i += 3) {
            network.kill(i);
        }
        Id key = network.ring().member(48).id();
        Outcome first = network.find(network.ring().member(1), key);
        assertThat(first.timeouts()).isPositive();
        assertThat(network.find(network.ring().member(1), key)).isEqualTo(first);
    }

    @Test
    void thePeerAfterTheLastLivingOneOwnsTheKeysBeyondIt() {
        LookupNetwork network = network(new Reference(), 4, 3);
        network.kill(3);
        assertThat(network.owner(network.ring().member(3).id()))
                .isEqualTo(network.ring().member(0));
        for (int i = 0; i < 3; i++) {
            network.kill(i);
        }
        assertThat(network.isAlive(0)).isFalse();
        assertThatThrownBy(() -> network.owner(SPACE.id(1))).hasMessage("no peer is alive: nobody owns key 1");
    }

    @Test
    void aLookupThatGoesRoundAndRoundIsCutOff() {
        LookupNetwork network = network(
                with(host -> new LinearLookup.Part(host) {
                    @Override
                    public @Nullable Contact owner(RoutingTable table, Id key) {
                        return null;
                    }
                }),
                10,
                2);
        assertThatThrownBy(() -> network.lookup(network.ring().member(0), SPACE.id(7)))
                .hasMessage("expected the lookup of key 7 from peer "
                        + network.ring().member(0) + " to end; after 64 asks it had not");
    }

    @Test
    void aLookupThatFallsSilentIsReported() {
        LookupNetwork network = network(
                with(host -> new LinearLookup.Part(host) {
                    @Override
                    public void onAnswer(Contact from, Ask ask, Answer answer) {}
                }),
                10,
                2);
        Id far = network.ring().member(5).id();
        assertThatThrownBy(() -> network.lookup(network.ring().member(0), far))
                .hasMessage("expected the lookup of key " + far + " from peer "
                        + network.ring().member(0)
                        + " to end; after 1 asks it waited for no answer any more, and had not");
    }

    @Test
    void aLookupThatEndsTwiceIsReported() {
        LookupNetwork network = network(
                with(host -> new LinearLookup.Part(host) {
                    @Override
                    public void lookup(long lookup, Id key, @Nullable Contact via) {
                        host.lookupEnded(lookup, Optional.empty(), 0);
                        host.lookupEnded(lookup, Optional.empty(), 0);
                    }
                }),
                10,
                2);
        assertThatThrownBy(() -> network.lookup(network.ring().member(0), SPACE.id(7)))
                .hasMessage("expected the lookup of key 7 from peer "
                        + network.ring().member(0) + " to end once; it ended 2 times");
    }

    @Test
    void aWrongOwnerIsReportedOnlyWhereTheRightOneIsNeeded() {
        LookupNetwork network = network(
                with(host -> new LinearLookup.Part(host) {
                    @Override
                    public void lookup(long lookup, Id key, @Nullable Contact via) {
                        host.lookupEnded(lookup, Optional.of(host.self()), 0);
                    }
                }),
                10,
                2);
        Contact from = network.ring().member(0);
        Contact owner = network.ring().member(5);
        assertThat(network.lookup(from, owner.id()).owner()).contains(from);
        assertThatThrownBy(() -> network.find(from, owner.id()))
                .hasMessage("expected the lookup of key " + owner.id() + " from peer " + from
                        + " to find its owner, peer " + owner + "; it found peer " + from);
    }

    @Test
    void anythingButAnAskIsReported() {
        LookupNetwork network = network(
                with(host -> new LinearLookup.Part(host) {
                    @Override
                    public void lookup(long lookup, Id key, @Nullable Contact via) {
                        host.ask(host.table().successor(), new Ping());
                    }
                }),
                10,
                2);
        assertThatThrownBy(() -> network.lookup(network.ring().member(0), SPACE.id(7)))
                .hasMessage(
                        "expected a lookup to send asks; peer " + network.ring().member(0) + " sent Ping[]");
    }

    @Test
    void aPeerThatWasMadeUpDoesNotAnswer() {
        Contact nobody = new Contact(SPACE.id(3), Address.of(99));
        LookupNetwork network = network(
                with(host -> new LinearLookup.Part(host) {
                    @Override
                    public Contact closestPreceding(RoutingTable table, Id key) {
                        return nobody;
                    }
                }),
                10,
                2);
        Id far = network.ring().member(5).id();
        assertThat(network.lookup(network.ring().member(0), far)).isEqualTo(new Outcome(Optional.empty(), 0, 1, 0, 1));
    }

    private static Submission with(Function<LookupHost, ChordLookup> part) {
        return new LinearLookup() {
            @Override
            public ChordLookup chordLookup(LookupHost host) {
                return part.apply(host);
            }
        };
    }
}
