package dev.peerlab.lecture.sockets;

import dev.peerlab.contract.Address;
import dev.peerlab.contract.Host;
import dev.peerlab.contract.Message;
import dev.peerlab.contract.Peer;
import dev.peerlab.contract.Timer;
import dev.peerlab.contract.Upcall;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** Asks other peers whether they are there, and tells how long the answer took. */
public final class Prober implements Peer {

    /** How long it waits for an answer. */
    public static final Duration PATIENCE = Duration.ofMillis(500);

    private final Host host;

    /** When it asked, by the number of the question; never iterated. */
    private final Map<Long, Duration> asked = new HashMap<>();

    // tag::messages[]
    public sealed interface ProbeMessage extends Message {

        record Probe(long number) implements ProbeMessage {}

        record Echo(long number) implements ProbeMessage {}
    }
    // end::messages[]

    /** What it tells. */
    public sealed interface ProbeUpcall extends Upcall {

        /** Somebody answered. */
        record Answered(Address by, Duration after) implements ProbeUpcall {}

        /** Somebody did not answer in time. */
        record Silence(Address of) implements ProbeUpcall {}
    }

    private record Overdue(Address asked, long number) implements Timer {}

    /** Makes a prober that asks nobody yet. */
    public Prober(Host host) {
        this.host = host;
    }

    /** {@return what time it is for this peer} */
    public Duration now() {
        return host.now();
    }

    // tag::peer[]
    public void probe(Address other) {
        long number = host.random().nextLong();
        asked.put(number, host.now());
        host.send(other, new ProbeMessage.Probe(number));
        host.schedule(PATIENCE, new Overdue(other, number));
    }

    @Override
    public void onMessage(Address from, Message message) {
        if (message instanceof ProbeMessage.Probe probe) {
            host.send(from, new ProbeMessage.Echo(probe.number()));
        } else if (message instanceof ProbeMessage.Echo echo) {
            Duration sent = asked.remove(echo.number());
            if (sent != null) {
                host.upcall(new ProbeUpcall.Answered(from, host.now().minus(sent)));
            }
        }
    }

    @Override
    public void onTimer(Timer timer) {
        if (timer instanceof Overdue overdue && asked.remove(overdue.number()) != null) {
            host.upcall(new ProbeUpcall.Silence(overdue.asked()));
        }
    }
    // end::peer[]
}
