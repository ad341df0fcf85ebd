package dev.peerlab.alternative;

import dev.peerlab.contract.Contact;
import dev.peerlab.contract.Id;
import dev.peerlab.contract.chord.ChordReply.Verdict;
import dev.peerlab.contract.chord.ChordRequest.Inventory;
import dev.peerlab.contract.chord.ChordRequest.Replicate;
import dev.peerlab.contract.chord.RecoveryHost;
import dev.peerlab.contract.store.Entry;
import dev.peerlab.contract.store.KeyVersion;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;

/** The copies of an {@link EagerRecovery}: whole, in each round, to everyone. */
final class EagerCopies {

    private static final int ROUNDS_UNTIL_DOUBT = 3;

    private final RecoveryHost host;
    private final IntFunction<List<Contact>> replicaSet;

    /** What each keeper has said to keep since the last round. */
    private final Map<Contact, Set<KeyVersion>> confirmed = new LinkedHashMap<>();

    /** For how many rounds nobody has sent a copy that is not this peer's own. */
    private final Map<Id, Integer> age = new LinkedHashMap<>();

    /** The copies whose owners are looked up, by lookup. */
    private final Map<Long, KeyVersion> asking = new LinkedHashMap<>();

    /**
     * Begins without copies.
     *
     * @param replicaSet who is to keep copies, this peer first, at most so many
     */
    EagerCopies(RecoveryHost host, IntFunction<List<Contact>> replicaSet) {
        this.host = host;
        this.replicaSet = replicaSet;
    }

    void forget(Contact peer) {
        confirmed.remove(peer);
    }

    private List<Contact> keepers() {
        return replicaSet.apply(host.settings().replicas()).stream()
                .filter(peer -> !peer.equals(host.self()))
                .toList();
    }

    private boolean owns(Id key) {
        Contact predecessor = host.table().predecessor();
        if (predecessor == null) {
            return host.table().successorCount() == 0;
        }
        return host.isBetweenOrAt(key, predecessor.id(), host.self().id());
    }

    private List<Entry> own() {
        return host.store().entries().stream()
                .filter(entry -> owns(entry.key()))
                .toList();
    }

    /** {@return what others own} */
    List<Entry> foreign() {
        return host.store().entries().stream()
                .filter(entry -> !owns(entry.key()))
                .toList();
    }

    void send(Contact to, List<Entry> entries) {
        if (!entries.isEmpty()) {
            host.ask(to, new Replicate(entries));
        }
    }

    /** Sends all keepers all that this peer owns. */
    void copyOwn() {
        List<Entry> own = own();
        keepers().forEach(keeper -> send(keeper, own));
    }

    void repair() {
        confirmed.clear();
        copyOwn();
        if (host.table().predecessor() == null) {
            return;
        }
        List<Entry> foreign = foreign();
        age.keySet().retainAll(foreign.stream().map(Entry::key).toList());
        for (Entry entry : foreign) {
            if (age.merge(entry.key(), 1, Integer::sum) > ROUNDS_UNTIL_DOUBT
                    && !asking.containsValue(entry.keyVersion())) {
                asking.put(host.lookup(entry.key()), entry.keyVersion());
            }
        }
    }

    void found(long lookup, Optional<Contact> owner) {
        KeyVersion copy = asking.remove(lookup);
        if (copy != null && owner.isPresent() && !owner.get().equals(host.self())) {
            host.ask(owner.get(), new Inventory(false, List.of(copy)));
        }
    }

    Verdict judge(Contact from, Inventory inventory) {
        List<Id> wanted = new ArrayList<>();
        List<Id> surplus = new ArrayList<>();
        for (KeyVersion told : inventory.keys()) {
            Optional<Entry> mine = host.store().get(told.key());
            boolean behind = mine.isEmpty() || mine.get().version() < told.version();
            if (inventory.mine()) {
                age.remove(told.key());
            }
            if (behind && (inventory.mine() || owns(told.key()))) {
                wanted.add(told.key());
            } else if (!inventory.mine() && owns(told.key()) && isSpare(from, mine.orElseThrow())) {
                surplus.add(told.key());
            }
        }
        return new Verdict(wanted, surplus);
    }

    private boolean isSpare(Contact from, Entry entry) {
        List<Contact> keepers = keepers();
        return !keepers.contains(from)
                && keepers.stream()
                        .allMatch(keeper ->
                                confirmed.getOrDefault(keeper, Set.of()).contains(entry.keyVersion()));
    }

    void obey(Contact from, Inventory inventory, Verdict verdict) {
        verdict.wanted().forEach(key -> host.store().get(key).ifPresent(entry -> send(from, List.of(entry))));
        if (!inventory.mine()) {
            for (KeyVersion told : inventory.keys()) {
                boolean same = host.store()
                        .get(told.key())
                        .filter(entry -> entry.version() == told.version())
                        .isPresent();
                boolean old = age.getOrDefault(told.key(), 0) > ROUNDS_UNTIL_DOUBT;
                if (verdict.surplus().contains(told.key()) && same && old && !owns(told.key())) {
                    host.store().drop(told.key());
                }
            }
        }
    }

    void keep(Replicate replicate) {
        for (Entry entry : replicate.entries()) {
            host.store().put(entry);
            age.remove(entry.key());
        }
    }

    void confirm(Contact to, Replicate replicate) {
        Set<KeyVersion> there = confirmed.computeIfAbsent(to, keeper -> new HashSet<>());
        replicate.entries().forEach(entry -> there.add(entry.keyVersion()));
    }
}
