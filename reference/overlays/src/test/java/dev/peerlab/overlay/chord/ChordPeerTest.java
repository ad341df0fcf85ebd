package dev.peerlab.overlay.chord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.peerlab.contract.Address;
import dev.peerlab.contract.Contact;
import dev.peerlab.contract.Id;
import dev.peerlab.contract.IdSpace;
import dev.peerlab.contract.Message;
import dev.peerlab.contract.chord.ChordMessage;
import dev.peerlab.contract.chord.ChordMessage.Notify;
import dev.peerlab.contract.chord.ChordReply.Answer;
import dev.peerlab.contract.chord.ChordReply.Neighbors;
import dev.peerlab.contract.chord.ChordRequest.Ask;
import dev.peerlab.contract.chord.ChordRequest.AskNeighbors;
import dev.peerlab.contract.chord.ChordRequest.HandOver;
import dev.peerlab.contract.chord.ChordRequest.Leaving;
import dev.peerlab.contract.chord.ChordRequest.Replicate;
import dev.peerlab.contract.chord.ChordSettings;
import dev.peerlab.contract.chord.kit.ApplicationFactory;
import dev.peerlab.contract.chord.kit.ChordComposition;
import dev.peerlab.contract.chord.kit.ChordNode;
import dev.peerlab.contract.chord.kit.ChordPeer;
import dev.peerlab.contract.chord.kit.Envelope;
import dev.peerlab.contract.store.Entry;
import dev.peerlab.contract.store.Value;
import dev.peerlab.overlay.Reference;
import dev.peerlab.simulator.PeerFailed;
import dev.peerlab.simulator.Simulation;
import dev.peerlab.simulator.ring.ConvergedRing;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What makes no sense stops at the gate: from the user with a clear word, from the network ignored and counted. */
class ChordPeerTest {

    private static final IdSpace SPACE = new IdSpace(6);
    private static final ChordSettings SETTINGS = ChordSettings.of(SPACE).atMost(64, 16);
    private static final Id OUTSIDE = new IdSpace(7).id(100);

    private final Ring ring =
            Ring.converged(SETTINGS, Simulation.builder(), ConvergedRing.of(SPACE, 4, ids(1, 8, 14, 21, 32)));

    private static List<Id> ids(long... ids) {
        return LongStream.of(ids).mapToObj(SPACE::id).toList();
    }

    @Test
    void idsMustBeDistinctPointsOfTheSpace() {
        refused(List.of(), "peer without an id: must have one or more");
        refused(ids(3, 5, 3), "id 3 twice: ids must be distinct");
        refused(List.of(OUTSIDE), "id 100: must be below 2^6");
    }

    private static void refused(List<Id> ids, String why) {
        Simulation simulation = Simulation.builder().build();
        assertThatThrownBy(() -> simulation.add(host -> new ChordPeer(
                        host, SETTINGS, ids, ChordComposition.of(new Reference()), ApplicationFactory.NONE)))
                .isInstanceOf(PeerFailed.class)
                .hasRootCauseMessage(why);
    }

    @Test
    void settingsMustFitTogether() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SETTINGS.with(0, 1))
                .withMessage("successors 0: must be 1 or more");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SETTINGS.with(2, 4))
                .withMessage("replicas 4: must be 1 to 3");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SETTINGS.with(2, 0))
                .withMessage("replicas 0: must be 1 to 3");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SETTINGS.within(SETTINGS.timeout(), 0, SETTINGS.deadline()))
                .withMessage("attempts 0: must be 1 or more");
    }

    @Test
    void aUserIsToldWhatIsWrong() {
        ChordNode node = ring.node(0);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> node.join(node.self()))
                .withMessage("peer 1 cannot join itself");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> node.join(new Contact(OUTSIDE, Address.of(3))))
                .withMessage("id 100: must be below 2^6");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> node.lookup(OUTSIDE))
                .withMessage("id 100: must be below 2^6");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> node.route(OUTSIDE, new Notify()))
                .withMessage("id 100: must be below 2^6");
        assertThatThrownBy(() -> ring.put(0, OUTSIDE, Value.of("x"))).hasRootCauseMessage("key 100: must be below 2^6");
        assertThatThrownBy(() -> ring.put(0, SPACE.id(5), Value.of("seventeen letters")))
                .hasRootCauseMessage("value of 17 bytes: must have at most 16");
        assertThatThrownBy(() -> ring.put(0, SPACE.id(5), nothing())).hasRootCauseMessage("value of key 5 is null");
    }

    @SuppressWarnings("NullAway")
    private static Value nothing() {
        return null;
    }

    /** Messages for the peer with id 8, at address 1. */
    static Stream<Message> nonsense() {
        Contact stranger = new Contact(OUTSIDE, Address.of(4));
        Entry large = new Entry(SPACE.id(5), 1, Value.of("seventeen letters"));
        return Stream.of(
                new Alien(),
                from(8, new Notify()),
                from(8, new AskNeighbors()),
                new Envelope(OUTSIDE, SPACE.id(8), 1, new Notify()),
                new Envelope(SPACE.id(1), SPACE.id(9), 1, new Notify()),
                from(1, new Answer(new Contact(SPACE.id(1), Address.of(0)), true)),
                from(1, new Neighbors(null, List.of(new Contact(SPACE.id(10), Address.of(4))))),
                from(1, new Ask(1, OUTSIDE, false, List.of())),
                from(1, new Ask(1, SPACE.id(3), false, List.of(stranger))),
                from(1, new Leaving(stranger, List.of())),
                from(1, new HandOver(null, List.of(large))),
                from(1, new Replicate(List.of(new Entry(OUTSIDE, 1, null)))),
                from(1, new Replicate(List.of(new Entry(SPACE.id(3), 0, null)))));
    }

    private static Envelope from(long id, ChordMessage body) {
        return new Envelope(SPACE.id(id), SPACE.id(8), 1, body);
    }

    @ParameterizedTest
    @MethodSource("nonsense")
    void whatMakesNoSenseIsIgnoredAndCounted(Message message) {
        ChordPeer peer = (ChordPeer) ring.simulation.peer(Address.of(1));
        String before = peer.node().table().toString();
        int said = ring.log.events().size();
        ring.simulation.deliver(Address.of(0), Address.of(1), message);
        assertThat(peer.rejected()).isEqualTo(1);
        assertThat(peer.node().table()).hasToString(before);
        assertThat(peer.node().store().entries()).isEmpty();
        assertThat(ring.log.events()).as("the delivery itself").hasSize(said + 1);
    }

    /** A message of no protocol. */
    private record Alien() implements Message {}
}
