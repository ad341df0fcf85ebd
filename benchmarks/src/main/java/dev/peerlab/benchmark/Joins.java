package dev.peerlab.benchmark;

import dev.peerlab.contract.Address;
import dev.peerlab.contract.Contact;
import dev.peerlab.contract.Id;
import dev.peerlab.contract.IdSpace;
import dev.peerlab.contract.Submission;
import dev.peerlab.contract.chord.ChordSettings;
import dev.peerlab.contract.chord.kit.ApplicationFactory;
import dev.peerlab.contract.chord.kit.ChordComposition;
import dev.peerlab.contract.chord.kit.ChordNode;
import dev.peerlab.contract.chord.kit.ChordPeer;
import dev.peerlab.contract.routing.RoutingTable;
import dev.peerlab.simulator.Simulation;
import dev.peerlab.simulator.ring.ConvergedRing;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** A ring that begins with one peer and is joined by many more, one by one, through the real protocol. */
final class Joins {

    private static final IdSpace SPACE = new IdSpace(160);
    private static final ChordSettings SETTINGS = ChordSettings.of(SPACE);
    private static final Duration BETWEEN_JOINS = Duration.ofMillis(200);
    private static final int MOST_ROUNDS = 600;

    private final Simulation simulation = Simulation.builder().seed(1).build();
    private long events;

    private Joins(Submission submission, int peers) {
        ChordComposition parts = ChordComposition.of(submission);
        for (int i = 0; i < peers; i++) {
            Id id = SPACE.hash("peer " + i);
            simulation.add(host -> new ChordPeer(host, SETTINGS, List.of(id), parts, ApplicationFactory.NONE));
        }
    }

    /** {@return the ring after all have joined and it has come to rest} */
    static Joins of(Submission submission, int peers) {
        Joins joins = new Joins(submission, peers);
        joins.simulation.tell(
                Address.of(0), ChordPeer.class, peer -> peer.node().create());
        for (int i = 1; i < peers; i++) {
            Contact contact = joins.node(i / 2).self();
            joins.simulation.tell(
                    Address.of(i), ChordPeer.class, peer -> peer.node().join(contact));
            joins.events += joins.simulation.runFor(BETWEEN_JOINS);
        }
        for (int i = 0; i < MOST_ROUNDS && !joins.isIdeal(); i++) {
            joins.events += joins.simulation.runFor(SETTINGS.maintenance());
        }
        return joins;
    }

    private ChordNode node(int number) {
        return ((ChordPeer) simulation.peer(Address.of(number))).node();
    }

    /** {@return whether every predecessor, successor, list and finger is exact} */
    boolean isIdeal() {
        List<Contact> members = new ArrayList<>();
        for (int i = 0; i < simulation.size(); i++) {
            members.add(node(i).self());
        }
        ConvergedRing ideal = ConvergedRing.ofPeers(SPACE, SETTINGS.successors(), members);
        for (int i = 0; i < ideal.size(); i++) {
            RoutingTable table = ideal.table(i);
            if (!isLike(node(table.self().address().number()).table(), table)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isLike(RoutingTable table, RoutingTable ideal) {
        for (int i = 0; i < SPACE.bits(); i++) {
            if (!Objects.equals(table.finger(i), ideal.finger(i))) {
                return false;
            }
        }
        return Objects.equals(table.predecessor(), ideal.predecessor())
                && table.successors().equals(ideal.successors());
    }

    /** {@return how many events it took} */
    long events() {
        return events;
    }

    /** {@return how much virtual time it took} */
    Duration time() {
        return simulation.now();
    }
}
