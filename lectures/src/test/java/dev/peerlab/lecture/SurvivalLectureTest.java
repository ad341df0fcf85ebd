package dev.peerlab.lecture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peerlab.conformance.Graded;
import dev.peerlab.conformance.ring.RingOracle;
import dev.peerlab.conformance.ring.RingWorld;
import dev.peerlab.contract.Id;
import dev.peerlab.contract.IdSpace;
import dev.peerlab.contract.chord.ChordSettings;
import dev.peerlab.contract.chord.kit.ChordComposition;
import dev.peerlab.contract.store.StoreUpcall.Ended;
import dev.peerlab.contract.store.Value;
import dev.peerlab.simulator.Simulation;
import dev.peerlab.simulator.TraceEvent.Reported;
import java.time.Duration;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** What lecture 5 claims of rings that lose half of their peers. */
class SurvivalLectureTest {

    private static final Duration SETTLED = Duration.ofSeconds(20);
    private static final ChordComposition REFERENCE = ChordComposition.of(Graded.reference());

    @Test
    void listsOfTwiceTheLogarithmOutliveHalfOfThePeers() {
        int n = 1_024;
        StringBuilder text = new StringBuilder("  r   cut off, computed   cut off, counted   rings that survive\n");
        for (int r : List.of(1, 2, 5, 8, 10, 12, 15, 20)) {
            double expected = n / 2.0 / Math.pow(2, r);
            int cut = 0;
            int survived = 0;
            int draws = 10_000;
            SplittableRandom random = new SplittableRandom(r);
            for (int draw = 0; draw < draws; draw++) {
                int here = cutOff(half(n, random), n, r);
                cut += here;
                survived += here == 0 ? 1 : 0;
            }
            text.append(String.format(
                    Locale.ROOT,
                    "%3d %19.4f %18.4f %18.2f %%%n",
                    r,
                    expected,
                    cut / (double) draws,
                    100.0 * survived / draws));
        }
        Quoted.check("recover-lists.txt", text.toString());
    }

    /** Which peers are alive after each died with probability one half. */
    private static BitSet half(int n, SplittableRandom random) {
        BitSet live = new BitSet(n);
        for (int i = 0; i < n; i++) {
            live.set(i, random.nextBoolean());
        }
        return live;
    }

    /** How many of the living have r dead peers behind them. */
    private static int cutOff(BitSet live, int n, int r) {
        int cut = 0;
        for (int peer = live.nextSetBit(0); peer >= 0; peer = live.nextSetBit(peer + 1)) {
            int next = live.nextSetBit(peer + 1);
            int dead = (next < 0 ? live.nextSetBit(0) + n : next) - peer - 1;
            cut += dead >= r ? 1 : 0;
        }
        return cut;
    }

    @Test
    void aRingOfSixtyFourOutlivesHalfOfItsPeers() {
        IdSpace space = new IdSpace(32);
        ChordSettings settings = ChordSettings.of(space).with(12, 4);
        RingWorld world = new RingWorld(settings, REFERENCE, Simulation.builder());
        for (int i = 0; i < 64; i++) {
            world.add(space.hash("peer " + i));
        }
        world.converge();
        for (int i = 0; i < 200; i++) {
            world.put(i % 64, space.hash("key " + i), Value.of("v" + i));
        }
        world.runFor(SETTLED);
        assertThat(world.ledger().acknowledged()).hasSize(200);
        SplittableRandom random = new SplittableRandom(5);
        BitSet dead = new BitSet();
        while (dead.cardinality() < 32) {
            dead.set(random.nextInt(64));
        }
        dead.stream().forEach(world::crash);
        List<Id> kept = world.ledger().acknowledged().keySet().stream()
                .filter(key -> !world.keepers(key).isEmpty())
                .toList();
        Duration start = world.simulation().now();
        Optional<Duration> ideal = Optional.empty();
        while (ideal.isEmpty() && world.simulation().now().minus(start).toSeconds() < 120) {
            world.runFor(Duration.ofMillis(100));
            assertThat(RingOracle.of(world).ringFault()).isEmpty();
            if (RingOracle.idealFaults(world, false).isEmpty()) {
                ideal = Optional.of(world.simulation().now().minus(start));
            }
        }
        world.runFor(Duration.ofMinutes(2));
        assertThat(RingOracle.idealFaults(world, true)).isEmpty();
        long found = kept.stream()
                .filter(key -> isFound(world, dead.nextClearBit(0), key))
                .count();
        long whole = kept.stream().filter(key -> world.keepers(key).size() == 4).count();
        assertThat(found).isEqualTo(kept.size());
        Quoted.check(
                "recover-half.txt",
                String.format(
                        Locale.ROOT,
                        "64 peers, lists of 12, 4 copies of each of 200 keys; 32 peers crash at once%n"
                                + "one ring all the time; pointers and lists exact after %.1f s%n"
                                + "keys with a copy left: %d; of these found afterwards: %d, with 4 copies again: %d",
                        ideal.orElseThrow().toMillis() / 1000.0,
                        kept.size(),
                        found,
                        whole));
    }

    private static boolean isFound(RingWorld world, int peer, Id key) {
        long request = world.get(peer, key);
        world.runFor(Duration.ofSeconds(1));
        return world.log().events(Reported.class).stream()
                .filter(r -> r.peer().number() == peer && r.upcall() instanceof Ended)
                .map(r -> (Ended) r.upcall())
                .anyMatch(ended -> ended.request() == request && ended.value().isPresent());
    }
}
