package dev.peerlab.overlay.recovery;

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
import dev.peerlab.contract.store.Entry;
import dev.peerlab.contract.store.KeyVersion;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Chord's way with peers that are gone: a list of successors of which one is alive, and copies of each key on the first of
 * them.
 *
 * <p>A peer that does not answer is dropped from all pointers, and forgotten: nothing keeps it from being found again. The peer
 * that takes its place is asked at once (by stabilizing), and so is told.
 *
 * <p>Copies are compared by inventory. Now and then an owner tells each peer that is to keep copies which keys there are, and
 * sends what that one lacks. A copy that no owner has spoken for in a while may be one too many; it is dropped only when the
 * owner says that the key is safe without it.
 *
 * @see <a href="https://doi.org/10.1109/TNET.2002.808407">Stoica et al. 2003, sections IV.E.3 and V</a>
 * @see <a href="https://doi.org/10.1109/TSE.2017.2655056">Zave 2017, section 3</a>
 */
public final class Recovery implements ChordRecovery {

    /** After how many rounds of repair without a word from its owner a copy is taken for one too many. */
    private static final int PATIENCE = 3;

    /** How many owners are looked for at most in one round of repair. */
    private static final int LOOKUPS = 8;

    private final RecoveryHost host;

    // Copies

    private int round;

    /** When an owner last spoke for a key that is not this peer's own: a round of repair. */
    private final Map<Id, Integer> spokenFor = new HashMap<>();

    /** What the peers that are to keep copies are known to keep. */
    private final Map<Contact, Set<KeyVersion>> kept = new HashMap<>();

    /** Copies that may be too many, whose owner is still to be asked. */
    private final Deque<KeyVersion> doubtful = new ArrayDeque<>();

    /** The lookup of a doubtful copy's owner, if one is under way. */
    private Optional<Long> asking = Optional.empty();

    private int lookups;

    /** The predecessor that was told last which copies there are. */
    private @Nullable Contact provided;

    // Leaving

    private boolean leaving;

    /** Who knows that this peer leaves. */
    private final Set<Contact> told = new HashSet<>();

    /** Who is to be the successor instead of one that leaves, if it is there. */
    private @Nullable Contact replacement;

    /**
     * Makes the part.
     *
     * @param host what it acts through
     */
    public Recovery(RecoveryHost host) {
        this.host = host;
    }

    // The list of successors

    @Override
    public List<Contact> successorList(Contact successor, List<Contact> itsList) {
        List<Contact> list = new ArrayList<>();
        list.add(successor);
        for (Contact next : itsList) {
            Contact last = list.get(list.size() - 1);
            boolean onward = host.isBetween(next.id(), last.id(), host.self().id());
            if (onward && list.size() < host.settings().successors()) {
                list.add(next);
            }
        }
        return list;
    }

    @Override
    public void suspected(Contact peer) {
        MutableRoutingTable table = host.table();
        boolean wasSuccessor = peer.equals(table.successor());
        if (peer.equals(table.predecessor())) {
            table.setPredecessor(null);
        }
        List<Contact> left =
                table.successors().stream().filter(c -> !c.equals(peer)).toList();
        for (int i = 1; i < host.settings().space().bits(); i++) {
            if (peer.equals(table.finger(i))) {
                table.setFinger(i, null);
            }
        }
        table.setSuccessors(left);
        if (wasSuccessor) {
            if (left.isEmpty()) {
                anyoneElse().ifPresent(other -> table.setSuccessors(List.of(other)));
            }
            host.stabilize();
        }
    }

    /** With all successors gone the ring may be beyond repair; the nearest peer that is known at all is the best there is. */
    private Optional<Contact> anyoneElse() {
        for (int i = 1; i < host.settings().space().bits(); i++) {
            Contact finger = host.table().finger(i);
            if (finger != null && !finger.equals(host.self())) {
                return Optional.of(finger);
            }
        }
        return Optional.ofNullable(host.table().predecessor());
    }

    @Override
    public void checkPredecessor() {
        Contact predecessor = host.table().predecessor();
        if (predecessor != null) {
            host.ask(predecessor, new Ping());
            if (!predecessor.equals(provided)) {
                provide(predecessor);
            }
        }
        provided = predecessor;
    }

    /** Whoever comes right before this peer is to keep the same copies. It need not wait until their owners know of it. */
    private void provide(Contact predecessor) {
        List<KeyVersion> copies = host.store().entries().stream()
                .filter(entry -> !isOwn(entry.key()))
                .map(Entry::keyVersion)
                .toList();
        if (!copies.isEmpty() && host.settings().replicas() > 1) {
            host.ask(predecessor, new Inventory(true, copies));
        }
    }

