package dev.peerlab.benchmark;

import dev.peerlab.contract.Address;
import dev.peerlab.simulator.Latency;
import dev.peerlab.simulator.PeerFactory;
import dev.peerlab.simulator.Simulation;
import java.time.Duration;
import java.util.Arrays;
import java.util.SplittableRandom;

/** The two contestants: the simulator and the bare loop, each with one message pending a peer. */
final class EventLoops {

    private static final int LEAST_MILLIS = 10;
    private static final int MOST_MILLIS = 100;
    private static final long SEED = 1;

    private EventLoops() {}

    static BareLoop bare(int peers) {
        return new BareLoop(successors(peers), LEAST_MILLIS * 1000, MOST_MILLIS * 1000, SEED);
    }

    static Simulation simulator(int peers) {
        int[] successors = successors(peers);
        Simulation simulation = Simulation.builder()
                .seed(SEED)
                .latency(Latency.uniform(Duration.ofMillis(LEAST_MILLIS), Duration.ofMillis(MOST_MILLIS)))
                .build();
        Address[] addresses = new Address[peers];
        Arrays.setAll(addresses, Address::of);
        PeerFactory factory =
                host -> new PassOn(host, addresses[successors[host.self().number()]]);
        for (int i = 0; i < peers; i++) {
            simulation.add(factory);
        }
        PassOn.Token token = new PassOn.Token();
        for (int i = 0; i < peers; i++) {
            simulation.tell(Address.of(i), PassOn.class, peer -> peer.start(token));
        }
        return simulation;
    }

    /** One random ring through all peers: successors are far apart in memory, as neighbors in an overlay are. */
    private static int[] successors(int peers) {
        int[] order = new int[peers];
        SplittableRandom random = new SplittableRandom(SEED);
        for (int i = 0; i < peers; i++) {
            int j = random.nextInt(i + 1);
            order[i] = order[j];
            order[j] = i;
        }
        int[] successors = new int[peers];
        for (int i = 0; i < peers; i++) {
            successors[order[i]] = order[(i + 1) % peers];
        }
        return successors;
    }
}
