package dev.peerlab.contract.chord.kit;

import dev.peerlab.contract.Contact;
import dev.peerlab.contract.chord.ChordRequest;
import dev.peerlab.contract.chord.ChordRequest.HandOver;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The peers that keys are being handed over to (JOIN-7).
 *
 * <p>A new owner answers for them as soon as it has them, the old one until it hears of that. What the old one is given in between
 * belongs on both: else whoever asks the new one would miss what the old one acknowledged. (The other way round it is there
 * already, unless there is but one copy of each key: the old owner follows the new one, and keeps copies for it.)
 */
final class Heirs {

    /** Once for each request that is not answered yet. */
    private final List<Contact> waiting = new ArrayList<>();

    /** Takes note of a request that is sent. */
    void asked(Contact to, ChordRequest request) {
        if (request instanceof HandOver) {
            waiting.add(to);
        }
    }

    /** Takes note that a request is over, answered or not. */
    void over(Contact to, ChordRequest request) {
        if (request instanceof HandOver) {
            waiting.remove(to);
        }
    }

    /** {@return the peers that are to keep copies, and the heirs after them} */
    List<Contact> after(List<Contact> keepers) {
        if (waiting.isEmpty()) {
            return keepers;
        }
        Set<Contact> all = new LinkedHashSet<>(keepers);
        all.addAll(waiting);
        return List.copyOf(all);
    }
}
