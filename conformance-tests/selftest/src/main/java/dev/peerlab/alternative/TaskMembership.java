package dev.peerlab.alternative;

import dev.peerlab.contract.Address;
import dev.peerlab.contract.Contact;
import dev.peerlab.contract.Id;
import dev.peerlab.contract.IdSpace;
import dev.peerlab.contract.chord.ChordMembership;
import dev.peerlab.contract.chord.ChordReply.Neighbors;
import dev.peerlab.contract.chord.ChordRequest.AskNeighbors;
import dev.peerlab.contract.chord.ChordRequest.HandOver;
import dev.peerlab.contract.chord.ChordUpcall.JoinOutcome;
import dev.peerlab.contract.chord.MembershipHost;
import dev.peerlab.contract.store.Entry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A peer that keeps what it waits for as functions: each lookup and each question carries what is to happen at its end.
 *
 * <p>All fingers are looked up at once, by several lookups under way; one that is alone asks itself when it stabilizes; keys are
 * handed over one at a time. Nothing is dropped: that is left to the repair of copies.
 */
final class TaskMembership implements ChordMembership {

    private final MembershipHost host;

    /** What is to happen when a lookup ends, by its number; never iterated. */
    private final Map<Long, Consumer<Optional<Contact>>> lookups = new HashMap<>();

    /** What is to happen when a peer tells its neighbors, or does not; by peer, the latest question last; never iterated. */
    private final Map<Contact, List<Consumer<Optional<Neighbors>>>> questions = new HashMap<>();

    private @Nullable Delivery delivery;
    private int fingersUnderWay;

    TaskMembership(MembershipHost host) {
        this.host = host;
    }

    /** Keys on their way to a peer that is to be the predecessor. */
    private record Delivery(Contact to, Map<Id, Entry> taken) {}

    @Override
    public Id virtualId(IdSpace space, Address address, int number) {
        return space.hash(number + " virtual peer of " + address);
    }

    // Joining

    @Override
    public void join(Contact contact) {
        lookups.put(host.lookup(host.self().id(), contact), owner -> {
            if (owner.isEmpty()) {
                host.joinEnded(JoinOutcome.UNREACHABLE);
            } else if (owner.get().id().equals(host.self().id())) {
                host.joinEnded(JoinOutcome.ID_TAKEN);
            } else {
                ask(owner.get(), neighbors -> enter(owner.get(), neighbors));
            }
        });
    }

    private void enter(Contact successor, Optional<Neighbors> neighbors) {
        if (neighbors.isEmpty()) {
            host.joinEnded(JoinOutcome.UNREACHABLE);
            return;
        }
        follow(successor, neighbors.get());
        host.joinEnded(JoinOutcome.JOINED);
        stabilize();
        fixFingers();
    }

    private void follow(Contact successor, Neighbors neighbors) {
        host.table().setSuccessors(host.successorList(successor, neighbors.successors()));
    }

    private void ask(Contact peer, Consumer<Optional<Neighbors>> then) {
        questions.computeIfAbsent(peer, p -> new ArrayList<>()).add(then);
        host.ask(peer, new AskNeighbors());
    }

    private void answer(Contact peer, Optional<Neighbors> neighbors) {
        List<Consumer<Optional<Neighbors>>> waiting = questions.getOrDefault(peer, List.of());
        if (!waiting.isEmpty()) {
            waiting.remove(0).accept(neighbors);
        }
    }

    // Stabilizing

    @Override
    public void stabilize() {
        Contact successor = host.table().successor();
        ask(successor, neighbors -> {
            if (neighbors.isPresent() && successor.equals(host.table().successor())) {
                improve(successor, neighbors.get());
            }
        });
    }

    private void improve(Contact successor, Neighbors neighbors) {
        if (!successor.equals(host.self())) {
            follow(successor, neighbors);
        }
        Contact between = neighbors.predecessor();
        if (between == null || !isNearer(between)) {
            tellSuccessor();
            return;
        }
        ask(between, answer -> {
            if (answer.isPresent() && isNearer(between)) {
                improve(between, answer.get());
            } else {
                tellSuccessor();
            }
        });
    }

