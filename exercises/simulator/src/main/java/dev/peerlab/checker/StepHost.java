package dev.peerlab.checker;

import dev.peerlab.checker.World.Patience;
import dev.peerlab.contract.Address;
import dev.peerlab.contract.Host;
import dev.peerlab.contract.Message;
import dev.peerlab.contract.Timer;
import dev.peerlab.contract.TimerHandle;
import dev.peerlab.contract.Upcall;
import java.time.Duration;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * A peer's host in the checker: notes what the peer does in a step, and keeps its timers.
 *
 * <p>Time stands still: only timers tell a peer that it passes.
 */
final class StepHost implements Host, Structure.Fingerprinted {

    private final Address self;

    /** Timers that were set and have neither fired nor been called off, in the order in which they were set. */
    private final List<Pending> pending = new ArrayList<>();

    /** All that the peer told its application. */
    private final List<Upcall> told = new ArrayList<>();

    private List<Event.Delivery> sent = new ArrayList<>();
    private Chance chance = Chance.NONE;

    /** If this peer is watched, all that it ever sent, and its fingerprints at that time. */
    private final IdentityHashMap<Event.Delivery, Long> watched = new IdentityHashMap<>();

    private final World world;
    private final boolean isWatched;

    /**
     * Makes the host of a peer.
     *
     * @param world where it lives
     * @param peer its number
     * @param isWatched whether to keep an eye on what it sent
     */
    StepHost(World world, int peer, boolean isWatched) {
        this.world = world;
        self = Address.of(peer);
        this.isWatched = isWatched;
    }

    /** {@return something that was sent and is no longer what it was then; null if there is none} */
    Event.@Nullable Delivery changed() {
        for (Map.Entry<Event.Delivery, Long> one : watched.entrySet()) {
            if (Structure.of(one.getKey()) != one.getValue()) {
                return one.getKey();
            }
        }
        return null;
    }

    /** Begins a step. */
    void begin(Chance chance) {
        this.chance = chance;
        sent = new ArrayList<>();
    }

    /** {@return what was sent in this step, in order} */
    List<Event.Delivery> sent() {
        return sent;
    }

    /** {@return what the peer has told its application since it started} */
    List<Upcall> told() {
        return told;
    }

    /** {@return the timers that wait, in the order in which they were set} */
    List<Pending> pending() {
        return List.copyOf(pending);
    }

    /**
     * {@return the timers that may fire next: those before which no timer was set that is no longer}
     *
     * <p>Of two timers, the one that was set first fires first unless it is the longer one.
     */
    List<Timer> ready() {
        List<Timer> ready = new ArrayList<>();
        for (int i = 0; i < pending.size(); i++) {
            Pending timer = pending.get(i);
            if (!ready.contains(timer.timer)
                    && pending.subList(0, i).stream().noneMatch(before -> before.delay.compareTo(timer.delay) <= 0)) {
                ready.add(timer.timer);
            }
        }
        return ready;
    }

    /** Takes a timer off the list, as it fires. {@return whether it was there} */
    boolean fire(Timer timer) {
        for (Pending one : pending) {
            if (one.timer.equals(timer)) {
                return pending.remove(one);
            }
        }
        return false;
    }

    /**
     * {@return the fingerprint of timers and of what was told: the part of a peer's state that its host keeps}
     *
     * @param renaming how peers are exchanged; null if they are not
     */
    long state(@Nullable Renaming renaming) {
        long hash = Mix.scramble(8);
        for (Pending timer : pending) {
            hash = Mix.then(Mix.then(hash, Structure.of(timer.timer, renaming)), Structure.of(timer.delay));
        }
        hash = Mix.then(hash, 9);
        for (Upcall upcall : told) {
            hash = Mix.then(hash, Structure.of(upcall, renaming));
        }
        return hash;
    }

    /** {@return whether a peer sent the same as another one, told the same, and set the same timers} */
    boolean didAs(StepHost other) {
        try {
            return (sent.equals(other.sent) || Structure.of(sent) == Structure.of(other.sent))
                    && state(null) == other.state(null);
        } catch (Unreadable e) {
            return sent.size() == other.sent.size(); // who cannot read them cannot tell
        }
    }

    /** {@return a constant: from within a peer, its host has no state} */
    @Override
    public long fingerprint() {
        return 10;
    }

    @Override
    public Address self() {
        return self;
    }

    @Override
    public void send(Address to, Message message) {
        Objects.requireNonNull(message, "message");
        Event.Delivery delivery = new Event.Delivery(self.number(), to.number(), message);
        sent.add(delivery);
        if (isWatched) {
            watch(delivery);
        }
    }

    private void watch(Event.Delivery delivery) {
        try {
            watched.put(delivery, Structure.of(delivery));
        } catch (Unreadable e) {
            // That it cannot be read is said where it gets its number.
        }
    }

    @Override
    public TimerHandle schedule(Duration delay, Timer timer) {
        if (delay.isNegative()) {
            throw new IllegalArgumentException("delay " + delay + ": must be 0 or more");
        }
        if (world.rule(timer).patience() == Patience.FOREVER) {
            return Never.FIRES;
        }
        Pending one = new Pending(Objects.requireNonNull(timer, "timer"), delay);
        pending.add(one);
        return one;
    }

    @Override
    public Duration now() {
        return Duration.ZERO;
    }

    @Override
    public RandomGenerator random() {
        return new Borrowed(this);
    }

    @Override
    public void upcall(Upcall upcall) {
        told.add(Objects.requireNonNull(upcall, "upcall"));
    }

    /** The handle of a timer for which the world is too short: it is as if it had not been set. */
    private enum Never implements TimerHandle {
        FIRES;

        @Override
        public void cancel() {
            // nothing to call off
        }
    }

    /** A timer that waits; also the peer's handle to it. */
    final class Pending implements TimerHandle, Structure.Fingerprinted {
        private final Timer timer;
        private final Duration delay;

        Pending(Timer timer, Duration delay) {
            this.timer = timer;
            this.delay = delay;
        }

        Timer timer() {
            return timer;
        }

        Duration delay() {
            return delay;
        }

        @Override
        public void cancel() {
            pending.removeIf(one -> one == this);
        }

        /** {@return where it stands among those that wait: equal handles do the same} */
        @Override
        public long fingerprint() {
            for (int i = 0; i < pending.size(); i++) {
                if (pending.get(i) == this) {
                    return Mix.scramble(i + 11);
                }
            }
            return 11;
        }
    }

    /** The chance of whatever step is being run: a peer may keep it. */
    private record Borrowed(StepHost host) implements RandomGenerator, Structure.Fingerprinted {
        @Override
        public long nextLong() {
            return host.chance.nextLong();
        }

        @Override
        public int nextInt(int bound) {
            return host.chance.nextInt(bound);
        }

        @Override
        public int nextInt(int origin, int bound) {
            return host.chance.nextInt(origin, bound);
        }

        @Override
        public boolean nextBoolean() {
            return host.chance.nextBoolean();
        }

        @Override
        public long fingerprint() {
            return 12;
        }
    }
}
