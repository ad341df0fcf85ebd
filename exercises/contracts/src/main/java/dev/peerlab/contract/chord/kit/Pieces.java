package dev.peerlab.contract.chord.kit;

import dev.peerlab.contract.chord.ChordRequest;
import dev.peerlab.contract.chord.ChordRequest.HandOver;
import dev.peerlab.contract.chord.ChordRequest.Replicate;
import dev.peerlab.contract.store.Entry;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts requests that carry entries into pieces.
 *
 * <p>A part hands over all that it has to; a network takes so much at once. A long message would also keep the short ones behind
 * it waiting, until their senders take this peer for dead.
 */
final class Pieces {

    /** How much one piece carries at most, unless a single entry is larger. */
    static final int BYTES = 1 << 20;

    /** What an entry takes besides its value, at most: a key, a version, and what tells them apart. */
    private static final long OVERHEAD = 64;

    private Pieces() {}

    /** {@return requests that together ask for what one does; each is sent once the one before was answered} */
    static List<ChordRequest> of(ChordRequest request) {
        if (request instanceof HandOver handOver) {
            List<List<Entry>> pieces = cut(handOver.entries());
            List<Entry> last = pieces.get(pieces.size() - 1);
            List<ChordRequest> all = new ArrayList<>();
            pieces.subList(0, pieces.size() - 1).forEach(piece -> all.add(new HandOver(null, piece)));
            all.add(new HandOver(handOver.predecessor(), last));
            return all;
        }
        if (request instanceof Replicate replicate) {
            return cut(replicate.entries()).stream()
                    .<ChordRequest>map(Replicate::new)
                    .toList();
        }
        return List.of(request);
    }

    /** {@return the entries in one list or more; one empty list if there is none} */
    private static List<List<Entry>> cut(List<Entry> entries) {
        List<List<Entry>> pieces = new ArrayList<>();
        int begin = 0;
        long bytes = 0;
        for (int i = 0; i < entries.size(); i++) {
            long more = bytes(entries.get(i));
            if (bytes + more > BYTES && i > begin) {
                pieces.add(entries.subList(begin, i));
                begin = i;
                bytes = 0;
            }
            bytes += more;
        }
        pieces.add(entries.subList(begin, entries.size()));
        return pieces;
    }

    private static long bytes(Entry entry) {
        return OVERHEAD + (entry.value() == null ? 0 : entry.value().size());
    }
}
