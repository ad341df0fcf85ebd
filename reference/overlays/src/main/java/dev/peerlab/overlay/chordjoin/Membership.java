package dev.peerlab.overlay.chordjoin;

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
import dev.peerlab.contract.store.KeyVersion;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Chord's joins, with the operations as Zave corrected them: nobody becomes a successor before it has answered, and its whole
 * list is taken over with it.
 *
 * <p>Zave's operations read another peer's state in one atomic step. Here they ask for it, so what they learn is as old as the
 * answer. That is safe: an answer proves that the peer was alive when it was sent, which is all that is needed to adopt it; and
 * whether it lies between is decided when it arrives, by the table as it is then.
 *
 * <p>Keys move before pointers do. A peer goes on as the owner of a newcomer's keys until the newcomer has said that it keeps
 * them, and adopts it as predecessor only then. So there is always an owner that has the keys, and a lookup that comes to the
 * old one is sent on from the moment on from which it must be. With its keys the newcomer is told who owns those before: of two
 * that come at once the second would else answer for the keys of the first.
 *
 * @see <a href="https://doi.org/10.1109/TNET.2002.808407">Stoica et al. 2003, section IV.E</a>
 * @see <a href="https://doi.org/10.1109/TSE.2017.2655056">Zave 2017, section 3</a>
 */
public final class Membership implements ChordMembership {

    private final MembershipHost host;

    // Joining

    /** The lookup of this peer's own place, while it joins. */
    private Optional<Long> placing = Optional.empty();

    /** The peer that is to be the successor, while this one joins. */
    private @Nullable Contact place;

    // Stabilizing

    /** A peer that may be nearer than the successor, asked whether it is there. */
    private @Nullable Contact candidate;

    // Fingers

    /** The lookup of the next finger's owner, if one is under way. */
    private Optional<Long> fixing = Optional.empty();

    private int nextFinger = 1;

    // Handing over

    /** The peer that is to be the predecessor as soon as it has its keys. */
    private @Nullable Contact heir;

    /** What the heir has said to keep. */
    private final Set<KeyVersion> handed = new HashSet<>();

    /**
     * Makes the part.
     *
     * @param host what it acts through
     */
    public Membership(MembershipHost host) {
        this.host = host;
    }

    @Override
    public Id virtualId(IdSpace space, Address address, int number) {
        return space.hash(number == 0 ? address.toString() : address + "#" + number);
    }

    // Joining

    @Override
    public void join(Contact contact) {
        place = null;
        placing = Optional.of(host.lookup(host.self().id(), contact));
    }

    private void placed(Optional<Contact> owner) {
        placing = Optional.empty();
        if (owner.isEmpty()) {
            host.joinEnded(JoinOutcome.UNREACHABLE);
        } else if (owner.get().id().equals(host.self().id())) {
            host.joinEnded(JoinOutcome.ID_TAKEN);
        } else {
            place = owner.get();
            host.ask(owner.get(), new AskNeighbors());
        }
    }

    private void joined(Contact successor, Neighbors neighbors) {
        place = null;
        host.table().setSuccessors(host.successorList(successor, neighbors.successors()));
        host.joinEnded(JoinOutcome.JOINED);
        host.notify(successor);
    }

    // Stabilizing

    @Override
    public void stabilize() {
        Contact predecessor = host.table().predecessor();
        if (host.table().successorCount() > 0) {
            host.ask(host.table().successor(), new AskNeighbors());
        } else if (predecessor != null) {
            host.ask(predecessor, new AskNeighbors());
            candidate = predecessor; // on a circle of two, it is the successor too
        }
    }

    @Override
    public Neighbors onAskNeighbors(Contact from) {
        return new Neighbors(host.table().predecessor(), host.table().successors());
    }

    @Override
    public void onNeighbors(Contact from, Neighbors neighbors) {
        if (from.equals(place)) {
            joined(from, neighbors);
        } else if (from.equals(host.table().successor())) {
            adopt(from, neighbors);
        } else if (from.equals(candidate)) {
            candidate = null;
            if (isNearerThanSuccessor(from)) {
                adopt(from, neighbors);
            }
        }
    }

    @Override
    public void onNoNeighbors(Contact to) {
        if (to.equals(place)) {
            place = null;
            host.joinEnded(JoinOutcome.UNREACHABLE);
        } else if (to.equals(candidate)) {
            candidate = null;
            if (host.table().successorCount() > 0) {
                host.notify(host.table().successor());
            }
        }
    }

