package dev.peerlab.checker.story;

import dev.peerlab.checker.Event;
import dev.peerlab.checker.Moment;
import dev.peerlab.checker.Snapshot;
import dev.peerlab.checker.Step;
import dev.peerlab.contract.Address;
import dev.peerlab.contract.Peer;
import dev.peerlab.simulator.EventLog;
import dev.peerlab.simulator.PeerFailed;
import dev.peerlab.simulator.Restart;
import dev.peerlab.simulator.Simulation;
import dev.peerlab.simulator.TraceEvent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A story that happened once more in the simulator, at times that fit: the same peers, the same events in the same order.
 *
 * <p>The checker has no clock, the simulator has. Where no clocks that run alike would fire the timers in the story's order, their
 * delays are changed, and {@link #clocks} says so. A peer that asks its host for the time may do something else here than in
 * the checker, where time stands still; {@link #differences} says where.
 */
public final class Enactment {

    /** What does not happen in a story happens so much later. */
    static final Duration LATER = Duration.ofDays(365);

    private final Story story;
    private final Timetable timetable;
    private final Script script;
    private final EventLog log = new EventLog();
    private final List<Event> events = new ArrayList<>();
    private final Simulation simulation;
    private Optional<String> failure = Optional.empty();

    private Enactment(Story story) {
        this.story = story;
        this.timetable = new Timetable(story);
        this.script = new Script(story, timetable);
        this.simulation = Simulation.builder()
                .courier((from, to, message) -> script.latencies())
                .trace(log)
                .trace(this::note)
                .build();
    }

    /** {@return a story as it happens in the simulator, up to its end} */
    public static Enactment of(Story story) {
        Enactment enactment = new Enactment(story);
        try {
            enactment.run();
        } catch (PeerFailed e) {
            enactment.failure = Optional.of(String.valueOf(e.getMessage()));
        }
        return enactment;
    }

    private void run() {
        // All are there before the first one starts: it may write to any of them.
        for (int peer = 0; peer < story.world().size(); peer++) {
            simulation.add(host -> new Actor(host, script));
        }
        List<Step> steps = story.allSteps();
        for (int i = 0; i < steps.size(); i++) {
            plan(i, steps.get(i).event());
        }
        simulation.runUntil(timetable.end());
    }

    private void plan(int index, Event event) {
        Duration time = timetable.time(index);
        Address peer = Address.of(event.peer());
        boolean isOpening = index < story.opening().size();
        if (event instanceof Event.Act act) {
            simulation.at(time, () -> {
                if (!isOpening) {
                    events.add(act);
                }
                simulation.tell(peer, Actor.class, actor -> actor.act(act));
            });
        } else if (event instanceof Event.Crash) {
            simulation.at(time, () -> {
                script.enter(event);
                simulation.crash(peer);
            });
        } else if (event instanceof Event.Start) {
            simulation.at(time, () -> {
                simulation.restart(peer, Restart.WITHOUT_STATE);
                simulation.tell(peer, Actor.class, Actor::start);
            });
        }
    }

    private void note(TraceEvent event) {
        if (event instanceof TraceEvent.Delivered e) {
            events.add(new Event.Delivery(e.from().number(), e.to().number(), e.message()));
        } else if (event instanceof TraceEvent.Dropped e && e.reason() == TraceEvent.Reason.DOWN) {
            Event.Delivery nothing = new Event.Delivery(e.from().number(), e.to().number(), e.message());
            script.enter(nothing);
            events.add(nothing);
        } else if (event instanceof TraceEvent.TimerFired e) {
            events.add(new Event.Firing(e.peer().number(), e.timer()));
        } else if (event instanceof TraceEvent.Crashed e) {
            events.add(new Event.Crash(e.peer().number()));
        } else if (event instanceof TraceEvent.Restarted e) {
            events.add(new Event.Start(e.peer().number()));
        }
    }

    /** {@return the simulation, at the end of the story; what was under way then arrives a year later} */
    public Simulation simulation() {
        return simulation;
    }

    /** {@return all that happened, with times} */
    public EventLog log() {
        return log;
    }

    /** {@return what happened, in order; without the losses of messages, which the simulator decides when they are sent} */
    public List<Event> events() {
        return List.copyOf(events);
    }

    /** {@return why delays of timers were changed; empty if all of them took their time} */
    public Optional<String> clocks() {
        return timetable.complaint();
    }

    /** {@return what a peer threw at the end; empty if none did} */
    public Optional<String> failure() {
        return failure;
    }

    /** {@return what the world shows of a peer at the end; empty if it is down} */
    public Optional<Object> view(int peer) {
        if (!simulation.isUp(Address.of(peer))) {
            return Optional.empty();
        }
        Peer actor = simulation.peer(Address.of(peer));
        return Optional.ofNullable(story.world().view(((Actor) actor).peer()));
    }

    /** {@return in what the simulation differs from the story: what peers did, and what the world shows of them at the end} */
    public List<String> differences() {
        List<String> differences = new ArrayList<>(script.differences());
        List<Moment> moments = story.moments();
        Snapshot end = moments.get(moments.size() - 1).snapshot();
        for (int peer = 0; peer < end.size() && failure.isEmpty(); peer++) {
            Object expected = end.isUp(peer) ? end.view(peer, Object.class) : null;
            Object actual = view(peer).orElse(null);
            if (!Snapshot.isAlike(expected, actual)) {
                differences.add("peer " + story.world().name(peer) + " is " + actual + " at the end, not " + expected);
            }
        }
        return differences;
    }
}
