package dev.peerlab.experiment.chord;

import dev.peerlab.contract.Address;
import dev.peerlab.contract.Contact;
import dev.peerlab.contract.Id;
import dev.peerlab.contract.Submission;
import dev.peerlab.contract.chord.ChordRequest.Ask;
import dev.peerlab.contract.chord.ChordSettings;
import dev.peerlab.contract.chord.ChordUpcall.JoinEnded;
import dev.peerlab.contract.chord.ChordUpcall.JoinOutcome;
import dev.peerlab.contract.chord.ChordUpcall.LookupEnded;
import dev.peerlab.contract.chord.kit.ApplicationFactory;
import dev.peerlab.contract.chord.kit.ChordComposition;
import dev.peerlab.contract.chord.kit.ChordNode;
import dev.peerlab.contract.chord.kit.ChordPeer;
import dev.peerlab.contract.chord.kit.Envelope;
import dev.peerlab.contract.routing.RoutingTable;
import dev.peerlab.simulator.EventLimitExceeded;
import dev.peerlab.simulator.Simulation;
import dev.peerlab.simulator.TraceEvent;
import dev.peerlab.simulator.TraceEvent.Crashed;
import dev.peerlab.simulator.TraceEvent.Dropped;
import dev.peerlab.simulator.TraceEvent.Reported;
import dev.peerlab.simulator.ring.ConvergedRing;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A simulated ring on which all three parts of a submission run, and what becomes of its lookups.
 *
 * <p>Every message takes 10 ms and none gets lost, but those to dead peers.
 */
final class ProtocolRing {

    private final ChordSettings settings;
    private final ChordComposition parts;
    private final Simulation simulation;

    /** Peers that are up and have joined, by id. */
    private final TreeMap<Id, Contact> members = new TreeMap<>();

    private final Map<Query, Course> underWay = new LinkedHashMap<>();
    private final List<Ended> ended = new ArrayList<>();

    /** Tells the lookups of all peers apart. */
    private record Query(Address issuer, long number) {}

    /** A lookup under way. */
    private static final class Course {
        final Id key;
        boolean metDead;

        Course(Id key) {
            this.key = key;
        }
    }

    /**
     * A lookup that is over. One whose issuer died is not: nobody waits for it.
     *
     * @param key what was looked up
     * @param found whom it ended with; empty if with nobody, or not at all
     * @param owner who owned the key when it ended
     * @param metDead whether a request of it went to a dead peer
     */
    record Ended(Id key, Optional<Contact> found, Contact owner, boolean metDead) {

        /** {@return whether it found the owner} */
        boolean isRight() {
            return found.equals(Optional.of(owner));
        }
    }

    /**
     * Makes a ring without peers.
     *
     * @param submission whose peers they are to be
     * @param settings what they agree on
     * @param seed decides all that is random in the simulation
     * @param mostEvents after how many events it is given up
     */
    ProtocolRing(Submission submission, ChordSettings settings, long seed, long mostEvents) {
        this.settings = settings;
        this.parts = ChordComposition.of(submission);
        this.simulation = Simulation.builder()
                .seed(seed)
                .eventLimit(mostEvents)
                .trace(this::record)
                .build();
    }

    /**
     * Lets time pass.
     *
     * @throws IllegalStateException if more happens than is to be waited for; the message is for people
     */
    void runFor(Duration time) {
        try {
            simulation.runFor(time);
        } catch (EventLimitExceeded e) {
            throw new IllegalStateException(
                    "expected lookups in O(log N) hops, and no more maintenance than is needed; there were "
                            + e.getMessage(),
                    e);
        }
    }

    /** {@return the network, to plan what happens} */
    Simulation simulation() {
        return simulation;
    }

    /** Adds a peer that is in no ring yet. {@return its address} */
    Address add(Id id) {
        return simulation.add(host -> new ChordPeer(host, settings, List.of(id), parts, ApplicationFactory.NONE));
    }

    /** {@return a peer, up or down} */
    ChordNode node(Address address) {
        return ((ChordPeer) simulation.peer(address)).node();
    }