    @Override
    public void onAlive(Contact peer) {
        if (peer.equals(replacement)
                && host.isBetween(host.table().successor().id(), host.self().id(), peer.id())) {
            host.table().setSuccessors(host.successorList(peer, List.of()));
            host.stabilize();
        }
        replacement = null;
    }

    @Override
    public void onDead(Contact peer) {}

    // Copies: as the owner

    @Override
    public List<Contact> replicaSet(int max) {
        List<Contact> set = new ArrayList<>();
        Set<Address> addresses = new HashSet<>();
        List<Contact> known = new ArrayList<>(List.of(host.self()));
        known.addAll(host.table().successors());
        for (Contact peer : known) {
            if (set.size() < max && addresses.add(peer.address())) {
                set.add(peer);
            }
        }
        return set;
    }

    private List<Contact> keepers() {
        List<Contact> set = replicaSet(host.settings().replicas());
        return set.subList(1, set.size());
    }

    private boolean isOwn(Id key) {
        Contact predecessor = host.table().predecessor();
        return predecessor == null
                ? host.table().successorCount() == 0
                : host.isBetweenOrAt(key, predecessor.id(), host.self().id());
    }

    @Override
    public void repair() {
        round++;
        kept.keySet().retainAll(keepers());
        List<KeyVersion> own = host.store().entries().stream()
                .filter(entry -> isOwn(entry.key()))
                .map(Entry::keyVersion)
                .toList();
        if (!own.isEmpty()) {
            keepers().forEach(keeper -> host.ask(keeper, new Inventory(true, own)));
        }
        doubt();
    }

    @Override
    public void onVerdict(Contact from, Inventory inventory, Verdict verdict) {
        if (inventory.mine()) {
            Set<KeyVersion> there = new HashSet<>(inventory.keys());
            there.removeIf(key -> verdict.wanted().contains(key.key()));
            kept.put(from, there);
        } else {
            dropSurplus(inventory, verdict);
        }
        List<Entry> entries = verdict.wanted().stream()
                .flatMap(key -> host.store().get(key).stream())
                .toList();
        if (!entries.isEmpty()) {
            host.ask(from, new Replicate(entries));
        } else {
            goOnLeaving();
        }
        if (!inventory.mine()) {
            askNextOwner();
        }
    }

    @Override
    public void onReplicated(Contact to, Replicate replicate) {
        Set<KeyVersion> there = kept.computeIfAbsent(to, keeper -> new HashSet<>());
        replicate.entries().forEach(entry -> there.add(entry.keyVersion()));
        goOnLeaving();
    }

    @Override
    public void onNotReplicated(Contact to, Replicate replicate) {
        goOnLeaving();
    }

    // Copies: as one of those who keep them

    @Override
    public Verdict onInventory(Contact from, Inventory inventory) {
        List<Id> wanted = new ArrayList<>();
        List<Id> surplus = new ArrayList<>();
        for (KeyVersion key : inventory.keys()) {
            boolean concerned = inventory.mine() || isOwn(key.key());
            Optional<Entry> here = host.store().get(key.key());
            if (concerned && (here.isEmpty() || here.get().version() < key.version())) {
                wanted.add(key.key());
            } else if (!inventory.mine()
                    && concerned
                    && isSafe(here.get())
                    && !keepers().contains(from)) {
                surplus.add(key.key());
            }
            if (inventory.mine()) {
                spokenFor.put(key.key(), round);
            }
        }
        return new Verdict(wanted, surplus);
    }

    /** Whether all peers that are to keep copies are known to do so. */
    private boolean isSafe(Entry entry) {
        return keepers().stream()
                .allMatch(keeper -> kept.getOrDefault(keeper, Set.of()).contains(entry.keyVersion()));
    }

    @Override
    public void onReplicate(Contact from, Replicate replicate) {
        replicate.entries().forEach(host.store()::put);
    }

    /** Looks for copies that nobody has spoken for in a while, and begins to ask their owners. */
    private void doubt() {
        if (host.table().predecessor() == null) {
            return; // which keys are this peer's own is not known
        }
        doubtful.clear();
        lookups = 0;
        for (Entry entry : host.store().entries()) {
            if (isDoubtful(entry.key())) {
                doubtful.add(entry.keyVersion());
            }
        }
        if (asking.isEmpty()) {
            askNextOwner();
        }
    }

