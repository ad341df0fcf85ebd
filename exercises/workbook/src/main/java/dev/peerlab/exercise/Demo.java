package dev.peerlab.exercise;

import dev.peerlab.contract.Address;
import dev.peerlab.contract.Contact;
import dev.peerlab.contract.IdSpace;
import dev.peerlab.contract.Peer;
import dev.peerlab.contract.Submission;
import dev.peerlab.contract.chord.ChordSettings;
import dev.peerlab.contract.chord.kit.ApplicationFactory;
import dev.peerlab.contract.chord.kit.ChordComposition;
import dev.peerlab.contract.chord.kit.ChordPeer;
import dev.peerlab.contract.chord.kit.Envelope;
import dev.peerlab.contract.flooding.FloodingSettings;
import dev.peerlab.contract.randomwalk.RandomWalkSettings;
import dev.peerlab.contract.randomwalk.RandomWalkSettings.Policy;
import dev.peerlab.contract.routing.RoutingTable;
import dev.peerlab.contract.search.Place;
import dev.peerlab.contract.search.Search;
import dev.peerlab.simulator.PeerFactory;
import dev.peerlab.simulator.PeerFailed;
import dev.peerlab.simulator.Simulation;
import dev.peerlab.simulator.TraceEvent;
import dev.peerlab.simulator.TraceEvent.Reported;
import dev.peerlab.simulator.TraceEvent.Sent;
import dev.peerlab.simulator.topology.Topology;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * A few of your peers, one search, every message on the screen. Not graded: change what you like.
 *
 * <p>Run {@code main} in your editor, with {@code flooding}, {@code walk} or {@code chord} as its argument. The last one builds
 * a ring, and all of it is yours: it needs exercises 3, 4 and 5. Until you have all three, the tests lend you the others.
 */
public final class Demo {

    private static final Submission YOURS = new Workbook();
    private static final String SONG = "song";

    /** The links. Peer 0 searches, peer 5 has the song. */
    private static final Topology LINKS = Topology.parse("""
            0 1
            0 2
            1 3
            2 3
            2 4
            4 5
            """);

    private static final FloodingSettings FLOODING = FloodingSettings.GNUTELLA;

    private static final RandomWalkSettings WALK =
            new RandomWalkSettings(2, 4, Policy.SELF_AVOIDING, Duration.ofSeconds(10));

    private static final IdSpace SPACE = new IdSpace(6);
    private static final ChordSettings RING = ChordSettings.of(SPACE);
    private static final List<Integer> IDS = List.of(8, 38, 21, 51, 32);
    private static final int KEY = 54;

    /** How long messages are shown after each step, and how long the ring then goes on unseen. */
    private static final Duration SHOWN = Duration.ofMillis(200);

    private static final Duration PAUSE = Duration.ofSeconds(10);

    private static boolean quiet;

    private Demo() {}

    public static void main(String[] arguments) {
        String what = arguments.length > 0 ? arguments[0] : "flooding";
        try {
            switch (what) {
                case "walk" -> search(place -> host -> YOURS.randomWalk(host, place, WALK), 20);
                case "chord" -> ring();
                default -> search(place -> host -> YOURS.flooding(host, place, FLOODING), 3);
            }
        } catch (PeerFailed failed) {
            System.out.println(failed.getMessage());
            failed.getCause().printStackTrace(System.out);
        }
    }

    private static void search(Function<Place, PeerFactory> peers, int ttl) {
        Simulation simulation = Simulation.builder().seed(1).trace(Demo::print).build();
        for (int i = 0; i < LINKS.size(); i++) {
            Set<String> shared = i == 5 ? Set.of(SONG) : Set.of();
            simulation.add(peers.apply(new Place(LINKS.neighbors(i), shared)));
        }
        simulation.tell(Address.of(0), Peer.class, peer -> ((Search) peer).search(SONG, ttl));
        simulation.run();
    }

    /** The first peer begins a ring, the others join it by way of the first; then the second one looks for the owner of a key. */
    private static void ring() {
        Simulation simulation = Simulation.builder().seed(1).trace(Demo::print).build();
        for (int id : IDS) {
            simulation.add(host -> new ChordPeer(
                    host, RING, List.of(SPACE.id(id)), ChordComposition.of(YOURS), ApplicationFactory.NONE));
        }
        simulation.tell(Address.of(0), ChordPeer.class, peer -> peer.node().create());
        Contact first = new Contact(SPACE.id(IDS.get(0)), Address.of(0));
        for (int i = 1; i < IDS.size(); i++) {
            say("Peer " + IDS.get(i) + " joins.");
            simulation.tell(Address.of(i), ChordPeer.class, peer -> peer.node().join(first));
            simulation.runFor(SHOWN);
            quietly(() -> simulation.runFor(PAUSE));
        }
        for (int i = 0; i < IDS.size(); i++) {
            RoutingTable table =
                    ((ChordPeer) simulation.peer(Address.of(i))).node().table();
            say(table.self() + " lies after " + table.predecessor() + " and before " + table.successors() + ".");
        }
        say("Peer " + IDS.get(1) + " looks for the owner of key " + KEY + ".");
        simulation.tell(Address.of(1), ChordPeer.class, peer -> peer.node().lookup(SPACE.id(KEY)));
        simulation.runFor(SHOWN);
    }

    private static void quietly(Runnable action) {
        quiet = true;
        action.run();
        quiet = false;
    }

    private static void say(String what) {
        System.out.println(what);
    }

    private static void print(TraceEvent event) {
        if (quiet) {
            return;
        }
        if (event instanceof Sent sent && sent.message() instanceof Envelope envelope) {
            print(event, envelope.toString());
        } else if (event instanceof Sent sent) {
            print(event, sent.from() + " to " + sent.to() + ": " + sent.message());
        } else if (event instanceof Reported reported) {
            print(event, reported.peer() + " reports " + reported.upcall());
        }
    }

    private static void print(TraceEvent event, String what) {
        System.out.printf("%6.1f ms  %s%n", event.at().toNanos() / 1e6, what);
    }
}
