package dev.peerlab.experiment.replication;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peerlab.experiment.search.SearchNetwork;
import dev.peerlab.simulator.topology.Topologies;
import dev.peerlab.simulator.topology.Topology;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WalksTest {

    private final SplittableRandom random = new SplittableRandom(1);

    /** A store in which one peer has the original of the only object. */
    private CopyStore store(int peers, int original) {
        return new CopyStore(peers, new int[] {original}, 1, Deletion.RANDOM, random);
    }

    @Test
    void aWalkOnAPathComesByAllPeersBeforeTheHolder() {
        Topology path = Topologies.path(9);
        Walks walks = new Walks(path, 1, 4, random);
        for (int holder = 1; holder < 9; holder++) {
            walks.search(0, 0, store(9, holder));
            assertThat(walks.asked()).isEqualTo(holder);
            assertThat(walks.path()).containsExactly(IntStream.range(0, holder).toArray());
            assertThat((walks.steps() - holder) % 2).isZero();
            assertThat(walks.checks()).isEqualTo((walks.steps() - 1) / 4 * 2);
        }
    }

    @Test
    void whoeverFindsItStopsAtOnce() {
        Topology star = Topologies.star(100);
        Walks walks = new Walks(star, 32, 4, random);
        walks.search(7, 0, store(100, 0));
        assertThat(walks.steps()).as("all go to the center, which holds it").isEqualTo(32);
        assertThat(walks.checks()).isZero();
        assertThat(walks.messages()).isEqualTo(64);
        assertThat(walks.path()).containsExactly(7);
        assertThat(walks.asked()).isEqualTo(1);
    }

    @Test
    void theOthersGoOnUntilTheyCheck() {
        // From the center of a star 8 walkers go to 8 leaves, one of which holds it; 7 come back, go out, come back,
        // and check.
        Topology star = Topologies.star(9);
        Walks walks = new Walks(star, 8, 4, random);
        walks.search(0, 0, store(9, 5));
        assertThat(walks.path()).containsExactly(0);
        assertThat(walks.steps()).isBetween(8 + 7L, 8 + 3 * 7L);
        assertThat(walks.checks()).isLessThanOrEqualTo(2 * 7L).isEven();
        assertThat(walks.visited()).hasSize(9).doesNotHaveDuplicates().startsWith(0);
    }

    @Test
    void aPeerSendsASearchToAllItsNeighborsBeforeItSendsItToOneAgain() {
        Topology star = Topologies.star(33);
        Walks walks = new Walks(star, 32, 0, random);
        walks.search(0, 0, store(33, 20));
        assertThat(walks.asked()).isEqualTo(32);
    }

    @Test
    void theWalkersOfTheModelCostAsMuchAsThoseOfTheReference() {
        Topology network = SearchNetwork.RANDOM.topology(10_000, 1);
        Walks walks = new Walks(network, 32, 4, random);
        long steps = 0;
        for (int search = 0; search < 200; search++) {
            CopyStore store = store(network.size(), 0);
            while (store.copies(0) < 97) {
                store.add(random.nextInt(network.size()), 0);
            }
            int issuer = random.nextInt(network.size());
            while (store.holds(issuer, 0)) {
                issuer = random.nextInt(network.size());
            }
            walks.search(issuer, 0, store);
            steps += walks.steps();
        }
        assertThat(steps / 200.0)
                .as("about 235 by the reference, in the experiment search, where 1 percent hold it")
                .isBetween(190.0, 280.0);
    }
}
