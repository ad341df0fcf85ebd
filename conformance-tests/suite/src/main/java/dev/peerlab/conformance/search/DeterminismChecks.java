package dev.peerlab.conformance.search;

import dev.peerlab.conformance.Scenario;
import dev.peerlab.conformance.Violation;
import dev.peerlab.conformance.guard.Guard;
import dev.peerlab.contract.Address;
import dev.peerlab.simulator.EventLog;
import dev.peerlab.simulator.TraceEvent;
import dev.peerlab.simulator.TraceEvent.Delivered;
import dev.peerlab.simulator.TraceEvent.Dropped;
import dev.peerlab.simulator.TraceEvent.Reported;
import dev.peerlab.simulator.TraceEvent.Sent;
import dev.peerlab.simulator.TraceEvent.TimerCanceled;
import dev.peerlab.simulator.TraceEvent.TimerSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * How the rules DET-1 and DET-2 are judged, whatever the exercise.
 *
 * <p>Whole logs are compared, so the order of sendings counts too: it is a peer's own choice, but it must be the same choice
 * each time. A set ordered by identity hash, for example, is caught.
 */
public final class DeterminismChecks {

    private DeterminismChecks() {}

    /** What happens to a peer on trial, one step after another. */
    public interface Life {

        /** Lets the next thing happen. {@return false if there was nothing left} */
        boolean step();

        /** {@return what has happened so far} */
        EventLog log();
    }

    /**
     * DET-1: the same network, run twice from scratch, does the same.
     *
     * @param scenario the case
     * @param run runs it from scratch
     */
    public static void sameTwice(Scenario scenario, Supplier<EventLog> run) {
        EventLog first = run.get();
        requireSomething(scenario, first, sent -> true);
        compare(scenario, first, run.get(), "in a second run of the same scenario");
    }

    /**
     * DET-2: a network does the same before and after another one ran; nothing is carried over from network to network.
     *
     * @param scenario the case
     * @param run runs it from scratch
     * @param other runs another one
     */
    public static void sameAfterAnother(Scenario scenario, Supplier<EventLog> run, Runnable other) {
        EventLog first = run.get();
        requireSomething(scenario, first, sent -> true);
        other.run();
        compare(scenario, first, run.get(), "when run again after another network");
    }

    /**
     * DET-1: two peers that live through the same, step by step, side by side, do the same.
     *
     * @param scenario the case
     * @param birth makes a new peer on trial, peer 0, that has lived through nothing yet
     */
    public static void twinsActAlike(Scenario scenario, Supplier<? extends Life> birth) {
        Life one = birth.get();
        Life other = birth.get();
        while (one.step()) {
            other.step();
        }
        requireSomething(scenario, one.log(), sent -> sent.from().equals(Bench.PEER));
        compare(scenario, one.log(), other.log(), "from a twin that lived through the same");
    }

    /**
     * DET-2: the submission's classes call nothing but their host.
     *
     * @param scenario a case that was just run, so that all that its classes do at run time is known too
     * @param log what happened in it
     * @param peer the class of the submission's peer
     */
    public static void actsThroughItsHostAlone(Scenario scenario, EventLog log, Class<?> peer) {
        requireSomething(scenario, log, sent -> true);
        List<String> calls = Guard.forbiddenCalls(peer);
        if (!calls.isEmpty()) {
            throw Violation.of("a peer does not act through its host alone: it " + calls.get(0))
                    .expected("time, chance, timers and messages from the Host; fields of the peer for everything else")
                    .actual(String.join("; ", calls))
                    .build();
        }
    }

    private static void requireSomething(Scenario scenario, EventLog log, Predicate<Sent> byAPeerOnTrial) {
        if (log.events(Sent.class).stream().noneMatch(byAPeerOnTrial)) {
            throw Violation.of("peer 0 sent nothing at all, so nothing can be compared")
                    .expected("some message in this scenario")
                    .actual("none")
                    .in(scenario)
                    .seen(log)
                    .build();
        }
    }

    private static void compare(Scenario scenario, EventLog first, EventLog second, String when) {
        List<TraceEvent> before = first.events();
        List<TraceEvent> after = second.events();
        int same = 0;
        while (same < Math.min(before.size(), after.size()) && before.get(same).equals(after.get(same))) {
            same++;
        }
        if (same < Math.max(before.size(), after.size())) {
            throw difference(scenario, first, second, same, when);
        }
    }

    private static Violation difference(Scenario scenario, EventLog first, EventLog second, int at, String when) {
        Optional<TraceEvent> once = event(first, at);
        Optional<TraceEvent> again = event(second, at);
        TraceEvent either = once.or(() -> again).orElseThrow();
        ShortNames names = ShortNames.in(first, second);
        Address peer = actor(either);
        return Violation.of("peer " + peer + " acted differently " + when + " (t=" + ShortNames.time(either.at()) + ")")
                .expected("as before: " + told(once, names))
                .actual(told(again, names))
                .in(scenario)
                .seen(first)
                .about(peer)
                .build();
    }

    private static Optional<TraceEvent> event(EventLog log, int at) {
        return at < log.events().size() ? Optional.of(log.events().get(at)) : Optional.empty();
    }

    private static String told(Optional<TraceEvent> event, ShortNames names) {
        return event.map(e -> names.tidy(e.toString())).orElse("nothing more");
    }

    private static Address actor(TraceEvent event) {
        if (event instanceof Sent sent) {
            return sent.from();
        }
        if (event instanceof Delivered delivered) {
            return delivered.to();
        }
        if (event instanceof Dropped dropped) {
            return dropped.from();
        }
        if (event instanceof TimerSet set) {
            return set.peer();
        }
        if (event instanceof TimerCanceled canceled) {
            return canceled.peer();
        }
        return event instanceof Reported reported ? reported.peer() : Bench.PEER;
    }
}
