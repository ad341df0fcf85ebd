package dev.peerlab.checker;

import dev.peerlab.contract.Address;
import dev.peerlab.contract.NotImplementedYet;
import dev.peerlab.contract.Timer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Has peers take steps from any state that they were in before.
 *
 * <p>A peer that was left in some state is used for the first step from there. For the next one, what led to that state is run
 * again, from the peer's start. So no peer has to be copied, and any peer will do.
 */
final class Rehearsals {

    /** So many peers are kept as they were left. */
    private static final int MOST_LEFT = 4_096;

    private final World world;
    private final IntFunction<KnownEvent> events;
    private final Consumer<String> notes;

    private final Map<LocalState, PeerRun> left = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<LocalState, PeerRun> eldest) {
            return size() > MOST_LEFT;
        }
    };

    Rehearsals(World world, IntFunction<KnownEvent> events, Consumer<String> notes) {
        this.world = world;
        this.events = events;
        this.notes = notes;
    }

    /** Keeps a peer for the next step from a state. */
    void leave(LocalState state, PeerRun peer) {
        left.put(state, peer);
    }

    /** {@return a peer after a step from a state} */
    PeerRun take(LocalState from, int event, List<Integer> script) {
        PeerRun ready = left.remove(from);
        return step(ready != null ? ready : replay(from, false), false, from, event, script);
    }

    /** {@return another peer after the same step} An eye is kept on what it sends. */
    PeerRun again(LocalState from, int event, List<Integer> script) {
        return step(replay(from, true), true, from, event, script);
    }

    /** {@return what a peer did in a step: of all that chance leaves open, the one after so many others} */
    Deeds deeds(LocalState from, int event, int others) {
        List<Integer> script = List.of();
        for (int i = 0; i < others; i++) {
            script = Objects.requireNonNull(take(from, event, script).chance().next());
        }
        PeerRun before = replay(from, false);
        List<StepHost.Pending> pending = before == null ? List.of() : before.host.pending();
        int told = before == null ? 0 : before.host.told().size();
        PeerRun run = step(before, false, from, event, script);
        long seed = Mix.then(from.hash, events.apply(event).hash);
        return Deeds.of(run, pending, told, new Deeds.Luck(seed, world.isChanceExplored(), script));
    }

    private @Nullable PeerRun replay(LocalState state, boolean isWatched) {
        Deque<LocalState.Origin> way = new ArrayDeque<>();
        for (LocalState.Origin origin = state.origin; origin != null; origin = origin.before().origin) {
            way.push(origin);
        }
        PeerRun run = null;
        for (LocalState.Origin origin : way) {
            run = step(run, isWatched, origin.before(), origin.event(), origin.script());
        }
        return run;
    }

    private PeerRun step(@Nullable PeerRun peer, boolean isWatched, LocalState from, int number, List<Integer> script) {
        KnownEvent known = events.apply(number);
        Chance chance = new Chance(Mix.then(from.hash, known.hash), world.isChanceExplored(), script);
        PeerRun run = peer;
        try {
            if (run == null) {
                run = start(from, isWatched, known.event, chance);
            } else {
                run.host.begin(chance);
                run.setChance(chance);
                apply(run, known.event);
            }
        } catch (NotImplementedYet | Broken e) {
            throw e;
        } catch (RuntimeException | StackOverflowError e) {
            throw new Broken("DET-3", "peer " + from.peer + " threw " + e + " when " + known.event, e);
        }
        if (chance.drawn()) {
            notes.accept(
                    "peer " + from.peer + ": what it leaves to chance is drawn from a seed that its state decides");
        }
        return run;
    }

    /** Only a start makes a difference to a peer that is down. */
    private PeerRun start(LocalState from, boolean isWatched, Event event, Chance chance) {
        StepHost host = new StepHost(world, from.peer, isWatched);
        host.begin(chance);
        PeerRun run = event instanceof Event.Start
                ? new PeerRun(host, world.create(from.peer, host), from.life + 1)
                : PeerRun.down(host, from.life);
        run.setChance(chance);
        return run;
    }

    private void apply(PeerRun run, Event event) {
        if (event instanceof Event.Delivery delivery) {
            run.peer.onMessage(Address.of(delivery.from()), delivery.message());
        } else if (event instanceof Event.Firing firing) {
            Timer timer = firing.timer();
            if (run.host.fire(timer)) {
                run.peer.onTimer(timer);
            }
        } else if (event instanceof Event.Act act) {
            Choice.action(world, act).accept(run.peer);
        } else if (event instanceof Event.Crash) {
            run.crash();
        }
    }
}
