package dev.peerlab.lecture;

import dev.peerlab.contract.Contact;
import dev.peerlab.contract.Id;
import dev.peerlab.contract.routing.RoutingTable;
import dev.peerlab.lecture.chordlookup.LookupBasics;
import dev.peerlab.simulator.ring.ConvergedRing;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The peers that a lookup comes by.
 *
 * @param peers the asking one first, whoever is named as the owner last
 * @param ended whether an owner was named at all
 */
record LookupPath(List<Contact> peers, boolean ended) {

    private static final int ENDLESS = 3;

    /** {@return the way of one lookup; it is given up when it has made some rounds} */
    static LookupPath of(ConvergedRing ring, LookupBasics how, int from, Id key) {
        List<Contact> peers = new ArrayList<>();
        RoutingTable table = ring.table(from);
        peers.add(table.self());
        Contact owner = how.owner(table, key);
        while (owner == null) {
            Contact next = how.next(table, key);
            if (next.equals(table.self()) || peers.size() > ENDLESS * ring.size()) {
                return new LookupPath(peers, false);
            }
            peers.add(next);
            table = ring.table(next.address().number());
            owner = how.owner(table, key);
        }
        if (!owner.equals(table.self())) {
            peers.add(owner);
        }
        return new LookupPath(peers, true);
    }

    /** {@return how many peers were asked, neither the asking one nor the owner counted} */
    int hops() {
        return Math.max(0, peers.size() - 2);
    }

    /** {@return whom the lookup ended with} */
    Contact last() {
        return peers.get(peers.size() - 1);
    }

    /** {@return the ids, in order} */
    String text() {
        return text(peers.size());
    }

    /** {@return the first so many ids} */
    String text(int most) {
        return peers.stream().limit(most).map(c -> c.id().toString()).collect(Collectors.joining(" → "));
    }
}
