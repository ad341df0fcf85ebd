package dev.peerlab.simulator;

import dev.peerlab.contract.Address;
import dev.peerlab.contract.Message;
import dev.peerlab.contract.Timer;
import dev.peerlab.contract.TimerHandle;
import dev.peerlab.contract.Upcall;
import dev.peerlab.simulator.TraceEvent.Delivered;
import dev.peerlab.simulator.TraceEvent.Dropped;
import dev.peerlab.simulator.TraceEvent.Reason;
import dev.peerlab.simulator.TraceEvent.Reported;
import dev.peerlab.simulator.TraceEvent.Sent;
import dev.peerlab.simulator.TraceEvent.TimerCanceled;
import dev.peerlab.simulator.TraceEvent.TimerFired;
import dev.peerlab.simulator.TraceEvent.TimerSet;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/**
 * What the hosts share: the clock, the queue of events, and what becomes of a message.
 *
 * <p>The hot path is {@link #send}, {@link #step} and {@link #deliver}. What a plain run does not need (a trace, faults,
 * partitions, peers that are down) is behind one test each.
 */
final class Network {

    private static final int EVENTS_PER_INTERRUPT_CHECK = 1 << 10;

    /** The sender of what no peer sends. */
    private static final Address NOBODY = Address.of(0);

    final Population peers = new Population();
    private final EventQueue queue = new EventQueue(peers);
    private final Latency latency;
    private final Faults faults;
    private final @Nullable Courier courier;
    private final SplitMix random;
    private final @Nullable Trace trace;
    private final long limit;

    /** The group of each peer while the network is partitioned; peers beyond its end are in group 0. */
    private int @Nullable [] groups;

    private boolean plain;
    private long now;
    private long events;
    private long nextCheck;
    private long sent;
    private int canceled;
    private @Nullable Throwable broken;

    Network(SimulationBuilder builder, @Nullable Trace trace) {
        this.trace = trace;
        latency = builder.latency;
        courier = builder.courier;
        faults = courier == null ? builder.faults : Faults.NONE;
        limit = builder.eventLimit;
        random = new SplitMix.Generator(SplitMix.seed(builder.seed));
        partition(null);
    }

    void partition(int @Nullable [] groups) {
        this.groups = groups;
        plain = groups == null && trace == null && courier == null && faults.equals(Faults.NONE);
    }

    Duration now() {
        return Micros.duration(now);
    }

    long micros() {
        return now;
    }

    void send(Address from, Address to, Message message) {
        if (plain && peers.contains(to)) {
            queue.add(now + latency(from, to), to.number(), message, from);
        } else {
            sendWithCare(from, to, message);
        }
    }

    private long latency(Address from, Address to) {
        long micros = latency.micros(from.number(), to.number(), random);
        if (micros < 0) {
            throw broken(new IllegalStateException("latency " + micros + " µs: a model must give 0 or more"));
        }
        return Math.min(micros, Micros.END - now);
    }

    private void sendWithCare(Address from, Address to, Message message) {
        long number = ++sent;
        if (number / 2 > limit) { // whoever sends without end in one handler must not use up the memory first
            throw broken(new EventLimitExceeded(limit, Micros.text(now())));
        }
        if (trace != null) {
            record(new Sent(now(), number, from, to, message));
        }
        Optional<Reason> lost = lost(from, to);
        if (lost.isPresent()) {
            drop(number, from, to, message, lost.get());
            return;
        }
        if (courier != null) {
            carry(number, from, to, message, courier.latencies(from, to, message));
            return;
        }
        transmit(number, from, to, message);
        if (happens(faults.duplication())) {
            transmit(number, from, to, message);
        }
    }

    private void carry(long number, Address from, Address to, Message message, List<Duration> latencies) {
        if (latencies.isEmpty()) {
            drop(number, from, to, message, Reason.LOSS);
        }
        for (Duration latency : latencies) {
            enqueue(number, from, to, message, Math.min(Micros.of(latency, "latency"), Micros.END - now));
        }
    }

    private Optional<Reason> lost(Address from, Address to) {
        if (!peers.contains(to)) {
            return Optional.of(Reason.UNKNOWN_PEER);
        }
        if (groups != null && group(groups, from) != group(groups, to)) {
            return Optional.of(Reason.PARTITION);
        }
        return happens(faults.loss()) ? Optional.of(Reason.LOSS) : Optional.empty();
    }

    private static int group(int[] groups, Address peer) {
        return peer.number() < groups.length ? groups[peer.number()] : 0;
    }

    private boolean happens(double probability) {
        return probability > 0 && random.nextDouble() < probability;
    }

    private void transmit(long number, Address from, Address to, Message message) {
        long micros = latency(from, to);
        if (happens(faults.reordering())) {
            micros = Math.min((long) (micros * (1 + 4 * random.nextDouble())), Micros.END - now);
        }
        enqueue(number, from, to, message, micros);
    }

    private void enqueue(long number, Address from, Address to, Message message, long micros) {
        queue.add(now + micros, to.number(), trace == null ? message : new Numbered(number, message), from);
    }

    private void drop(long number, Address from, Address to, Message message, Reason reason) {
        if (trace != null) {
            record(new Dropped(now(), number, from, to, message, reason));
        }
    }

