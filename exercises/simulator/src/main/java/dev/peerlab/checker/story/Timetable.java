package dev.peerlab.checker.story;

import dev.peerlab.checker.story.Waits.Wait;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * When each step of a story happens, where clocks run: the checker has none. Steps count from 0, those of the opening first.
 *
 * <p>Steps happen one after the other, except that peers may start in any order; a timer fires when its delay is over, and one that does not fire in the story has not come
 * to that when it is called off, its peer crashes, or the story ends. These are bounds on differences of times; the least
 * times that keep to all of them are longest ways in a graph (Bellman and Ford). If there are none, no clocks that run alike
 * fire the timers in this order. A timer without delay fires whenever it does: a peer's turn takes time, too.
 */
final class Timetable {

    /** Steps are so many microseconds apart at least; the first that works counts. */
    private static final long[] PACES = {1_000, 100, 10, 1};

    private static final long PER_MILLI = 1_000;

    /** A bound: one step happens so long after another at least, or, if that is negative, so long before it at most. */
    private record Bound(
            int from, int to, long least, @Nullable Wait reason) {}

    private final Story story;
    private final List<Wait> waits;
    private final long[] times;
    private String complaint = "";

    /** How many steps there are. */
    private final int count;

    Timetable(Story story) {
        this.story = story;
        this.waits = new Waits(story).all();
        this.count = story.allSteps().size();
        this.times = new long[count + 1];
        List<Wait> cycle = List.of();
        for (long pace : PACES) {
            Arrays.fill(times, 0);
            cycle = solve(pace);
            if (cycle.isEmpty()) {
                long first = Arrays.stream(times).min().orElse(0);
                Arrays.setAll(times, i -> times[i] - first);
                return;
            }
        }
        complaint = complaint(cycle);
        Arrays.setAll(times, i -> i * PER_MILLI);
    }

    /** {@return how long after the beginning a step happens} */
    Duration time(int step) {
        return Duration.ofNanos(times[step] * 1_000);
    }

    /** {@return how long the story takes} */
    Duration end() {
        return time(Math.max(0, count - 1));
    }

    /** {@return the steps in the order of their times} */
    List<Integer> order() {
        return IntStream.range(0, count)
                .boxed()
                .sorted(Comparator.comparingLong(step -> times[step]))
                .toList();
    }

    /** {@return why no clocks that run alike fire timers in this order; empty if they do} */
    Optional<String> complaint() {
        return complaint.isEmpty() ? Optional.empty() : Optional.of(complaint);
    }

    /** {@return how long the timers that a step sets take, in the order in which it sets them} */
    List<Duration> delays(int step) {
        return waits.stream()
                .filter(wait -> wait.set() == step)
                .map(this::delay)
                .toList();
    }

    private Duration delay(Wait wait) {
        if (wait.fired()) {
            return time(wait.over()).minus(time(wait.set()));
        }
        boolean isLongEnough = wait.delay() > 0 && times[wait.set()] + wait.delay() > times[wait.over()];
        return isLongEnough ? Duration.ofNanos(wait.delay() * 1_000) : Enactment.LATER;
    }

    /** Finds the least times. {@return the timers that contradict each other; empty if none do} */
    private List<Wait> solve(long pace) {
        List<Bound> bounds = bounds(pace);
        int[] by = new int[times.length];
        for (int round = 0; round <= times.length; round++) {
            int changed = -1;
            for (int i = 0; i < bounds.size(); i++) {
                Bound bound = bounds.get(i);
                if (times[bound.from()] + bound.least() > times[bound.to()]) {
                    times[bound.to()] = times[bound.from()] + bound.least();
                    by[bound.to()] = i;
                    changed = bound.to();
                }
            }
            if (changed < 0) {
                return List.of();
            }
            if (round == times.length) {
                return cycle(bounds, by, changed);
            }
        }
        throw new AssertionError("unreachable");
    }

    private List<Bound> bounds(long pace) {
        List<Bound> bounds = new ArrayList<>();
        for (Wait wait : waits) {
            if (wait.delay() > 0) {
                long least = wait.fired() ? wait.delay() : 0;
                bounds.add(new Bound(wait.set(), wait.over(), least, wait));
                bounds.add(new Bound(wait.over(), wait.set(), (wait.fired() ? 0 : 1) - wait.delay(), wait));
            }
        }
        int starts = Math.min(story.world().size(), story.opening().size());
        for (int i = 0; i < count; i++) {
            int next = i < starts ? starts : i + 1;
            bounds.add(new Bound(i, next, next == count ? 0 : pace, null));
        }
        return bounds;
    }

    private static List<Wait> cycle(List<Bound> bounds, int[] by, int start) {
        int at = start;
        for (int i = 0; i < by.length; i++) {
            at = bounds.get(by[at]).from();
        }
        List<Wait> cycle = new ArrayList<>();
        int end = at;
        do {
            Bound bound = bounds.get(by[at]);
            if (bound.reason() != null && !cycle.contains(bound.reason())) {
                cycle.add(bound.reason());
            }
            at = bound.from();
        } while (at != end);
        return cycle;
    }

    private String complaint(List<Wait> cycle) {
        List<String> texts = new ArrayList<>();
        for (Wait wait : cycle) {
            texts.add(String.format(
                    Locale.ROOT,
                    "%s's %s of %s ms, set %s, %s %s",
                    story.world().name(wait.peer()),
                    story.world().text(wait.timer()),
                    BigDecimal.valueOf(wait.delay(), 3).stripTrailingZeros().toPlainString(),
                    when(wait.set()),
                    wait.fired() ? "fires" : "does not fire",
                    wait.over() == count ? "by the end" : when(wait.over())));
        }
        return "no clocks that run alike fire timers in this order, so delays were changed: "
                + String.join("; ", texts);
    }

    private String when(int step) {
        int number = step + 1 - story.opening().size();
        return number < 1 ? "at the beginning" : "at " + number;
    }
}
