package dev.peerlab.contract.store;

import dev.peerlab.contract.Id;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * One key of a distributed hash table, as a peer keeps it.
 *
 * <p>A key that was removed is kept too, without a value: otherwise a copy that was away for a while would bring it back.
 *
 * @param key the key
 * @param version counts the changes of the key, from 1; a higher one replaces a lower one
 * @param value what was put; null if the key was removed
 */
public record Entry(Id key, long version, @Nullable Value value) {

    private static final Comparator<Entry> BY_AGE = Comparator.comparingLong(Entry::version)
            .thenComparing(Entry::value, Comparator.nullsFirst(Comparator.naturalOrder()));

    /** {@return whether this entry is to replace another of the same key; of two with one version always the same one wins} */
    public boolean isNewerThan(Entry other) {
        return BY_AGE.compare(this, other) > 0;
    }

    /** {@return which version of which key this is} */
    public KeyVersion keyVersion() {
        return new KeyVersion(key, version);
    }
}
