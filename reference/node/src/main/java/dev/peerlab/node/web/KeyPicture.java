package dev.peerlab.node.web;

import dev.peerlab.contract.Id;
import dev.peerlab.contract.IdSpace;
import dev.peerlab.node.Node;
import dev.peerlab.node.OverlayKind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

/** Where a key lies on the circle, and which of the peers that run here keep a value for it, as a JSON object. */
final class KeyPicture {

    private KeyPicture() {}

    /**
     * {@return the picture}
     *
     * @throws IllegalArgumentException if the nodes keep no keys
     */
    static Map<String, Object> of(String text, List<Node> all) {
        if (all.isEmpty() || all.get(0).options().overlay() != OverlayKind.CHORD) {
            throw new IllegalArgumentException("no node here keeps keys");
        }
        IdSpace space = all.get(0).options().chord().space();
        Id key = space.hash(text);
        List<Node> nodes =
                all.stream().filter(node -> node.state() == Node.State.RUNNING).toList();
        List<CompletableFuture<Boolean>> holds = nodes.stream()
                .map(node -> node.chord(chord -> CompletableFuture.completedFuture(chord.holds(key))))
                .toList();
        List<String> holders = IntStream.range(0, nodes.size())
                .filter(i -> Answer.of(holds.get(i)))
                .mapToObj(i -> nodes.get(i).self().toString())
                .toList();
        Map<String, Object> picture = new LinkedHashMap<>();
        picture.put("key", text);
        picture.putAll(Contacts.place(key, space));
        picture.put("holders", holders);
        return picture;
    }
}
