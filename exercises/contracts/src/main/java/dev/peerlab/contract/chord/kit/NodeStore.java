package dev.peerlab.contract.chord.kit;

import dev.peerlab.contract.Id;
import dev.peerlab.contract.store.Entry;
import dev.peerlab.contract.store.KeyStore;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** A peer's own entries, in memory. */
final class NodeStore implements KeyStore {

    private final TreeMap<Id, Entry> entries = new TreeMap<>();

    @Override
    public Optional<Entry> get(Id key) {
        return Optional.ofNullable(entries.get(key));
    }

    @Override
    public boolean put(Entry entry) {
        Entry old = entries.get(entry.key());
        if (old != null && !entry.isNewerThan(old)) {
            return false;
        }
        entries.put(entry.key(), entry);
        return true;
    }

    @Override
    public void drop(Id key) {
        entries.remove(key);
    }

    @Override
    public List<Entry> entries() {
        return List.copyOf(entries.values());
    }
}
