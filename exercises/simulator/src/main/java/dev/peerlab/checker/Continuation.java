package dev.peerlab.checker;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Whether maintenance alone leads from a world to one where a predicate is true. One thread's own.
 *
 * <p>Maintenance is one fair way to go on, always the same: what is under way arrives, first sent, first delivered; then round by
 * round the peers' timers fire, and the peers do their duties, one after the other. It goes on until the predicate is true, the
 * peers are as they were before, or there were enough rounds. Peers from which it is known to lead there are remembered.
 */
final class Continuation {

    /** So many messages in a row without any end are a storm. */
    private static final int STORM = 10_000;

    /** So often a peer's timer fires before the next duty; more often it hardly belongs to the one before. */
    private static final int AFTERMATH = 16;

    private final LocalSteps steps;
    private final Layout layout;
    private final Predicate goal;
    private final int mostRounds;
    private final int[][] duties;
    private final Snapshot snapshot;
    private final FingerprintSet good = new FingerprintSet();

    private int[] parts = new int[0];
    private int[] queue = new int[64];
    private int first;
    private int last;
    private List<Event> events = List.of();

    /** Ends a continuation that will not end. */
    private static final class Storm extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Storm() {
            super("more than " + STORM + " messages without an end", null, false, false);
        }
    }

    Continuation(LocalSteps steps, Layout layout, Predicate goal, int mostRounds) {
        this.steps = steps;
        this.layout = layout;
        this.goal = goal;
        this.mostRounds = mostRounds;
        this.snapshot = new Snapshot(steps, layout);
        List<Duty> all = layout.duties();
        this.duties = new int[all.size()][layout.peers()];
        for (int i = 0; i < duties.length; i++) {
            Duty duty = all.get(i);
            for (int peer = 0; peer < layout.peers(); peer++) {
                duties[i][peer] = steps.number(new Event.Act(peer, duty.name()));
            }
        }
    }

    /** {@return why maintenance does not lead from a world to the goal; empty if it does} */
    Optional<String> fault(int[] world, int length) {
        parts = Arrays.copyOf(world, layout.messages());
        events = new ArrayList<>();
        first = 0;
        last = 0;
        send(Arrays.copyOfRange(world, layout.messages(), length));
        Set<Long> path = new LinkedHashSet<>();
        try {
            settle();
            for (int round = 0; round <= mostRounds; round++) {
                long hash = snapshot.of(parts, parts.length).peersHash();
                Optional<String> fault = good.contains(hash) ? Optional.empty() : goal.fault(snapshot);
                if (fault.isEmpty()) {
                    remember(path, hash);
                    return Optional.empty();
                }
                if (!path.add(hash)) {
                    return failure("after " + rounds(round) + " it repeats itself with: " + fault.get());
                }
                if (round == mostRounds) {
                    return failure("after " + rounds(round) + " still: " + fault.get());
                }
                round();
            }
            throw new AssertionError("unreachable");
        } catch (Storm e) {
            return failure(String.valueOf(e.getMessage()));
        } catch (Broken e) {
            return failure(e.getMessage() + " (" + e.rule() + ")");
        }
    }

    private Optional<String> failure(String what) {
        return Optional.of("maintenance alone does not lead to \"" + goal + "\": " + what);
    }

    /** {@return what happened from the last world on that led nowhere} */
    List<Event> events() {
        return events;
    }

    private static String rounds(int rounds) {
        return rounds == 1 ? "1 round" : rounds + " rounds";
    }

    private void remember(Set<Long> path, long end) {
        if (good.grow(path.size() + 1)) {
            path.forEach(good::add);
            good.add(end);
        }
    }

    private void round() {
        for (int peer = 0; peer < layout.peers(); peer++) {
            for (int timer : steps.state(parts[peer]).ready) {
                if (!steps.event(timer).isAftermath) {
                    fire(peer, timer);
                }
            }
        }
        for (int[] duty : duties) {
            for (int peer = 0; peer < layout.peers(); peer++) {
                if (steps.state(parts[peer]).up) {
                    happen(peer, duty[peer]);
                    settle();
                }
            }
        }
    }

    /** Lets everything arrive, and lets those timers fire that belong to what has happened. */
    private void settle() {
        deliver();
        boolean fired = true;
        for (int i = 0; i < AFTERMATH && fired; i++) {
            fired = false;
            for (int peer = 0; peer < layout.peers(); peer++) {
                for (int timer : steps.state(parts[peer]).ready) {
                    fired |= steps.event(timer).isAftermath && fire(peer, timer);
                }
            }
        }
    }

    private boolean fire(int peer, int timer) {
        boolean waits = false;
        for (int ready : steps.state(parts[peer]).ready) {
            waits |= ready == timer;
        }
        if (waits) {
            happen(peer, timer);
            deliver();
        }
        return waits;
    }

    private void deliver() {
        for (int i = 0; first < last; i++) {
            if (i == STORM) {
                throw new Storm();
            }
            int message = queue[first++];
            happen(steps.event(message).peer, message);
        }
        first = 0;
        last = 0;
    }

    private void happen(int peer, int event) {
        Outcome outcome = steps.outcome(steps.outcome(parts[peer], event));
        events.add(steps.event(event).event);
        parts[peer] = outcome.state;
        send(outcome.sent);
    }

    /** Of messages that are sent at once the order is that of their fingerprints, which no search depends on. */
    private void send(int[] messages) {
        if (last + messages.length > queue.length) {
            queue = Arrays.copyOf(queue, 2 * (last + messages.length));
        }
        int batch = last;
        for (int message : messages) {
            int at = last++;
            while (at > batch && steps.event(queue[at - 1]).hash > steps.event(message).hash) {
                queue[at] = queue[at - 1];
                at--;
            }
            queue[at] = message;
        }
    }
}
