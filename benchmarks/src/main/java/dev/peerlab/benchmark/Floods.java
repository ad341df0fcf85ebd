package dev.peerlab.benchmark;

import dev.peerlab.contract.Address;
import dev.peerlab.contract.flooding.FloodingPeer;
import dev.peerlab.contract.flooding.FloodingSettings;
import dev.peerlab.contract.search.Place;
import dev.peerlab.overlay.flooding.Flooding;
import dev.peerlab.simulator.Latency;
import dev.peerlab.simulator.PeerFactory;
import dev.peerlab.simulator.Simulation;
import dev.peerlab.simulator.topology.Topologies;
import dev.peerlab.simulator.topology.Topology;
import java.time.Duration;
import java.util.Set;

/** Networks of the reference's flooding peers, which a query floods from end to end. */
final class Floods {

    private static final int MEAN_DEGREE = 6;
    private static final int TTL = 30;
    private static final long SEED = 1;

    private Floods() {}

    static Simulation network(int peers) {
        Topology topology = Topologies.random(peers, MEAN_DEGREE, SEED);
        FloodingSettings settings = new FloodingSettings(TTL, true, FloodingSettings.Reply.DIRECT, 100);
        Simulation simulation = Simulation.builder()
                .latency(Latency.uniform(Duration.ofMillis(10), Duration.ofMillis(100)))
                .build();
        PeerFactory factory = host ->
                new Flooding(host, new Place(topology.neighbors(host.self().number()), Set.of()), settings);
        for (int i = 0; i < peers; i++) {
            simulation.add(factory);
        }
        return simulation;
    }

    /** Floods the network once. {@return how many messages were delivered} */
    static long flood(Simulation simulation, int issuer) {
        simulation.call(Address.of(issuer), FloodingPeer.class, peer -> peer.search("anything", TTL));
        return simulation.run();
    }
}