    TimerHandle schedule(SimHost host, long delay, Timer timer) {
        SetTimer set = new SetTimer(host, timer);
        if (host.peer == SimHost.Absent.NO_MORE) {
            set.state = SetTimer.State.OVER;
            return set;
        }
        long due = Math.min(now + delay, Micros.END);
        queue.add(due, EventQueue.TIMER, set, set.host.self);
        if (trace != null) {
            record(new TimerSet(now(), host.self, timer, Micros.duration(due)));
        }
        return set;
    }

    void canceled(SetTimer set) {
        if (set.state == SetTimer.State.QUEUED) {
            canceled++;
        }
        if (trace != null) {
            record(new TimerCanceled(now(), set.host.self, set.timer));
        }
    }

    /** Lets an overdue timer fire as soon as its turn comes. */
    void requeue(SetTimer set) {
        if (set.state == SetTimer.State.OVERDUE) {
            set.state = SetTimer.State.QUEUED;
            queue.add(now, EventQueue.TIMER, set, set.host.self);
        }
    }

    void at(long time, Runnable action) {
        queue.add(time, EventQueue.ACTION, action, NOBODY);
    }

    void report(Address peer, Upcall upcall) {
        if (trace != null) {
            record(new Reported(now(), peer, upcall));
        }
    }

    /** Tells whoever watches. What that throws is no fault of the peer whose turn it is. */
    void record(TraceEvent event) {
        if (trace != null) {
            try {
                trace.record(event);
            } catch (RuntimeException | Error e) {
                broken = e;
                throw e;
            }
        }
    }

    private <T extends Throwable> T broken(T thrown) {
        broken = thrown;
        return thrown;
    }

    /** Lets the clock run on to a time at which nothing happens. */
    void idleUntil(long time) {
        now = Math.max(now, time);
    }

    /** Takes the next event up to a time; false if there is none. */
    boolean step(long until) {
        while (queue.pending() > canceled) {
            int row = queue.next(until);
            if (row == EventQueue.NONE) {
                return false;
            }
            now = Math.max(now, queue.time());
            int to = queue.to(row);
            Object payload = queue.payload(row);
            Address from = queue.from(row);
            queue.clear(row);
            if (to >= 0) {
                count();
                deliver(from, to, (Message) payload);
                return true;
            }
            if (happens(to, payload)) {
                return true;
            }
        }
        return false;
    }

    private boolean happens(int kind, Object payload) {
        if (kind == EventQueue.ACTION) {
            count();
            ((Runnable) payload).run();
            return true;
        }
        SetTimer set = (SetTimer) payload;
        if (!isDue(set)) {
            return false;
        }
        count();
        fire(set);
        return true;
    }

    private void count() {
        if (events == nextCheck) {
            check();
        }
        events++;
    }

    private void check() {
        if (events >= limit) {
            throw new EventLimitExceeded(limit, Micros.text(now()));
        }
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException("simulation interrupted at " + Micros.text(now()));
        }
        nextCheck = Math.min(limit, events + EVENTS_PER_INTERRUPT_CHECK);
    }

    private void deliver(Address from, int to, Message message) {
        SimHost host = peers.host(to);
        if (trace == null && !peers.everDown()) {
            handle(host, from, message);
        } else if (message instanceof Numbered numbered) {
            deliverWithCare(numbered.number(), from, host, numbered.message());
        } else {
            deliverWithCare(0, from, host, message);
        }
    }

    void deliverWithCare(long number, Address from, SimHost host, Message message) {
        if (!peers.isUp(host.self.number())) {
            drop(number, from, host.self, message, Reason.DOWN);
            return;
        }
        if (trace != null) {
            record(new Delivered(now(), number, from, host.self, message));
        }
        handle(host, from, message);
    }

    private void handle(SimHost host, Address from, Message message) {
        try {
            host.peer.onMessage(from, message);
        } catch (Throwable e) {
            throw failure(host, "message from " + from + ": " + message, e);
        }
        rethrowBroken();
    }

    /** A message that is handed over without having been sent. */
    long number() {
        return ++sent;
    }

    private boolean isDue(SetTimer set) {
        if (set.state == SetTimer.State.OVER) {
            canceled--;
            return false;
        }
        int index = set.host.self.number();
        if (set.host.peer == SimHost.Absent.NO_MORE || peers.hasLeft(index)) {
            return false;
        }
        if (!peers.isUp(index)) {
            set.state = SetTimer.State.OVERDUE;
            peers.keepOverdue(set);
            return false;
        }
        return true;
    }

    private void fire(SetTimer set) {
        set.state = SetTimer.State.OVER;
        if (trace != null) {
            record(new TimerFired(now(), set.host.self, set.timer));
        }
        try {
            set.host.peer.onTimer(set.timer);
        } catch (Throwable e) {
            throw failure(set.host, "timer " + set.timer, e);
        }
        rethrowBroken();
    }

    /** A peer may catch what a trace threw; the run must end all the same. */
    void rethrowBroken() {
        if (broken != null) {
            throw failure(peers.host(0), "", broken);
        }
    }

    RuntimeException failure(SimHost host, String event, Throwable thrown) {
        if (broken instanceof Error error) {
            throw error;
        }
        return broken instanceof RuntimeException exception ? exception : new PeerFailed(host.self, event, thrown);
    }

    /** A message on a network that is watched. */
    private record Numbered(long number, Message message) implements Message {}
}
