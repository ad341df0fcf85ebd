package dev.peerlab.conformance.lookup;

import dev.peerlab.contract.Contact;
import dev.peerlab.contract.Id;
import dev.peerlab.contract.chord.ChordLookup;
import dev.peerlab.simulator.ring.ConvergedRing;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lookups on a converged ring without any messages: the part on trial reads one table after the other.
 *
 * <p>A hop is a step to the peer that most closely precedes the key; the last step, from the peer that knows the owner to the
 * owner, is not counted (Stoica et al. 2001, section 6.3 counts the peers in between likewise).
 */
final class RingWalk {

    private final ConvergedRing ring;
    private final ConvergedRing.Cursor cursor;
    private final ChordLookup part;

    RingWalk(ConvergedRing ring) {
        this.ring = ring;
        this.cursor = ring.cursor();
        this.part = Still.part(ring.table(0));
    }

    /** {@return the part on trial} */
    ChordLookup part() {
        return part;
    }

    /**
     * A lookup.
     *
     * @param owner whom it ended at; null if it led nowhere: see the path
     * @param path the peers that were asked, the first one included; those beyond the m-th hop are not
     */
    record Path(@Nullable Contact owner, List<Contact> path) {
        /** {@return how many hops it took} */
        int hops() {
            return path.size() - 1;
        }
    }

    /** {@return a lookup from a peer, given up once it took more than m hops or led to a peer that is not there} */
    Path lookup(int from, Id key) {
        List<Contact> path = new ArrayList<>();
        int at = from;
        while (path.size() <= ring.space().bits() + 1 && at >= 0) {
            path.add(ring.member(at));
            Contact owner = part.owner(cursor.moveTo(at), key);
            if (owner != null) {
                return new Path(owner, path);
            }
            at = find(part.closestPreceding(cursor, key));
        }
        return new Path(null, path);
    }

    private int find(@Nullable Contact contact) {
        if (contact == null) {
            return -1;
        }
        int number = ring.ownerOf(contact.id());
        return ring.member(number).equals(contact) ? number : -1;
    }
}
