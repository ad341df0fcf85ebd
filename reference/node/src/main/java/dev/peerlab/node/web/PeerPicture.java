package dev.peerlab.node.web;

import dev.peerlab.contract.Contact;
import dev.peerlab.contract.IdSpace;
import dev.peerlab.contract.routing.RoutingTable;
import dev.peerlab.node.Node;
import dev.peerlab.node.overlay.ChordOverlay;
import dev.peerlab.node.overlay.RingWalk;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A Chord peer and whom it knows, as a JSON object. Peers in it are named by their addresses. */
final class PeerPicture {

    /** What is shown of a peer of an unstructured overlay that does not answer. */
    static final Map<String, Object> UNLINKED = Map.of("neighbors", List.of(), "shared", List.of());

    private PeerPicture() {}

    static String state(Node.State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    /** {@return what a peer of this process knows; for its event loop} */
    static Map<String, Object> of(ChordOverlay chord, Contacts contacts) {
        RoutingTable table = chord.routes();
        Map<String, Object> peer = new LinkedHashMap<>();
        peer.putAll(contacts.place(table.self()));
        peer.put("member", chord.isMember());
        putNeighbors(peer, table.predecessor(), table.successors(), contacts);
        peer.put("fingers", fingers(table, contacts));
        peer.put("keys", chord.keys());
        return peer;
    }

    /** {@return what is shown of a peer that does not answer: its place, which follows from its address} */
    static Map<String, Object> alone(Node node, Contacts contacts) {
        IdSpace space = node.options().chord().space();
        Map<String, Object> peer = new LinkedHashMap<>();
        peer.putAll(contacts.place(new Contact(ChordOverlay.id(space, node.self()), node.self())));
        peer.put("member", false);
        putNeighbors(peer, null, List.of(), contacts);
        peer.put("fingers", List.of());
        peer.put("keys", 0);
        return peer;
    }

    /** {@return what a peer of another process tells} */
    static Map<String, Object> of(RingWalk.Member member, Contacts contacts) {
        Map<String, Object> peer = new LinkedHashMap<>();
        peer.put("address", member.peer().address().toString());
        peer.put("state", state(Node.State.RUNNING));
        peer.putAll(contacts.place(member.peer()));
        peer.put("member", true);
        putNeighbors(peer, member.predecessor(), member.successors(), contacts);
        return peer;
    }

    private static void putNeighbors(
            Map<String, Object> peer, @Nullable Contact predecessor, List<Contact> successors, Contacts contacts) {
        if (predecessor != null) {
            peer.put("predecessor", contacts.name(predecessor));
        }
        peer.put("successors", successors.stream().map(contacts::name).toList());
    }

    /** Neighboring fingers that name one peer are one: of 160, a handful differ. */
    private static List<Map<String, Object>> fingers(RoutingTable table, Contacts contacts) {
        List<Map<String, Object>> all = new ArrayList<>();
        int bits = table.space().bits();
        for (int from = 0; from < bits; ) {
            Contact finger = table.finger(from);
            int next = from + 1;
            while (next < bits && Objects.equals(finger, table.finger(next))) {
                next++;
            }
            if (finger != null) {
                Map<String, Object> run = new LinkedHashMap<>();
                run.put("from", from);
                run.put("to", next - 1);
                run.put("peer", contacts.name(finger));
                all.add(run);
            }
            from = next;
        }
        return all;
    }
}
