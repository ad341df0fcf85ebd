package dev.peerlab.node.web;

import dev.peerlab.node.Node;
import dev.peerlab.node.NodeOptions;
import dev.peerlab.node.OverlayKind;
import dev.peerlab.node.overlay.RingWalk;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The peers and whom each of them knows, as a JSON object.
 *
 * <p>Peers of other processes are in it, too, if a peer of this one knows of any: whoever is on the ring is asked.
 */
final class NetworkPicture {

    private NetworkPicture() {}

    static Map<String, Object> of(List<Node> nodes) {
        Map<String, Object> picture = new LinkedHashMap<>();
        if (nodes.isEmpty()) {
            picture.put("peers", List.of());
            return picture;
        }
        NodeOptions options = nodes.get(0).options();
        picture.put("overlay", options.overlay().toString());
        picture.put("network", options.network());
        if (options.overlay() != OverlayKind.CHORD) {
            picture.put(
                    "peers",
                    each(nodes, node -> node.search(peer -> completed(peer.describe())), node -> PeerPicture.UNLINKED));
            return picture;
        }
        picture.put("bits", options.chord().space().bits());
        picture.put("replicas", options.chord().replicas());
        picture.put("successors", options.chord().successors());
        Contacts contacts = new Contacts(options.chord().space());
        List<Map<String, Object>> peers = each(
                nodes,
                node -> node.chord(chord -> completed(PeerPicture.of(chord, contacts))),
                node -> PeerPicture.alone(node, contacts));
        peers.addAll(elsewhere(nodes, contacts));
        picture.put("peers", peers);
        picture.put("contacts", contacts.all());
        return picture;
    }

    private static <T> CompletableFuture<T> completed(T value) {
        return CompletableFuture.completedFuture(value);
    }

    /** What a node is; what its overlay knows, or what is known of it without asking it, if it is stuck in its peer's code. */
    private static List<Map<String, Object>> each(
            List<Node> nodes, Question question, Function<Node, Map<String, Object>> stuck) {
        List<CompletableFuture<Map<String, Object>>> answers =
                nodes.stream().map(question::ask).toList();
        List<Map<String, Object>> all = new ArrayList<>();
        for (Node node : nodes) {
            Map<String, Object> peer = new LinkedHashMap<>();
            peer.put("number", all.size());
            peer.put("address", node.self().toString());
            peer.put("state", PeerPicture.state(node.state()));
            peer.put("submission", node.options().submission().name());
            try {
                peer.putAll(Answer.of(answers.get(all.size())));
            } catch (IllegalStateException e) {
                peer.put("state", "stuck");
                peer.putAll(stuck.apply(node));
            }
            all.add(peer);
        }
        return all;
    }

    /** Asks a node. */
    @FunctionalInterface
    private interface Question {
        CompletableFuture<Map<String, Object>> ask(Node node);
    }

    private static List<Map<String, Object>> elsewhere(List<Node> nodes, Contacts contacts) {
        Set<String> here =
                nodes.stream().map(node -> node.self().toString()).collect(Collectors.toCollection(TreeSet::new));
        Node asked = nodes.stream()
                .filter(node -> node.state() == Node.State.RUNNING && !node.isStuck())
                .findFirst()
                .orElse(null);
        if (asked == null || here.containsAll(contacts.all().keySet())) {
            return List.of();
        }
        List<RingWalk.Member> ring = Answer.of(Objects.requireNonNull(asked).chord(chord -> chord.ring()));
        return ring.stream()
                .filter(member -> !here.contains(member.peer().address().toString()))
                .map(member -> PeerPicture.of(member, contacts))
                .toList();
    }
}
