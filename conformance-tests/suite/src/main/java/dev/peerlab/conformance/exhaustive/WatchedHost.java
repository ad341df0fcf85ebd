package dev.peerlab.conformance.exhaustive;

import dev.peerlab.conformance.exhaustive.Step.Cause;
import dev.peerlab.conformance.exhaustive.Step.Sending;
import dev.peerlab.contract.Address;
import dev.peerlab.contract.Host;
import dev.peerlab.contract.Message;
import dev.peerlab.contract.Timer;
import dev.peerlab.contract.TimerHandle;
import dev.peerlab.contract.Upcall;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** The host of a watched peer: passes everything on, and keeps what the peer does in a step until it is taken. */
final class WatchedHost implements Host {

    /** No peer does more in one step, in so small a world. */
    private static final int MOST_DEEDS = 10_000;

    private final Host host;
    private List<Sending> sent = new ArrayList<>();
    private List<Upcall> told = new ArrayList<>();
    private int deeds;

    WatchedHost(Host host) {
        this.host = host;
    }

    /** {@return the step that is over; it is forgotten here, so that it is no part of the peer's state} */
    Step take(Cause cause) {
        Step step = new Step(self(), cause, List.copyOf(sent), List.copyOf(told));
        sent = new ArrayList<>();
        told = new ArrayList<>();
        deeds = 0;
        return step;
    }

    /** {@return that the peer does more than any peer should in one step} */
    Optional<Fault> overdone() {
        return deeds <= MOST_DEEDS
                ? Optional.empty()
                : Optional.of(new Fault(
                        "peer " + self() + " would not stop sending or setting timers",
                        "every handler returns",
                        "more than " + MOST_DEEDS + " messages, timers and reports in one step"));
    }

    private void count() {
        if (++deeds > MOST_DEEDS) {
            throw new IllegalStateException("too much for one step");
        }
    }

    @Override
    public Address self() {
        return host.self();
    }

    @Override
    public void send(Address to, Message message) {
        count();
        host.send(to, message);
        sent.add(new Sending(to, message));
    }

    @Override
    public TimerHandle schedule(Duration delay, Timer timer) {
        count();
        return host.schedule(delay, timer);
    }

    @Override
    public Duration now() {
        return host.now();
    }

    @Override
    public RandomGenerator random() {
        return host.random();
    }

    @Override
    public void upcall(Upcall upcall) {
        count();
        host.upcall(upcall);
        told.add(upcall);
    }
}
