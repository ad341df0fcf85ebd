package dev.peerlab.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peerlab.contract.Address;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** The queue against {@link PriorityQueue} as a model. */
class EventQueueProperties {

    /** So many events are added, each so long after now, then so many are taken. */
    record Step(int added, List<Long> delays, int taken) {}

    private record Event(long time, int number) {}

    @Provide
    Arbitrary<List<Step>> steps() {
        Arbitrary<Long> delay = Arbitraries.frequencyOf(
                Tuple.of(1, Arbitraries.just(0L)),
                Tuple.of(4, Arbitraries.longs().between(0, 20)),
                Tuple.of(4, Arbitraries.longs().between(0, 200_000)),
                Tuple.of(1, Arbitraries.longs().between(0, 100_000_000_000L)));
        return Combinators.combine(
                        Arbitraries.integers().between(0, 3000),
                        delay.list().ofMinSize(1).ofMaxSize(5),
                        Arbitraries.integers().between(0, 3000))
                .as(Step::new)
                .list()
                .ofMaxSize(12);
    }

    @Property(seed = "1", tries = 200)
    void eventsComeByTimeAndFirstInFirstOutAmongEqualTimes(@ForAll("steps") List<Step> steps) {
        Both both = new Both();
        for (Step step : steps) {
            for (int i = 0; i < step.added(); i++) {
                both.add(both.queue.time() + step.delays().get(i % step.delays().size()) * (1 + i % 3));
            }
            both.take(step.taken(), Long.MAX_VALUE);
        }
        both.take(Integer.MAX_VALUE, Long.MAX_VALUE);
        assertThat(both.queue.pending()).isZero();
    }

    @Property(seed = "1", tries = 200)
    void nothingIsTakenThatIsDueLater(@ForAll("steps") List<Step> steps) {
        Both both = new Both();
        long now = 0;
        for (Step step : steps) {
            for (int i = 0; i < step.added(); i++) {
                both.add(now + step.delays().get(i % step.delays().size()));
            }
            now += step.taken();
            both.take(Integer.MAX_VALUE, now);
        }
    }

    /** The queue and its model, treated alike. */
    private static final class Both {

        final EventQueue queue = new EventQueue(new Population());
        private final PriorityQueue<Event> model =
                new PriorityQueue<>(Comparator.comparingLong(Event::time).thenComparingInt(Event::number));
        private int added;

        void add(long time) {
            Event event = new Event(time, added++);
            model.add(event);
            queue.add(time, EventQueue.ACTION, event, Address.of(0));
        }

        void take(int most, long until) {
            List<Event> expected = new ArrayList<>();
            List<Object> actual = new ArrayList<>();
            for (int i = 0; i < most; i++) {
                if (!model.isEmpty() && model.element().time() <= until) {
                    expected.add(model.remove());
                }
                int row = queue.next(until);
                if (row == EventQueue.NONE) {
                    break;
                }
                actual.add(queue.payload(row));
                queue.clear(row);
            }
            assertThat(actual).isEqualTo(expected);
        }
    }
}
