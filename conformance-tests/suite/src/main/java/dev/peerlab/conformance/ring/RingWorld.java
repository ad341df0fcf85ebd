package dev.peerlab.conformance.ring;

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
import dev.peerlab.contract.store.Entry;
import dev.peerlab.contract.store.Value;
import dev.peerlab.simulator.EventLog;
import dev.peerlab.simulator.Restart;
import dev.peerlab.simulator.Simulation;
import dev.peerlab.simulator.SimulationBuilder;
import dev.peerlab.simulator.ring.ConvergedRing;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * A simulated Chord ring with a hash table on top, and what a rule needs to do with it.
 *
 * <p>Peers are addressed in the order in which they are added: 0, 1, 2, …
 */
public final class RingWorld {

    private final ChordSettings settings;
    private final ChordComposition parts;
    private final EventLog log = new EventLog();
    private final KeyLedger ledger = new KeyLedger();
    private final Simulation simulation;

    /**
     * Makes a world without peers.
     *
     * @param settings what the ring agrees on
     * @param parts whose parts its peers are made of
     * @param builder the network; the world adds its own traces
     */
    public RingWorld(ChordSettings settings, ChordComposition parts, SimulationBuilder builder) {
        this.settings = settings;
        this.parts = parts;
        this.simulation = builder.trace(log).trace(ledger).build();
    }

    /** {@return what the ring agreed on} */
    public ChordSettings settings() {
        return settings;
    }

    /** {@return all that happened} */
    public EventLog log() {
        return log;
    }

    /** {@return the keys that were put, and what became of them} */
    public KeyLedger ledger() {
        return ledger;
    }

    /** {@return the network, for what this world has no word for} */
    public Simulation simulation() {
        return simulation;
    }

    // Peers

    /**
     * Adds a peer that is in no ring yet.
     *
     * @param ids its ids: several for several virtual peers
     * @return its number
     */
    public int add(List<Id> ids) {
        DhtSettings dht = DhtSettings.on(settings);
        return simulation
                .add(host -> new ChordPeer(
                        host, settings, ids, parts, (routing, store, own) -> new Dht(routing, store, own, dht)))
                .number();
    }

    /** Adds a peer with one id that is in no ring yet. {@return its number} */
    public int add(Id id) {
        return add(List.of(id));
    }

    /** Puts all peers that were added into one ring, each with the table that it would have in the end. */
    public void converge() {
        List<Contact> contacts = new ArrayList<>();
        for (int i = 0; i < simulation.size(); i++) {
            peer(i).nodes().forEach(node -> contacts.add(node.self()));
        }
        ConvergedRing ring = ConvergedRing.ofPeers(settings.space(), settings.successors(), contacts);
        for (int i = 0; i < ring.size(); i++) {
            RoutingTable table = ring.table(i);
            simulation.tell(
                    table.self().address(),
                    ChordPeer.class,
                    peer -> peer.nodes().stream()
                            .filter(node -> node.self().equals(table.self()))
                            .forEach(node -> node.install(table)));
        }
    }

    /** {@return a peer, up or down} */
    public ChordPeer peer(int number) {
        return (ChordPeer) simulation.peer(Address.of(number));
    }

    /** {@return the only virtual peer, or the first, of a peer that is up or down} */
    public ChordNode node(int number) {
        return peer(number).node();
    }

    /** Has the only virtual peer, or the first, of a peer that is up do something, in a turn of its own. */
    public void tell(int number, Consumer<ChordNode> turn) {
        simulation.tell(Address.of(number), ChordPeer.class, peer -> turn.accept(peer.node()));
    }

    /** Begins a ring of one peer. */
    public void create(int number) {
        tell(number, ChordNode::create);
    }

    /** Has a peer join, by way of another. */
    public void join(int number, int contact) {
        Contact known = node(contact).self();
        tell(number, node -> node.join(known));
    }

    /** Crashes a peer. */
    public void crash(int number) {
        simulation.crash(Address.of(number));
    }

    /** Brings a peer up again, with nothing in its memory; it is in no ring then. */
    public void restart(int number) {
        simulation.restart(Address.of(number), Restart.WITHOUT_STATE);
    }

    /** {@return whether a peer is up} */
    public boolean isUp(int number) {
        return simulation.isUp(Address.of(number));
    }

    /** Lets time pass. */
    public void runFor(Duration time) {
        simulation.runFor(time);
    }

    /** {@return the virtual peers that are up and in a ring, by id} */
    public List<ChordNode> members() {
        List<ChordNode> members = new ArrayList<>();
        for (int i = 0; i < simulation.size(); i++) {
            if (isUp(i)) {
                peer(i).nodes().stream().filter(ChordNode::isMember).forEach(members::add);
            }
        }
        members.sort(Comparator.comparing(node -> node.self().id()));
        return members;
    }

    /** {@return the ring that the members would be in if all their tables were exact} */
    public ConvergedRing ideal() {
        return ConvergedRing.ofPeers(
                settings.space(),
                settings.successors(),
                members().stream().map(ChordNode::self).toList());
    }

    // Keys

    /** Has the application of a peer put a key. */
    public void put(int number, Id key, Value value) {
        tell(number, node -> ledger.asked(node.self().address(), dht(node).put(key, value), key, value));
    }

    /** Has the application of a peer ask for a key. {@return the number of the request} */
    public long get(int number, Id key) {
        return simulation.call(
                Address.of(number), ChordPeer.class, peer -> dht(peer.node()).get(key));
    }

    private static Dht dht(ChordNode node) {
        return (Dht) node.application();
    }

    /** {@return how many members keep a copy of each key that any of them keeps, with a value} */
    public Map<Id, Integer> copies() {
        Map<Id, Integer> copies = new TreeMap<>();
        for (ChordNode member : members()) {
            for (Entry entry : member.store().entries()) {
                if (entry.value() != null) {
                    copies.merge(entry.key(), 1, Integer::sum);
                }
            }
        }
        return copies;
    }

    /** {@return the members that keep a copy of a key, with a value, by id} */
    public List<ChordNode> keepers(Id key) {
        return members().stream()
                .filter(node ->
                        node.store().get(key).map(e -> e.value() != null).orElse(false))
                .toList();
    }
}
