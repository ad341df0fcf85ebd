package dev.peerlab.alternative;

import dev.peerlab.contract.Contact;
import dev.peerlab.contract.chord.ChordRequest.Leaving;
import dev.peerlab.contract.chord.ChordRequest.Replicate;
import dev.peerlab.contract.chord.RecoveryHost;
import dev.peerlab.contract.routing.RoutingTable;
import dev.peerlab.contract.store.Entry;
import dev.peerlab.contract.store.KeyVersion;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** How a peer with an {@link EagerRecovery} leaves: all heirs get all keys at once; then it says goodbye. */
final class EagerFarewell {

    private final RecoveryHost host;
    private final Supplier<List<Contact>> heirs;

    /** What each heir has said to keep. */
    private final Map<Contact, Set<KeyVersion>> inherited = new LinkedHashMap<>();

    /** Who is still to answer. */
    private final Set<Contact> busy = new HashSet<>();

    /** Who knows. */
    private final Set<Contact> bidden = new HashSet<>();

    private boolean leaving;

    /**
     * Prepares for the day.
     *
     * @param heirs who is to have the keys, perhaps with this peer among them
     */
    EagerFarewell(RecoveryHost host, Supplier<List<Contact>> heirs) {
        this.host = host;
        this.heirs = heirs;
    }

    void begin() {
        leaving = true;
        goOn(host.self());
    }

    void forget(Contact peer) {
        inherited.remove(peer);
    }

    void kept(Contact heir, Replicate replicate) {
        if (leaving) {
            Set<KeyVersion> has = inherited.computeIfAbsent(heir, unknown -> new HashSet<>());
            replicate.entries().forEach(entry -> has.add(entry.keyVersion()));
            goOn(heir);
        }
    }

    void bidden(Contact from) {
        bidden.add(from);
        goOn(from);
    }

    /** When no heir lacks anything: the successor, then the predecessor. */
    void goOn(Contact answered) {
        busy.remove(answered);
        if (!leaving) {
            return;
        }
        for (Contact heir : heirs.get()) {
            List<Entry> lacking = lackedBy(heir);
            if (!heir.equals(host.self()) && !lacking.isEmpty() && busy.add(heir)) {
                host.ask(heir, new Replicate(lacking));
            }
        }
        if (busy.isEmpty()) {
            bid();
        }
    }

    private List<Entry> lackedBy(Contact heir) {
        Set<KeyVersion> has = inherited.getOrDefault(heir, Set.of());
        return host.store().entries().stream()
                .filter(entry -> !has.contains(entry.keyVersion()))
                .toList();
    }

    private void bid() {
        RoutingTable table = host.table();
        Contact next = table.successor();
        Contact predecessor = table.predecessor();
        if (!next.equals(host.self()) && bidden.contains(next) && predecessor != null) {
            next = predecessor;
        }
        if (next.equals(host.self()) || bidden.contains(next)) {
            leaving = false;
            host.left();
        } else if (busy.add(next)) {
            host.ask(next, new Leaving(predecessor, table.successors()));
        }
    }
}
