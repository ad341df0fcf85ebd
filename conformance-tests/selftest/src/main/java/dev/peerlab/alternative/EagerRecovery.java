package dev.peerlab.alternative;

import dev.peerlab.contract.Address;
import dev.peerlab.contract.Contact;
import dev.peerlab.contract.Id;
import dev.peerlab.contract.chord.ChordRecovery;
import dev.peerlab.contract.chord.ChordReply.Verdict;
import dev.peerlab.contract.chord.ChordRequest.Inventory;
import dev.peerlab.contract.chord.ChordRequest.Leaving;
import dev.peerlab.contract.chord.ChordRequest.Ping;
import dev.peerlab.contract.chord.ChordRequest.Replicate;
import dev.peerlab.contract.chord.RecoveryHost;
import dev.peerlab.contract.routing.MutableRoutingTable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Recovery without patience: it pings all that it knows, sends whole copies instead of comparing them, asks about many copies
 * at once, and repairs as soon as somebody is gone.
 */
final class EagerRecovery implements ChordRecovery {

    private final RecoveryHost host;

    /** Who may become the successor, if it answers; in the order in which they were told. */
    private final Set<Contact> candidates = new LinkedHashSet<>();

    private @Nullable Contact lastPredecessor;

    private final EagerCopies copies;
    private final EagerFarewell farewell;

    EagerRecovery(RecoveryHost host) {
        this.host = host;
        this.copies = new EagerCopies(host, this::replicaSet);
        this.farewell = new EagerFarewell(host, () -> replicaSet(host.settings().replicas() + 1));
    }

    // The list of successors

    /** Takes the list up to the first one that is out of order. */
    @Override
    public List<Contact> successorList(Contact successor, List<Contact> itsList) {
        Set<Contact> list = new LinkedHashSet<>();
        list.add(successor);
        Id last = successor.id();
        for (Contact next : itsList) {
            if (list.contains(next)) {
                continue;
            }
            if (list.size() == host.settings().successors()
                    || !host.isBetween(next.id(), last, host.self().id())) {
                break;
            }
            list.add(next);
            last = next.id();
        }
        return new ArrayList<>(list);
    }

    @Override
    public void suspected(Contact peer) {
        boolean mattered = strike(peer);
        copies.forget(peer);
        farewell.forget(peer);
        if (mattered) {
            host.stabilize();
            pingAll();
            copies.copyOwn();
        }
    }

    /** Strikes a peer off the table. {@return whether it was next to this one} */
    private boolean strike(Contact peer) {
        MutableRoutingTable table = host.table();
        boolean successor = peer.equals(table.successor());
        List<Contact> kept = new ArrayList<>(table.successors());
        kept.remove(peer);
        Set<Contact> fingers = new LinkedHashSet<>();
        for (int i = 1; i < table.space().bits(); i++) {
            Contact finger = table.finger(i);
            if (peer.equals(finger)) {
                table.setFinger(i, null);
            } else if (finger != null && !finger.equals(host.self())) {
                fingers.add(finger);
            }
        }
        if (peer.equals(table.predecessor())) {
            table.setPredecessor(null);
        }
        if (successor && kept.isEmpty()) {
            Contact predecessor = table.predecessor();
            if (predecessor != null) {
                fingers.add(predecessor);
            }
            fingers.stream().findFirst().ifPresent(kept::add);
        }
        table.setSuccessors(kept);
        return successor;
    }

    private void pingAll() {
        new LinkedHashSet<>(host.table().successors()).forEach(peer -> host.ask(peer, new Ping()));
    }

    @Override
    public void checkPredecessor() {
        Contact predecessor = host.table().predecessor();
        if (predecessor != null) {
            host.ask(predecessor, new Ping());
            if (!predecessor.equals(lastPredecessor) && host.settings().replicas() > 1) {
                copies.send(predecessor, copies.foreign());
            }
        }
        lastPredecessor = predecessor;
        pingAll();
    }

    @Override
    public void onAlive(Contact peer) {
        if (candidates.remove(peer)) {
            host.table().setSuccessors(successorList(peer, host.table().successors()));
            candidates.removeIf(other -> !host.isBetween(other.id(), host.self().id(), peer.id()));
            host.stabilize();
        }
    }

    @Override
    public void onDead(Contact peer) {
        candidates.remove(peer);
    }

    // Copies

    @Override
    public List<Contact> replicaSet(int max) {
        Map<Address, Contact> places = new LinkedHashMap<>();
        places.put(host.self().address(), host.self());
        host.table().successors().forEach(peer -> places.putIfAbsent(peer.address(), peer));
        return places.values().stream().limit(max).toList();
    }

    @Override
    public void repair() {
        copies.repair();
    }

    @Override
    public void onLookupEnded(long lookup, Optional<Contact> owner) {
        copies.found(lookup, owner);
    }

    @Override
    public Verdict onInventory(Contact from, Inventory inventory) {
        return copies.judge(from, inventory);
    }

    @Override
    public void onVerdict(Contact from, Inventory inventory, Verdict verdict) {
        copies.obey(from, inventory, verdict);
    }

    @Override
    public void onNoVerdict(Contact to, Inventory inventory) {}

    @Override
    public void onReplicate(Contact from, Replicate replicate) {
        copies.keep(replicate);
    }

    @Override
    public void onReplicated(Contact to, Replicate replicate) {
        copies.confirm(to, replicate);
        farewell.kept(to, replicate);
    }

    @Override
    public void onNotReplicated(Contact to, Replicate replicate) {
        farewell.goOn(to);
    }

    // Leaving

    @Override
    public void leave() {
        farewell.begin();
    }

    @Override
    public void onGoodbye(Contact from) {
        farewell.bidden(from);
    }

    @Override
    public void onLeaving(Contact from, Leaving leave) {
        passOn(from, leave.predecessor());
        if (host.table().successors().equals(List.of(from))) {
            for (Contact named : leave.successors()) {
                if (!named.equals(from) && !named.id().equals(host.self().id()) && candidates.add(named)) {
                    host.ask(named, new Ping());
                }
            }
            if (!candidates.isEmpty()) {
                return;
            }
        }
        suspected(from);
    }

    /** What the leaving peer owned, and sent here, belongs to a newcomer in between if there is one. */
    private void passOn(Contact from, @Nullable Contact before) {
        Contact newcomer = host.table().predecessor();
        if (newcomer != null
                && before != null
                && !Objects.equals(newcomer, from)
                && host.isBetween(newcomer.id(), from.id(), host.self().id())
                && host.isBetween(from.id(), before.id(), newcomer.id())) {
            copies.send(
                    newcomer,
                    host.store().entries().stream()
                            .filter(entry -> host.isBetweenOrAt(entry.key(), before.id(), from.id()))
                            .toList());
        }
    }
}
