package dev.peerlab.exercise;

import dev.peerlab.contract.Address;
import dev.peerlab.contract.Peer;
import dev.peerlab.contract.Submission;
import dev.peerlab.contract.flooding.FloodingSettings;
import dev.peerlab.contract.randomwalk.RandomWalkSettings;
import dev.peerlab.contract.randomwalk.RandomWalkSettings.Policy;
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
import java.util.Set;
import java.util.function.Function;

/**
 * Six of your peers, one search, every message on the screen. Not graded: change what you like.
 *
 * <p>Run {@code main} in your editor, with {@code flooding} or {@code walk} as its argument.
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

    private Demo() {}

    public static void main(String[] arguments) {
        boolean walk = arguments.length > 0 && arguments[0].equals("walk");
        if (walk) {
            run(place -> host -> YOURS.randomWalk(host, place, WALK), 20);
        } else {
            run(place -> host -> YOURS.flooding(host, place, FLOODING), 3);
        }
    }

    private static void run(Function<Place, PeerFactory> peers, int ttl) {
        Simulation simulation = Simulation.builder().seed(1).trace(Demo::print).build();
        for (int i = 0; i < LINKS.size(); i++) {
            Set<String> shared = i == 5 ? Set.of(SONG) : Set.of();
            simulation.add(peers.apply(new Place(LINKS.neighbors(i), shared)));
        }
        try {
            simulation.tell(Address.of(0), Peer.class, peer -> ((Search) peer).search(SONG, ttl));
            simulation.run();
        } catch (PeerFailed failed) {
            System.out.println(failed.getMessage());
            failed.getCause().printStackTrace(System.out);
        }
    }

    private static void print(TraceEvent event) {
        if (event instanceof Sent sent) {
            print(event, sent.from() + " to " + sent.to() + ": " + sent.message());
        } else if (event instanceof Reported reported) {
            print(event, reported.peer() + " reports " + reported.upcall());
        }
    }

    private static void print(TraceEvent event, String what) {
        System.out.printf("%6.1f ms  %s%n", event.at().toNanos() / 1e6, what);
    }
}
