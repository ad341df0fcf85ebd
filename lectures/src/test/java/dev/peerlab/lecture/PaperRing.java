package dev.peerlab.lecture;

import dev.peerlab.conformance.Graded;
import dev.peerlab.conformance.ring.RingWorld;
import dev.peerlab.contract.Contact;
import dev.peerlab.contract.Id;
import dev.peerlab.contract.IdSpace;
import dev.peerlab.contract.chord.ChordSettings;
import dev.peerlab.contract.chord.kit.ChordComposition;
import dev.peerlab.simulator.Simulation;
import dev.peerlab.simulator.SimulationBuilder;
import dev.peerlab.simulator.ring.ConvergedRing;
import java.util.Arrays;
import java.util.List;

/** The ring that the Chord paper draws: ten peers on a circle of 64 points. Lectures 3 to 5 work on it. */
final class PaperRing {

    static final IdSpace SPACE = new IdSpace(6);
    static final List<Integer> PEERS = List.of(1, 8, 14, 21, 32, 38, 42, 48, 51, 56);
    static final List<Integer> KEYS = List.of(10, 24, 30, 38, 54);

    private PaperRing() {}

    static Id id(long value) {
        return SPACE.id(value);
    }

    /** {@return the ring, with tables that are exact} */
    static ConvergedRing tables() {
        return ConvergedRing.of(SPACE, 3, PEERS.stream().map(PaperRing::id).toList());
    }

    /** {@return settings with a list of three successors, and three copies of each key} */
    static ChordSettings settings() {
        return ChordSettings.of(SPACE).with(3, 3);
    }

    /** {@return the ring in the simulator, made of reference peers; 10 ms a message} */
    static RingWorld world() {
        return world(settings(), ChordComposition.of(Graded.reference()), Simulation.builder());
    }

    /** {@return the ring in the simulator, made of these peers} */
    static RingWorld world(ChordSettings settings, ChordComposition parts, SimulationBuilder network) {
        RingWorld world = new RingWorld(settings, parts, network);
        PEERS.forEach(peer -> world.add(id(peer)));
        world.converge();
        return world;
    }

    /** {@return the address of a peer of the paper; of another one, the address that it would get next} */
    static int address(int peer) {
        int index = PEERS.indexOf(peer);
        return index < 0 ? PEERS.size() : index;
    }

    static Contact contact(RingWorld world, int peer) {
        return world.node(address(peer)).self();
    }

    /** {@return ids, in the order given} */
    static List<Id> ids(Integer... values) {
        return Arrays.stream(values).map(PaperRing::id).toList();
    }
}