    private boolean isDoubtful(Id key) {
        if (isOwn(key)) {
            spokenFor.remove(key);
            return false;
        }
        return round - spokenFor.computeIfAbsent(key, unknown -> round) >= PATIENCE;
    }

    private void askNextOwner() {
        asking = Optional.empty();
        if (!doubtful.isEmpty() && lookups < LOOKUPS) {
            lookups++;
            asking = Optional.of(host.lookup(doubtful.element().key()));
        }
    }

    @Override
    public void onLookupEnded(long lookup, Optional<Contact> owner) {
        if (!asking.equals(Optional.of(lookup)) || doubtful.isEmpty()) {
            asking = Optional.empty();
        } else if (owner.isEmpty() || owner.get().equals(host.self())) {
            doubtful.remove();
            askNextOwner();
        } else {
            // It answers for those of them that are its own.
            host.ask(owner.get(), new Inventory(false, List.copyOf(doubtful)));
            doubtful.remove();
        }
    }

    @Override
    public void onNoVerdict(Contact to, Inventory inventory) {
        if (!inventory.mine()) {
            askNextOwner();
        }
        goOnLeaving();
    }

    private void dropSurplus(Inventory inventory, Verdict verdict) {
        Set<Id> surplus = new HashSet<>(verdict.surplus());
        for (KeyVersion key : inventory.keys()) {
            boolean unchanged =
                    host.store().get(key.key()).map(Entry::keyVersion).equals(Optional.of(key));
            if (surplus.contains(key.key()) && unchanged && isDoubtful(key.key())) {
                host.store().drop(key.key());
                spokenFor.remove(key.key());
            }
        }
        doubtful.removeIf(key -> surplus.contains(key.key()) || verdict.wanted().contains(key.key()));
    }

    // Leaving

    @Override
    public void leave() {
        leaving = true;
        kept.clear(); // may be out of date
        goOnLeaving();
    }

    /** First the keys, then the successor is told, then the predecessor: whoever is asked in between knows the way. */
    private void goOnLeaving() {
        if (!leaving) {
            return;
        }
        Contact successor = host.table().successor();
        Contact predecessor = host.table().predecessor();
        List<KeyVersion> keys =
                host.store().entries().stream().map(Entry::keyVersion).toList();
        Optional<Contact> lacking = heirs().stream()
                .filter(heir -> !kept.getOrDefault(heir, Set.of()).containsAll(keys))
                .findFirst();
        if (successor.equals(host.self())) {
            leaving = false;
            host.left();
        } else if (lacking.isPresent()) {
            host.ask(lacking.get(), new Inventory(true, keys));
        } else if (!told.contains(successor)) {
            host.ask(successor, farewell());
        } else if (predecessor != null && !told.contains(predecessor)) {
            host.ask(predecessor, farewell());
        } else {
            leaving = false;
            host.left();
        }
    }

    /** Who is to have the keys: the next owner, and as many others as it takes for no key to have one copy less. */
    private Set<Contact> heirs() {
        Set<Contact> heirs = new LinkedHashSet<>(List.of(host.table().successor()));
        List<Contact> set = replicaSet(host.settings().replicas() + 1);
        heirs.addAll(set.subList(1, set.size()));
        return heirs;
    }

    private Leaving farewell() {
        return new Leaving(host.table().predecessor(), host.table().successors());
    }

    @Override
    public void onGoodbye(Contact from) {
        told.add(from);
        goOnLeaving();
    }

    @Override
    public void onLeaving(Contact from, Leaving leaving) {
        passOn(from.id(), leaving.predecessor());
        List<Contact> others = leaving.successors().stream()
                .filter(c -> !c.equals(host.self()) && !c.equals(from))
                .toList();
        if (host.table().successors().equals(List.of(from)) && !others.isEmpty()) {
            replacement = others.get(0); // known by hearsay only: it must show first that it is there
            host.ask(replacement, new Ping());
        } else {
            suspected(from);
        }
    }

    /** Its keys came here, but a newcomer in between, of which the leaving peer did not know yet, is to own them. */
    private void passOn(Id left, @Nullable Contact before) {
        Contact predecessor = host.table().predecessor();
        if (predecessor == null || before == null || !host.isBetween(left, before.id(), predecessor.id())) {
            return;
        }
        List<Entry> entries = host.store().entries().stream()
                .filter(entry -> host.isBetweenOrAt(entry.key(), before.id(), left))
                .toList();
        if (!entries.isEmpty()) {
            host.ask(predecessor, new Replicate(entries));
        }
    }
}