    private void adopt(Contact successor, Neighbors neighbors) {
        host.table().setSuccessors(host.successorList(successor, neighbors.successors()));
        Contact between = neighbors.predecessor();
        if (between != null && isNearerThanSuccessor(between)) {
            candidate = between;
            host.ask(between, new AskNeighbors());
        } else {
            host.notify(successor);
        }
    }

    private boolean isNearerThanSuccessor(Contact peer) {
        return host.isBetween(
                peer.id(), host.self().id(), host.table().successor().id());
    }

    // Fingers

    @Override
    public void fixFingers() {
        if (host.table().successorCount() == 0 || fixing.isPresent()) {
            return;
        }
        skipFingers();
        if (nextFinger < host.settings().space().bits()) {
            fixing = Optional.of(host.lookup(host.fingerStart(nextFinger)));
        } else {
            nextFinger = 1;
        }
    }

    /** The finger before is the owner of the next start too, as long as it lies beyond it. */
    private void skipFingers() {
        while (nextFinger < host.settings().space().bits()) {
            Contact before = host.table().finger(nextFinger - 1);
            if (before == null
                    || !host.isBetweenOrAt(
                            host.fingerStart(nextFinger), host.self().id(), before.id())) {
                return;
            }
            host.table().setFinger(nextFinger, before);
            nextFinger++;
        }
    }

    @Override
    public void onLookupEnded(long lookup, Optional<Contact> owner) {
        if (placing.equals(Optional.of(lookup))) {
            placed(owner);
        } else if (fixing.equals(Optional.of(lookup))) {
            fixing = Optional.empty();
            owner.ifPresent(finger -> host.table().setFinger(nextFinger, finger));
            nextFinger++;
        }
    }

    // Predecessor and keys

    @Override
    public void onNotify(Contact from) {
        Contact predecessor = host.table().predecessor();
        boolean nearer = predecessor == null
                || host.isBetween(from.id(), predecessor.id(), host.self().id());
        if (nearer && heir == null) {
            heir = from;
            handed.clear();
            handOver(from, missing(from));
        }
    }

    /** {@return what the heir is to own and has not said to keep} */
    private List<Entry> missing(Contact to) {
        return host.store().entries().stream()
                .filter(entry -> isFor(to, entry) && !handed.contains(entry.keyVersion()))
                .toList();
    }

    /** Also without an entry: the heir has to know who owns what lies before. */
    private void handOver(Contact to, List<Entry> entries) {
        boolean alone = host.table().successorCount() == 0;
        Contact before = alone ? host.self() : host.table().predecessor();
        host.ask(to, new HandOver(before, entries));
    }

    /** What lies before the heir is no longer this peer's; what lies before the old predecessor never was. */
    private boolean isFor(Contact to, Entry entry) {
        Contact predecessor = host.table().predecessor();
        return predecessor == null
                ? !host.isBetweenOrAt(entry.key(), to.id(), host.self().id())
                : host.isBetweenOrAt(entry.key(), predecessor.id(), to.id());
    }

    private void takeOver(Contact predecessor) {
        heir = null;
        host.table().setPredecessor(predecessor);
        if (host.table().successorCount() == 0) {
            host.table().setSuccessors(List.of(predecessor));
        }
        if (host.settings().replicas() == 1) {
            handed.forEach(entry -> host.store().drop(entry.key()));
        }
        handed.clear();
    }

    @Override
    public void onHandOver(Contact from, HandOver handOver) {
        handOver.entries().forEach(host.store()::put);
        Contact before = handOver.predecessor();
        if (host.table().predecessor() == null
                && before != null
                && !before.id().equals(host.self().id())) {
            host.table().setPredecessor(before);
        }
    }

    @Override
    public void onHandedOver(Contact to, HandOver handOver) {
        if (to.equals(heir)) {
            handOver.entries().forEach(entry -> handed.add(entry.keyVersion()));
            List<Entry> missing = missing(to);
            if (missing.isEmpty()) {
                takeOver(to);
            } else {
                handOver(to, missing);
            }
        }
    }

    @Override
    public void onNotHandedOver(Contact to, HandOver handOver) {
        if (to.equals(heir)) {
            heir = null;
            handed.clear();
        }
    }
}