    private boolean isNearer(Contact peer) {
        Contact self = host.self();
        return !peer.id().equals(self.id())
                && host.isBetween(peer.id(), self.id(), host.table().successor().id());
    }

    private void tellSuccessor() {
        if (!host.table().successor().equals(host.self())) {
            host.notify(host.table().successor());
        }
    }

    @Override
    public Neighbors onAskNeighbors(Contact from) {
        return new Neighbors(host.table().predecessor(), host.table().successors());
    }

    @Override
    public void onNeighbors(Contact from, Neighbors neighbors) {
        answer(from, Optional.of(neighbors));
    }

    @Override
    public void onNoNeighbors(Contact to) {
        answer(to, Optional.empty());
    }

    // Fingers

    @Override
    public void fixFingers() {
        if (fingersUnderWay > 0 || host.table().successorCount() == 0) {
            return;
        }
        int bits = host.settings().space().bits();
        for (int i = 1; i < bits; i++) {
            Id start = host.fingerStart(i);
            if (host.isBetweenOrAt(
                    start, host.self().id(), host.table().successor().id())) {
                host.table().setFinger(i, host.table().successor());
            } else {
                lookUpFinger(i, start);
            }
        }
    }

    private void lookUpFinger(int i, Id start) {
        fingersUnderWay++;
        lookups.put(host.lookup(start), owner -> {
            fingersUnderWay--;
            owner.ifPresent(finger -> host.table().setFinger(i, finger));
        });
    }

    @Override
    public void onLookupEnded(long lookup, Optional<Contact> owner) {
        Consumer<Optional<Contact>> then = lookups.remove(lookup);
        if (then != null) {
            then.accept(owner);
        }
    }

    // Keys

    @Override
    public void onNotify(Contact from) {
        Contact predecessor = host.table().predecessor();
        boolean nearer = predecessor == null
                || host.isBetween(from.id(), predecessor.id(), host.self().id());
        if (nearer && delivery == null) {
            delivery = new Delivery(from, new HashMap<>());
            deliverNext(delivery);
        }
    }

    /** Who is before is only said along with the last key: whoever knows that takes itself for the owner. */
    private void deliverNext(Delivery running) {
        List<Entry> left = leftFor(running);
        Contact known = host.table().predecessor();
        Contact before = known == null && host.table().successorCount() == 0 ? host.self() : known;
        host.ask(
                running.to(),
                new HandOver(
                        left.size() > 1 ? null : before, left.stream().limit(1).toList()));
    }

    private List<Entry> leftFor(Delivery running) {
        Contact predecessor = host.table().predecessor();
        Id after = predecessor == null ? host.self().id() : predecessor.id();
        return host.store().entries().stream()
                .filter(entry ->
                        host.isBetweenOrAt(entry.key(), after, running.to().id()))
                .filter(entry -> !entry.equals(running.taken().get(entry.key())))
                .toList();
    }

    @Override
    public void onHandOver(Contact from, HandOver handOver) {
        handOver.entries().forEach(host.store()::put);
        Contact before = handOver.predecessor();
        if (before != null && host.table().predecessor() == null && !before.equals(host.self())) {
            host.table().setPredecessor(before);
        }
    }

    @Override
    public void onHandedOver(Contact to, HandOver handOver) {
        Delivery running = delivery;
        if (running == null || !running.to().equals(to)) {
            return;
        }
        handOver.entries().forEach(entry -> running.taken().put(entry.key(), entry));
        if (!leftFor(running).isEmpty()) {
            deliverNext(running);
        } else {
            delivery = null;
            adopt(to);
        }
    }

    private void adopt(Contact predecessor) {
        Contact known = host.table().predecessor();
        if (known == null
                || host.isBetween(predecessor.id(), known.id(), host.self().id())) {
            host.table().setPredecessor(predecessor);
        }
    }

    @Override
    public void onNotHandedOver(Contact to, HandOver handOver) {
        if (delivery != null && Objects.equals(delivery.to(), to)) {
            delivery = null;
        }
    }
}
