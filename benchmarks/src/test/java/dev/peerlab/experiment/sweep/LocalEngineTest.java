package dev.peerlab.experiment.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.peerlab.experiment.Experiments;
import dev.peerlab.experiment.Scale;
import dev.peerlab.experiment.Trial;
import dev.peerlab.experiment.TrialResult;
import dev.peerlab.experiment.TrialResult.Measured;
import dev.peerlab.experiment.TrialResult.Missing;
import dev.peerlab.experiment.sweep.Arithmetic.Kind;
import dev.peerlab.experiment.sweep.Arithmetic.Sum;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class LocalEngineTest {

    private static final long MIB = 1L << 20;

    /** Needing 1, 2 and 3 MiB each, three of a kind. */
    private final List<Trial> trials = Experiments.trials(new Arithmetic(), Scale.FAST, "reference");

    private final List<TrialResult> results = new ArrayList<>();

    @Test
    void manyThreadsMeasureWhatOneMeasures() {
        run(1, 100, Experiments::run);
        List<TrialResult> one = List.copyOf(results);
        results.clear();
        run(8, 100, Experiments::run);
        assertThat(results).hasSize(9).containsExactlyInAnyOrderElementsOf(one);
    }

    @Test
    void trialsOfOneLengthRunInTheirOrder() {
        run(1, 100, Experiments::run);
        assertThat(results.stream().map(result -> result.trial().seed()))
                .containsExactly(1L, 2L, 3L, 1L, 2L, 3L, 1L, 2L, 3L);
    }

    @Test
    void theLongestTrialsRunFirst() {
        run(1, 100, Experiments::run);
        assertThat(results.stream().map(result -> Experiments.work(result.trial()) / Arithmetic.WORK))
                .containsExactly(3.0, 3.0, 3.0, 2.0, 2.0, 2.0, 1.0, 1.0, 1.0);
    }

    @Test
    void trialsThatRunAtOnceFitIntoTheHeapAndSmallOnesTakeTheRoomThatIsLeft() {
        AtomicLong filled = new AtomicLong();
        AtomicLong most = new AtomicLong();
        CountDownLatch largestAndSmallest = new CountDownLatch(2);
        run(9, 4, trial -> {
            long bytes = Experiments.heapBytes(trial);
            most.accumulateAndGet(filled.addAndGet(bytes), Math::max);
            if (bytes != 2 * MIB && trial.seed() == 1) {
                largestAndSmallest.countDown();
                await(largestAndSmallest);
            }
            filled.addAndGet(-bytes);
            return Experiments.run(trial);
        });
        assertThat(results).hasSize(9);
        assertThat(most).hasValue(4 * MIB);
    }

    @Test
    void aTrialThatDoesNotEndIsGivenUpAndTheOthersGoOn() {
        AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);
        CountDownLatch never = new CountDownLatch(1);
        LocalEngine engine = new LocalEngine(1, new HeapBudget(3 * MIB), Duration.ofMinutes(10), now::get, trial -> {
            if (trial.equals(trials.get(4))) {
                now.set(Instant.EPOCH.plus(Duration.ofMinutes(11)));
                await(never);
            }
            return Experiments.run(trial);
        });
        engine.run(trials, results::add);
        never.countDown();
        assertThat(results).hasSize(9);
        assertThat(results.stream().filter(Missing.class::isInstance))
                .containsExactly(new Missing(trials.get(4), "given up: it had not come to an end after 10 min", false));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aTrialThatIsLargerThanTheHeapIsRefusedBeforeAnythingRuns() {
        AtomicInteger ran = new AtomicInteger();
        List<Trial> withALargeOne = new ArrayList<>(trials);
        withALargeOne.add(new Trial("arithmetic", "reference", new Sum(3072, Kind.PLAIN), 1));
        LocalEngine engine = new LocalEngine(2, new HeapBudget(2048 * MIB), trial -> {
            ran.incrementAndGet();
            return Experiments.run(trial);
        });
        assertThatThrownBy(() -> engine.run(withALargeOne, results::add))
                .isInstanceOf(HeapTooSmall.class)
                .hasMessage(
                        "arithmetic Sum[addend=3072, kind=PLAIN] needs about 3.0 GiB of heap, but there are 2.0 GiB for"
                                + " trials: run java with -Xmx4g, or a smaller --scale, or without it (--only)");
        assertThat(ran).hasValue(0);
        assertThat(HeapBudget.of(4096 * MIB).bytes())
                .as("the suggested heap is enough")
                .isEqualTo(3072 * MIB);
    }

    @Test
    void whateverATrialThrowsIsItsResultAndTheOthersGoOn() {
        run(3, 100, trial -> switch ((int) trial.seed()) {
            case 1 -> throw new OutOfMemoryError("Java heap space");
            case 2 -> throw new AssertionError("peer 7 is wrong\n  badly");
            default -> Experiments.run(trial);
        });
        assertThat(results).hasSize(9);
        assertThat(results.stream().filter(Measured.class::isInstance)).hasSize(3);
        assertThat(results.stream()
                        .filter(Missing.class::isInstance)
                        .map(result -> ((Missing) result).reason())
                        .distinct())
                .containsExactlyInAnyOrder(
                        "the heap was too small after all: run java with a larger -Xmx, or fewer --threads",
                        "AssertionError: peer 7 is wrong; badly");
    }

    @Test
    void aResultThatCannotBeKeptEndsTheRun() {
        AtomicInteger ran = new AtomicInteger();
        LocalEngine engine = new LocalEngine(1, new HeapBudget(100 * MIB), trial -> {
            ran.incrementAndGet();
            return Experiments.run(trial);
        });
        assertThatThrownBy(() -> engine.run(trials, result -> {
                    throw new IllegalStateException("no room on the disk");
                }))
                .hasMessage("no room on the disk");
        assertThat(ran).hasValue(1);
    }

    @Test
    void anInterruptedRunEndsAndSaysSo() {
        LocalEngine engine = new LocalEngine(1, new HeapBudget(100 * MIB), Duration.ofHours(1));
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> engine.run(trials, results::add)).hasMessage("interrupted; finished trials are kept");
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void noThreadsAreRefused() {
        assertThatThrownBy(() -> new LocalEngine(0, new HeapBudget(MIB), Duration.ofHours(1)))
                .hasMessage("threads = 0: must be 1 or more");
        assertThatThrownBy(() -> new LocalEngine(1, new HeapBudget(MIB), Duration.ZERO))
                .hasMessage("limit of a trial PT0S: must be more than 0");
    }

    private void run(int threads, long mebibytes, Function<Trial, TrialResult> measurement) {
        new LocalEngine(threads, new HeapBudget(mebibytes * MIB), measurement).run(trials, results::add);
    }
}
