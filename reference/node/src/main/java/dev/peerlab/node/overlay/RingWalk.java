package dev.peerlab.node.overlay;

import dev.peerlab.contract.Address;
import dev.peerlab.contract.Contact;
import dev.peerlab.contract.Host;
import dev.peerlab.contract.chord.ChordReply.Neighbors;
import dev.peerlab.contract.chord.ChordRequest.AskNeighbors;
import dev.peerlab.contract.chord.kit.ChordNode;
import dev.peerlab.contract.chord.kit.Envelope;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Goes once around the ring, from successor to successor, by asking each who is next to it.
 *
 * <p>The node asks for itself, not its peer: a peer knows only those near to it.
 */
public final class RingWalk {

    /** More peers than this are not visited. */
    static final int MAX_MEMBERS = 1_000;

    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final Host host;
    private final ChordNode node;
    private final Later later;
    private @Nullable Walk current;
    private boolean closed;

    /**
     * A member of the ring, as it says itself.
     *
     * @param peer the member
     * @param predecessor its predecessor, null if it knows none
     * @param successors its list
     */
    public record Member(Contact peer, @Nullable Contact predecessor, List<Contact> successors) {}

    private static final class Walk {
        final CompletableFuture<List<Member>> end = new CompletableFuture<>();
        final List<Member> members = new ArrayList<>();
        final Set<Contact> asked = new HashSet<>();

        /** Whom to ask next; the others in case that one is dead. */
        Deque<Contact> next = new ArrayDeque<>();

        @Nullable
        Contact waitingFor;

        long number;
    }

    RingWalk(Host host, ChordNode node, Later later) {
        this.host = host;
        this.node = node;
        this.later = later;
    }

    /** {@return the members in the order of the ring, this peer first; those before a gap if the ring is broken} */
    CompletableFuture<List<Member>> begin() {
        if (closed) {
            return CompletableFuture.failedFuture(new IOException(Overlay.CLOSED));
        }
        if (current != null) {
            return current.end;
        }
        Walk walk = new Walk();
        current = walk;
        visited(walk, node.self(), node.table().predecessor(), node.table().successors());
        return walk.end;
    }

    private void visited(Walk walk, Contact member, @Nullable Contact predecessor, List<Contact> successors) {
        walk.asked.add(member);
        walk.members.add(new Member(member, predecessor, successors));
        walk.next = new ArrayDeque<>(successors);
        goOn(walk);
    }

    private void goOn(Walk walk) {
        Contact next = walk.next.poll();
        if (next == null || walk.asked.contains(next) || walk.members.size() >= MAX_MEMBERS) {
            current = null;
            walk.end.complete(List.copyOf(walk.members));
            return;
        }
        walk.waitingFor = next;
        walk.number = host.random().nextLong();
        long number = walk.number;
        host.send(next.address(), new Envelope(node.self().id(), next.id(), number, new AskNeighbors()));
        later.call(PATIENCE, () -> {
            if (walk.number == number && !walk.end.isDone()) {
                goOn(walk);
            }
        });
    }

    /** Tells whoever waits that there is no end. */
    void close() {
        closed = true;
        if (current != null) {
            current.end.completeExceptionally(new IOException(Overlay.CLOSED));
        }
    }

    /** {@return whether this is an answer to the walk, and not for the peer} */
    boolean takes(Address from, Envelope envelope) {
        Walk walk = current;
        if (walk == null
                || !(envelope.body() instanceof Neighbors neighbors)
                || envelope.number() != walk.number
                || !new Contact(envelope.from(), from).equals(walk.waitingFor)) {
            return false;
        }
        visited(walk, new Contact(envelope.from(), from), neighbors.predecessor(), neighbors.successors());
        return true;
    }
}
