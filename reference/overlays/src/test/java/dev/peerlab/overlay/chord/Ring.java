package dev.peerlab.overlay.chord;

import dev.peerlab.contract.Address;
import dev.peerlab.contract.Contact;
import dev.peerlab.contract.Id;
import dev.peerlab.contract.chord.ChordSettings;
import dev.peerlab.contract.chord.kit.ChordComposition;
import dev.peerlab.contract.chord.kit.ChordNode;
import dev.peerlab.contract.chord.kit.ChordPeer;
import dev.peerlab.contract.dht.Dht;
import dev.peerlab.contract.dht.DhtSettings;
import dev.peerlab.contract.routing.RoutingTable;
import dev.peerlab.contract.store.StoreUpcall.Ended;
import dev.peerlab.contract.store.Value;
import dev.peerlab.overlay.Reference;
import dev.peerlab.simulator.EventLog;
import dev.peerlab.simulator.Simulation;
import dev.peerlab.simulator.SimulationBuilder;
import dev.peerlab.simulator.TraceEvent.Reported;
import dev.peerlab.simulator.ring.ConvergedRing;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;

/** A ring of reference peers in a simulation. */
final class Ring {

    final ChordSettings settings;
    final EventLog log = new EventLog();
    final Simulation simulation;

    Ring(ChordSettings settings, SimulationBuilder builder) {
        this.settings = settings;
        this.simulation = builder.trace(log).build();
    }

    static Ring converged(ChordSettings settings, SimulationBuilder builder, ConvergedRing converged) {
        Ring ring = new Ring(settings, builder);
        for (int i = 0; i < converged.size(); i++) {
            ring.add(converged.member(i).id());
        }
        for (int i = 0; i < converged.size(); i++) {
            RoutingTable table = converged.table(i);
            ring.simulation.tell(
                    Address.of(i), ChordPeer.class, peer -> peer.node().install(table));
        }
        return ring;
    }

    ChordNode add(Id id) {
        DhtSettings dht = DhtSettings.on(settings);
        Address address = simulation.add(host -> new ChordPeer(
                host,
                settings,
                List.of(id),
                ChordComposition.of(new Reference()),
                (routing, store, h) -> new Dht(routing, store, h, dht)));
        return node(address.number());
    }

    ChordNode node(int index) {
        return ((ChordPeer) simulation.peer(Address.of(index))).node();
    }

    void create(int index) {
        simulation.tell(Address.of(index), ChordPeer.class, peer -> peer.node().create());
    }

    void join(int index, int contact) {
        Contact known = node(contact).self();
        simulation.tell(Address.of(index), ChordPeer.class, peer -> peer.node().join(known));
    }

    Ended put(int index, Id key, Value value) {
        return request(index, dht -> dht.put(key, value));
    }

    Ended get(int index, Id key) {
        return request(index, dht -> dht.get(key));
    }

    Ended remove(int index, Id key) {
        return request(index, dht -> dht.remove(key));
    }

    private Ended request(int index, ToLongFunction<Dht> request) {
        long number = simulation.call(
                Address.of(index),
                ChordPeer.class,
                peer -> request.applyAsLong((Dht) peer.node().application()));
        simulation.runFor(settings.deadline().multipliedBy(2));
        return log.events(Reported.class).stream()
                .filter(event -> event.peer().number() == index && event.upcall() instanceof Ended)
                .map(event -> (Ended) event.upcall())
                .filter(ended -> ended.request() == number)
                .findFirst()
                .orElseThrow();
    }

    /** The peers that are up and in the ring, as they should know each other; and what is wrong with their tables. */
    List<String> faults() {
        List<ChordNode> members = new ArrayList<>();
        for (int i = 0; i < simulation.size(); i++) {
            if (simulation.isUp(Address.of(i)) && node(i).isMember()) {
                members.add(node(i));
            }
        }
        members.sort((a, b) -> a.self().id().compareTo(b.self().id()));
        ConvergedRing ideal = ConvergedRing.of(
                settings.space(),
                settings.successors(),
                members.stream().map(node -> node.self().id()).toList());
        List<String> faults = new ArrayList<>();
        for (int i = 0; i < members.size(); i++) {
            compare(members.get(i).table(), ideal.table(i), members, faults);
        }
        return faults;
    }

    private static void compare(RoutingTable is, RoutingTable ideal, List<ChordNode> members, List<String> faults) {
        if (!ids(is.successors()).equals(ids(ideal.successors()))) {
            faults.add(is.self() + " has successors " + is.successors() + ", not " + ids(ideal.successors()));
        }
        if (members.size() > 1
                && (is.predecessor() == null
                        || !is.predecessor().id().equals(ideal.predecessor().id()))) {
            faults.add(is.self() + " has predecessor " + is.predecessor() + ", not " + ideal.predecessor());
        }
        for (int i = 0; i < is.space().bits(); i++) {
            if (members.size() > 1
                    && (is.finger(i) == null
                            || !is.finger(i).id().equals(ideal.finger(i).id()))) {
                faults.add(is.self() + " has finger " + i + " " + is.finger(i) + ", not " + ideal.finger(i));
            }
        }
    }

    private static List<Id> ids(List<Contact> contacts) {
        return contacts.stream().map(Contact::id).toList();
    }
}
