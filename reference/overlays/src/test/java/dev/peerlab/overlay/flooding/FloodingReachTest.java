package dev.peerlab.overlay.flooding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peerlab.contract.Address;
import dev.peerlab.contract.flooding.FloodingMessage.Query;
import dev.peerlab.contract.flooding.FloodingPeer;
import dev.peerlab.contract.flooding.FloodingSettings;
import dev.peerlab.contract.flooding.FloodingSettings.Reply;
import dev.peerlab.contract.search.Place;
import dev.peerlab.contract.search.SearchUpcall.Found;
import dev.peerlab.simulator.EventLog;
import dev.peerlab.simulator.Latency;
import dev.peerlab.simulator.Simulation;
import dev.peerlab.simulator.TraceEvent.Delivered;
import dev.peerlab.simulator.TraceEvent.Reported;
import dev.peerlab.simulator.TraceEvent.Sent;
import dev.peerlab.simulator.topology.Topologies;
import dev.peerlab.simulator.topology.Topology;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Floods random networks, and compares with a breadth-first search that knows them from above. */
class FloodingReachTest {

    private static final int PEERS = 60;
    private static final Latency UNEVEN = Latency.uniform(Duration.ofMillis(1), Duration.ofMillis(500));

    private final EventLog log = new EventLog();

    @ParameterizedTest
    @EnumSource
    void exactlyThePeersWithinTtlSeeTheQueryAndTheHoldersAmongThemAreFound(Reply reply) {
        for (long seed = 1; seed <= 20; seed++) {
            Topology links = Topologies.random(PEERS, 4, seed);
            int ttl = 1 + (int) (seed % 5);
            flood(links, ttl, new FloodingSettings(ttl, true, reply, 1), Latency.constant(Duration.ofMillis(1)), seed);
            int[] distance = links.distances(0);

            Set<Integer> reached = within(distance, ttl);
            assertThat(receivers()).isEqualTo(reached);
            assertThat(found()).isEqualTo(holders(reached));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5})
    void theMessagesAreThoseOfTheOracle(int ttl) {
        for (long seed = 1; seed <= 20; seed++) {
            Topology links = Topologies.powerLaw(PEERS, 2, seed);
            flood(
                    links,
                    ttl,
                    new FloodingSettings(9, true, Reply.REVERSE_PATH, 9),
                    Latency.constant(Duration.ofMillis(1)),
                    seed);
            int[] distance = links.distances(0);

            int oracle = links.degree(0)
                    + IntStream.range(1, PEERS)
                            .filter(peer -> 0 < distance[peer] && distance[peer] < ttl)
                            .map(peer -> links.degree(peer) - 1)
                            .sum();
            assertThat(log.events(Sent.class).stream().filter(sent -> sent.message() instanceof Query))
                    .hasSize(oracle);
        }
    }

    @ParameterizedTest
    @EnumSource
    void theOrderOfArrivalDoesNotMatterWhileTheTtlIsAmple(Reply reply) {
        for (long seed = 1; seed <= 20; seed++) {
            Topology links = Topologies.gnp(PEERS, 0.05, seed);
            flood(links, PEERS, new FloodingSettings(PEERS, true, reply, 1), UNEVEN, seed);

            Set<Integer> reached = within(links.distances(0), PEERS);
            assertThat(receivers()).isEqualTo(reached);
            assertThat(found()).isEqualTo(holders(reached));
        }
    }

    @Test
    void noHitGoesRoundForEverWhenPeersForgetQueriesThatAreUnderWay() {
        for (long seed = 1; seed <= 50; seed++) {
            Topology links = Topologies.random(8, 3, seed);
            FloodingSettings forgetful = new FloodingSettings(7, true, Reply.REVERSE_PATH, 1);
            Simulation simulation = Simulation.builder()
                    .seed(seed)
                    .latency(UNEVEN)
                    .eventLimit(20_000)
                    .build();
            populate(simulation, links, forgetful);
            for (int issuer : new int[] {0, 2}) {
                simulation.tell(Address.of(issuer), FloodingPeer.class, peer -> peer.search("song", 7));
            }

            assertThat(simulation.run()).isLessThan(20_000);
        }
    }

    private void flood(Topology links, int ttl, FloodingSettings settings, Latency latency, long seed) {
        log.clear();
        Simulation simulation =
                Simulation.builder().seed(seed).latency(latency).trace(log).build();
        populate(simulation, links, settings);
        simulation.tell(Address.of(0), FloodingPeer.class, peer -> peer.search("song", ttl));
        simulation.run();
    }

    private static void populate(Simulation simulation, Topology links, FloodingSettings settings) {
        for (int i = 0; i < links.size(); i++) {
            Place place = new Place(links.neighbors(i), i % 3 == 0 ? Set.of("song") : Set.of());
            simulation.add(host -> new Flooding(host, place, settings));
        }
    }

    private static Set<Integer> within(int[] distance, int ttl) {
        return IntStream.range(1, distance.length)
                .filter(peer -> 0 < distance[peer] && distance[peer] <= ttl)
                .boxed()
                .collect(Collectors.toSet());
    }

    private static Set<Integer> holders(Set<Integer> peers) {
        return peers.stream().filter(peer -> peer % 3 == 0).collect(Collectors.toSet());
    }

    private Set<Integer> receivers() {
        return log.events(Delivered.class).stream()
                .filter(delivered -> delivered.message() instanceof Query)
                .map(delivered -> delivered.to().number())
                .filter(peer -> peer != 0)
                .collect(Collectors.toSet());
    }

    private Set<Integer> found() {
        return log.events(Reported.class).stream()
                .map(reported -> ((Found) reported.upcall()).holder().number())
                .collect(Collectors.toSet());
    }
}
