package dev.peerlab.overlay.randomwalk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peerlab.contract.Address;
import dev.peerlab.contract.randomwalk.RandomWalkMessage.Walker;
import dev.peerlab.contract.randomwalk.RandomWalkPeer;
import dev.peerlab.contract.randomwalk.RandomWalkSettings;
import dev.peerlab.contract.randomwalk.RandomWalkSettings.Policy;
import dev.peerlab.contract.search.Place;
import dev.peerlab.contract.search.SearchUpcall.Ended;
import dev.peerlab.contract.search.SearchUpcall.Outcome;
import dev.peerlab.simulator.EventLog;
import dev.peerlab.simulator.Faults;
import dev.peerlab.simulator.Latency;
import dev.peerlab.simulator.Simulation;
import dev.peerlab.simulator.TraceEvent.Delivered;
import dev.peerlab.simulator.TraceEvent.Reported;
import dev.peerlab.simulator.TraceEvent.Sent;
import dev.peerlab.simulator.topology.Topologies;
import dev.peerlab.simulator.topology.Topology;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Walks whole networks. */
class RandomWalkCoverageTest {

    private static final Duration LONG = Duration.ofHours(1);

    private final EventLog log = new EventLog();

    @ParameterizedTest
    @CsvSource({"1, 0", "1, 1", "3, 4"})
    void aSelfAvoidingWalkerSeesAConnectedNetworkInTwoHopsAnEdge(int walkers, int checkInterval) {
        networks().forEach(links -> {
            int ttl = 2 * links.edges();
            RandomWalkSettings settings = new RandomWalkSettings(walkers, checkInterval, Policy.SELF_AVOIDING, LONG);
            search(links, settings, Set.of(), ttl, Faults.NONE);

            for (int walker = 0; walker < walkers; walker++) {
                assertThat(visited(walker)).as("%s", links).isEqualTo(links.size());
            }
            assertThat(walkerMessages()).isLessThanOrEqualTo((long) walkers * ttl);
            assertThat(outcomes()).containsExactly(Outcome.EXHAUSTED);
        });
    }

    @Test
    void aRareHolderIsFound() {
        RandomWalkSettings settings = new RandomWalkSettings(2, 3, Policy.SELF_AVOIDING, LONG);
        networks().forEach(links -> {
            search(links, settings, Set.of(links.size() - 1), 2 * links.edges(), Faults.NONE);

            assertThat(outcomes()).containsExactly(Outcome.FOUND);
        });
    }

    @ParameterizedTest
    @CsvSource({"SELF_AVOIDING", "MEMORYLESS"})
    void anUnreliableNetworkEndsEverySearchOnce(Policy policy) {
        RandomWalkSettings settings = new RandomWalkSettings(4, 3, policy, Duration.ofSeconds(2));
        networks().forEach(links -> {
            search(links, settings, Set.of(links.size() - 1), 20, new Faults(0.1, 0.1, 0.1));

            assertThat(outcomes()).hasSize(1);
        });
    }

    private static Stream<Topology> networks() {
        Stream<Topology> small = Stream.of(
                Topology.of(5, new int[][] {{0, 1}, {1, 2}, {2, 3}, {3, 1}, {2, 4}}),
                Topologies.ring(7),
                Topologies.grid(4, 5),
                Topologies.star(6),
                Topologies.path(6),
                Topologies.complete(6));
        Stream<Topology> random = Stream.iterate(1L, seed -> seed + 1)
                .limit(40)
                .flatMap(seed -> Stream.of(Topologies.random(12, 3, seed), Topologies.tree(15, seed)))
                .filter(Topology::isConnected);
        return Stream.concat(small, random);
    }

    private void search(Topology links, RandomWalkSettings settings, Set<Integer> holders, int ttl, Faults faults) {
        log.clear();
        Simulation simulation = Simulation.builder()
                .seed(links.edges())
                .latency(Latency.uniform(Duration.ofMillis(10), Duration.ofMillis(100)))
                .faults(faults)
                .trace(log)
                .build();
        for (int i = 0; i < links.size(); i++) {
            Place place = new Place(links.neighbors(i), holders.contains(i) ? Set.of("song") : Set.of());
            simulation.add(host -> new RandomWalk(host, place, settings));
        }
        simulation.tell(Address.of(0), RandomWalkPeer.class, peer -> peer.search("song", ttl));
        simulation.run();
    }

    /** {@return how many peers a walker saw, the issuer among them} */
    private long visited(int walker) {
        Stream<Address> others = log.events(Delivered.class).stream()
                .filter(delivered -> delivered.message() instanceof Walker seen && seen.walker() == walker)
                .map(Delivered::to);
        return Stream.concat(Stream.of(Address.of(0)), others).distinct().count();
    }

    private long walkerMessages() {
        return log.events(Sent.class).stream()
                .filter(sent -> sent.message() instanceof Walker)
                .count();
    }

    private List<Outcome> outcomes() {
        return log.events(Reported.class).stream()
                .filter(reported -> reported.upcall() instanceof Ended)
                .map(reported -> ((Ended) reported.upcall()).outcome())
                .toList();
    }
}
