package dev.peerlab.experiment.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.peerlab.contract.Address;
import dev.peerlab.contract.flooding.FloodingPeer;
import dev.peerlab.contract.flooding.FloodingSettings;
import dev.peerlab.contract.flooding.FloodingSettings.Reply;
import dev.peerlab.contract.randomwalk.RandomWalkPeer;
import dev.peerlab.contract.randomwalk.RandomWalkSettings;
import dev.peerlab.contract.randomwalk.RandomWalkSettings.Policy;
import dev.peerlab.experiment.cost.SearchCosts.Setting;
import dev.peerlab.overlay.Reference;
import dev.peerlab.simulator.topology.Topologies;
import dev.peerlab.simulator.topology.Topology;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SearchCostsTest {

    private static final int SEARCHES = 1;

    private static Cost flood(Topology topology, int ttl, long seed) {
        FloodingSettings settings = new FloodingSettings(ttl, true, Reply.REVERSE_PATH, 10);
        Setting setting = new Setting(topology, false, SEARCHES, seed, 100_000);
        return new SearchCosts<>(
                        setting, FloodingPeer.class, (host, place) -> new Reference().flooding(host, place, settings))
                .run(ttl, peer -> 0);
    }

    private static Cost walk(Topology topology, int walkers, long seed) {
        RandomWalkSettings settings = new RandomWalkSettings(walkers, 4, Policy.MEMORYLESS, Duration.ofDays(1));
        Setting setting = new Setting(topology, false, SEARCHES, seed, 100_000);
        return new SearchCosts<>(
                        setting,
                        RandomWalkPeer.class,
                        (host, place) -> new Reference().randomWalk(host, place, settings))
                .run(1_000, peer -> 0);
    }

    /** The issuer asks all neighbors, every other peer all but one: 2 E - (N - 1) queries, and a hit goes back. */
    @Test
    void aFloodTakesEveryLinkTwiceExceptThoseByWhichItCameFirst() {
        for (Topology topology :
                List.of(Topologies.ring(8), Topologies.tree(50, 3), Topologies.complete(6), RandomLinks.of(100, 5))) {
            for (long seed = 1; seed <= 10; seed++) {
                Cost cost = flood(topology, topology.size(), seed);
                assertThat(cost.messages()).isEqualTo(2 * topology.edges() - topology.size() + 1 + cost.hops());
                assertThat(cost.touched()).isEqualTo(topology.size() - 1);
            }
        }
    }

    @Test
    void hopsOfAFloodAreTheDistanceToTheHolder() {
        Set<Double> seen = new HashSet<>();
        for (long seed = 1; seed <= 40; seed++) {
            seen.add(flood(Topologies.ring(8), 8, seed).hops());
            assertThat(flood(Topologies.complete(6), 6, seed).hops()).isEqualTo(1);
        }
        assertThat(seen).containsExactlyInAnyOrder(1.0, 2.0, 3.0, 4.0);
    }

    @Test
    void aSearchThatDoesNotComeToTheHolderIsSaid() {
        assertThatThrownBy(() -> {
                    for (long seed = 1; seed <= 40; seed++) {
                        Cost unused = flood(Topologies.ring(8), 1, seed);
                    }
                })
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("a search ended without a word of the only peer that holds the object");
    }

    /** It goes round one way, in 7 steps at most, and asks the issuer after the fourth, if it is not there yet. */
    @Test
    void checksAndHitsOfAWalkerAreMessagesButNoHops() {
        for (long seed = 1; seed <= 40; seed++) {
            Cost cost = walk(Topologies.ring(8), 1, seed);
            assertThat(cost.hops()).isBetween(1.0, 7.0);
            assertThat(cost.touched()).isEqualTo(cost.hops());
            assertThat(cost.messages()).isEqualTo(cost.hops() + 1 + (cost.hops() > 4 ? 2 : 0));
        }
    }

    @Test
    void walkersThatWalkOnAfterTheHitAreCountedAsMessagesNotAsHops() {
        for (long seed = 1; seed <= 40; seed++) {
            Cost cost = walk(Topologies.complete(3), 32, seed);
            assertThat(cost.hops()).isEqualTo(1);
            assertThat(cost.messages()).isGreaterThan(64);
        }
    }

    @Test
    void anIndexIsAskedOnceAndAnswersOnce() {
        Setting setting = new Setting(Topologies.star(9), true, 20, 1, 1_000);
        Cost cost = new SearchCosts<>(
                        setting, IndexPeer.class, (host, place) -> new IndexPeer(host, place, Address.of(0)))
                .run(1, IndexPeer::known);
        assertThat(cost).isEqualTo(new Cost(1, 2, 1, 8));
    }

    @Test
    void whatAMessageSaysOfItsHopsIsNotBelieved() {
        Meter meter = new Meter(3);
        meter.begin(Address.of(0), Address.of(2), Address.of(2));
        SearchMessages.flood(meter, 0, 1, 5);
        SearchMessages.flood(meter, 1, 2, 7);
        assertThat(meter.hops()).isEqualTo(2);
        assertThat(meter.touched()).isEqualTo(2);
        assertThat(meter.isFound()).isFalse();
        SearchMessages.found(meter, 0, 1);
        assertThat(meter.isFound()).isFalse();
        SearchMessages.found(meter, 1, 2);
        assertThat(meter.isFound()).isFalse();
        SearchMessages.found(meter, 0, 2);
        assertThat(meter.isFound()).isTrue();
    }
}
