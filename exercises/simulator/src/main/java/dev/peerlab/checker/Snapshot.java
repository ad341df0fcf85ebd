package dev.peerlab.checker;

import dev.peerlab.contract.Upcall;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One world, as a predicate sees it. It is used again for the next world: keep nothing of it. */
public final class Snapshot {

    private final LocalSteps steps;
    private final Layout layout;
    private int[] parts = new int[0];
    private int length;

    /** By goal; where maintenance leads is remembered from one world to the next. */
    private final IdentityHashMap<Predicate, Continuation> continuations = new IdentityHashMap<>();

    private final List<String> aftermath = new ArrayList<>();

    Snapshot(LocalSteps steps, Layout layout) {
        this.steps = steps;
        this.layout = layout;
    }

    Snapshot of(int[] parts, int length) {
        this.parts = parts;
        this.length = length;
        return this;
    }

    /** {@return whether two views, or parts of views, are alike: equal, or made of the same parts} */
    public static boolean isAlike(@Nullable Object one, @Nullable Object other) {
        try {
            return Objects.equals(one, other) || Structure.of(one) == Structure.of(other);
        } catch (Unreadable e) {
            return false;
        }
    }

    /** {@return how many peers there are, up or down} */
    public int size() {
        return layout.peers();
    }

    /** {@return whether a peer is up} */
    public boolean isUp(int peer) {
        return state(peer).up;
    }

    /**
     * {@return what {@link World.Builder#observe} makes of a peer}
     *
     * @param peer a peer that is up
     * @param type the type of what it makes
     */
    public <V> V view(int peer, Class<V> type) {
        Object view = state(peer).view;
        if (view == null) {
            throw new IllegalStateException("peer " + peer + " is down");
        }
        return type.cast(view);
    }

    /** {@return what a peer has told its application since it last started, in order} */
    public List<Upcall> told(int peer) {
        return state(peer).told;
    }

    /** {@return the messages under way, or in a {@link World.Network#SET} all that were ever sent} */
    public List<Event.Delivery> messages() {
        List<Event.Delivery> messages = new ArrayList<>();
        for (int i = layout.messages(); i < length; i++) {
            messages.add((Event.Delivery) steps.event(parts[i]).event);
        }
        return messages;
    }

    /** {@return whether no message is under way} */
    public boolean isAtRest() {
        return length == layout.messages();
    }

    /** {@return whether a message is under way, or a timer runs} */
    boolean has(KnownEvent event) {
        for (int i = layout.messages(); i < length; i++) {
            if (steps.event(parts[i]) == event) {
                return true;
            }
        }
        return Arrays.stream(state(event.peer).ready).anyMatch(timer -> steps.event(timer) == event);
    }

    /** {@return why maintenance alone does not lead from here to a goal; empty if it does} */
    Optional<String> faultOfLeadingTo(Predicate goal, int rounds) {
        if (layout.isEndless()) {
            throw new IllegalStateException("where messages stay for ever, maintenance comes to no end");
        }
        Continuation continuation =
                continuations.computeIfAbsent(goal, to -> new Continuation(steps, layout, to, rounds));
        Optional<String> fault = continuation.fault(parts, length);
        aftermath.clear();
        if (fault.isPresent()) {
            aftermath.add("maintenance alone goes on like this:");
            continuation.events().forEach(event -> aftermath.add("      " + event));
        }
        return fault;
    }

    /** {@return what maintenance did where it did not lead where it should, in lines; of the last {@link Predicate#leadsTo} asked} */
    public List<String> aftermath() {
        return List.copyOf(aftermath);
    }

    /** {@return the fingerprint of all peers' states} */
    long peersHash() {
        long hash = 0;
        for (int peer = 0; peer < size(); peer++) {
            hash += state(peer).hash;
        }
        return hash;
    }

    private LocalState state(int peer) {
        return steps.state(parts[peer]);
    }
}