    /** Puts all peers that were added into one ring, each with the table that it would have in the end. */
    void converge() {
        List<Contact> contacts = new ArrayList<>();
        for (int i = 0; i < simulation.size(); i++) {
            contacts.add(node(Address.of(i)).self());
        }
        ConvergedRing ring = ConvergedRing.ofPeers(settings.space(), settings.successors(), contacts);
        for (int i = 0; i < ring.size(); i++) {
            RoutingTable table = ring.table(i);
            simulation.tell(
                    table.self().address(), ChordPeer.class, peer -> peer.node().install(table));
            members.put(table.self().id(), table.self());
        }
    }

    /** Has a peer join, by way of another. */
    void join(Address newcomer, Contact contact) {
        simulation.tell(newcomer, ChordPeer.class, peer -> peer.node().join(contact));
    }

    /** {@return the peers that are up and have joined, by id} */
    List<Contact> members() {
        return List.copyOf(members.values());
    }

    /** {@return the member that owns a key: the first at or after it} */
    Contact owner(Id key) {
        Map.Entry<Id, Contact> next = members.ceilingEntry(key);
        return next == null ? members.firstEntry().getValue() : next.getValue();
    }

    /** Begins a lookup. */
    void lookup(Contact issuer, Id key) {
        long number = simulation.call(
                issuer.address(), ChordPeer.class, peer -> peer.node().lookup(key));
        underWay.put(new Query(issuer.address(), number), new Course(key));
    }

    /** {@return the lookups that are over, in the order in which they ended} Those under way count as failed. */
    List<Ended> finish() {
        underWay.values().forEach(course -> end(course, Optional.empty()));
        underWay.clear();
        return List.copyOf(ended);
    }

    private void end(Course course, Optional<Contact> found) {
        ended.add(new Ended(course.key, found, owner(course.key), course.metDead));
    }

    private void record(TraceEvent event) {
        if (event instanceof Dropped dropped) {
            dropped(dropped);
        } else if (event instanceof Reported reported) {
            reported(reported);
        } else if (event instanceof Crashed crashed) {
            members.remove(node(crashed.peer()).self().id());
            underWay.keySet().removeIf(query -> query.issuer().equals(crashed.peer()));
        }
    }

    private void dropped(Dropped dropped) {
        if (dropped.message() instanceof Envelope envelope && envelope.body() instanceof Ask ask) {
            Course course = underWay.get(new Query(dropped.from(), ask.lookup()));
            if (course != null) {
                course.metDead = true;
            }
        }
    }

    private void reported(Reported reported) {
        if (reported.upcall() instanceof LookupEnded end) {
            Course course = underWay.remove(new Query(reported.peer(), end.lookup()));
            if (course != null) {
                end(course, end.owner());
            }
        } else if (reported.upcall() instanceof JoinEnded join && join.outcome() == JoinOutcome.JOINED) {
            Contact self = node(reported.peer()).self();
            members.put(self.id(), self);
        }
    }

    /** {@return whether every pointer of every member is exact: predecessor, successors, fingers} */
    boolean isStable() {
        ConvergedRing ideal = ConvergedRing.ofPeers(settings.space(), settings.successors(), members.values());
        for (int i = 0; i < ideal.size(); i++) {
            RoutingTable table = ideal.table(i);
            if (!isLike(node(table.self().address()).table(), table)) {
                return false;
            }
        }
        return true;
    }

    private boolean isLike(RoutingTable table, RoutingTable ideal) {
        if (!Objects.equals(table.predecessor(), ideal.predecessor())
                || !table.successors().equals(ideal.successors())) {
            return false;
        }
        for (int i = 0; i < settings.space().bits(); i++) {
            if (!Objects.equals(table.finger(i), ideal.finger(i))) {
                return false;
            }
        }
        return true;
    }

    /** Lets time pass until every pointer is exact, or for so many rounds of maintenance. {@return how many it took} */
    int stabilize(int mostRounds) {
        for (int round = 0; round < mostRounds; round++) {
            if (isStable()) {
                return round;
            }
            runFor(settings.maintenance());
        }
        return mostRounds;
    }

    /** {@return after how long a lookup that was begun now is over at the latest} */
    Duration patience() {
        return settings.deadline().plus(settings.timeout().multipliedBy(settings.attempts() + 1L));
    }
}
