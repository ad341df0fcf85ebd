package dev.peerlab.conformance.recovery;

import dev.peerlab.contract.Contact;
import dev.peerlab.contract.Id;
import dev.peerlab.contract.chord.ChordMessage;
import dev.peerlab.contract.chord.ChordReply.Done;
import dev.peerlab.contract.chord.ChordReply.Neighbors;
import dev.peerlab.contract.chord.ChordReply.Verdict;
import dev.peerlab.contract.chord.ChordRequest.Inventory;
import dev.peerlab.contract.chord.ChordRequest.Leaving;
import dev.peerlab.contract.chord.ChordRequest.Ping;
import dev.peerlab.contract.chord.ChordRequest.Replicate;
import dev.peerlab.contract.store.Entry;
import dev.peerlab.contract.store.KeyVersion;
import dev.peerlab.contract.store.Value;
import java.util.List;

/** A message of a stranger that makes no sense to the peer that gets it. */
enum Nonsense {
    /** A stranger leaves, and names nobody. */
    LEAVING_ALONE,
    /** A stranger leaves, and names the receiver, itself, and one that bears the receiver's id. */
    LEAVING_BETWEEN_US,
    /** Copies of nothing. */
    EMPTY_COPIES,
    /** A copy older than what is there. */
    OLD_COPY,
    /** An empty inventory. */
    EMPTY_INVENTORY,
    /** An inventory of a key that nobody has, twice. */
    INVENTORY_OF_UNKNOWN_KEYS,
    /** A stranger has a copy of a key that the receiver has not got and does not own. */
    COPIES_OF_UNKNOWN_KEYS,
    /** A stranger claims the receiver's own key. */
    INVENTORY_OF_ITS_KEY,
    /** An answer that nobody asked for. */
    DONE,
    /** A verdict that nobody asked for, on the receiver's own key. */
    VERDICT,
    /** Neighbors that nobody asked for. */
    NEIGHBORS,
    /** No nonsense at all. */
    PING;

    /** {@return the message} */
    ChordMessage message(Contact self, Contact stranger, Id key) {
        Id other = ListCase.space().plusPowerOfTwo(key, 0);
        KeyVersion unknown = new KeyVersion(other, 7);
        return switch (this) {
            case LEAVING_ALONE -> new Leaving(null, List.of());
            case LEAVING_BETWEEN_US ->
                new Leaving(self, List.of(self, stranger, new Contact(self.id(), stranger.address()), self));
            case EMPTY_COPIES -> new Replicate(List.of());
            case OLD_COPY -> new Replicate(List.of(new Entry(key, 1, Value.of("old"))));
            case EMPTY_INVENTORY -> new Inventory(true, List.of());
            case INVENTORY_OF_UNKNOWN_KEYS -> new Inventory(true, List.of(unknown, unknown));
            case COPIES_OF_UNKNOWN_KEYS -> new Inventory(false, List.of(unknown));
            case INVENTORY_OF_ITS_KEY -> new Inventory(true, List.of(new KeyVersion(key, 2)));
            case DONE -> new Done();
            case VERDICT -> new Verdict(List.of(other), List.of(key));
            case NEIGHBORS -> new Neighbors(stranger, List.of(stranger));
            case PING -> new Ping();
        };
    }
}
