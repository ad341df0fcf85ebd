package dev.peerlab.conformance.search;

import dev.peerlab.contract.Address;
import dev.peerlab.contract.Message;
import dev.peerlab.contract.Peer;
import dev.peerlab.simulator.EventLog;
import dev.peerlab.simulator.Latency;
import dev.peerlab.simulator.PeerFactory;
import dev.peerlab.simulator.Simulation;
import dev.peerlab.simulator.TraceEvent;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * One peer on trial, peer 0, among neighbors that only listen: peers 1, 2, …. Behind them are strangers, which are nobody's
 * neighbors.
 *
 * <p>Things happen one after another: each call lets what it started come to an end, and tells what the peer did meanwhile.
 */
public final class Bench {

    /** How long a message takes. */
    public static final Duration LATENCY = Duration.ofMillis(10);

    /** The peer on trial. */
    public static final Address PEER = Address.of(0);

    private static final Duration WHILE = LATENCY.multipliedBy(2);

    private final int neighbors;
    private final EventLog log = new EventLog();
    private final Simulation simulation;

    /**
     * Sets up a bench.
     *
     * @param neighbors how many neighbors the peer has, 0 or more
     * @param strangers how many other peers there are, 0 or more
     * @param seed the seed of what the peer's host answers
     * @param peer makes the peer on trial
     */
    public Bench(int neighbors, int strangers, long seed, PeerFactory peer) {
        this.neighbors = neighbors;
        this.simulation = Simulation.builder()
                .seed(seed)
                .latency(Latency.constant(LATENCY))
                .eventLimit(NetworkSketch.EVENT_LIMIT)
                .trace(log)
                .build();
        simulation.add(peer);
        for (int i = 0; i < neighbors + strangers; i++) {
            simulation.add(host -> new ProbePeer());
        }
    }

    /** {@return the addresses of a peer's neighbors on a bench with this many} */
    public static List<Address> neighbors(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(Address::of).toList();
    }

    /** {@return a neighbor, counted from 0} */
    public Address neighbor(int index) {
        return Address.of(1 + index);
    }

    /** {@return a stranger, counted from 0} */
    public Address stranger(int index) {
        return Address.of(1 + neighbors + index);
    }

    /** {@return all that happened} */
    public EventLog log() {
        return log;
    }

    /** {@return the simulation, for what this bench has no word for} */
    public Simulation simulation() {
        return simulation;
    }

    /** Sends the peer a message from another, and waits until it was handled. */
    public Deeds receive(Address from, Message message) {
        return during(() -> simulation.inject(from, PEER, message));
    }

    /** Hands the peer a message at once, even one that claims to come from the peer itself. */
    public Deeds handle(Address from, Message message) {
        return during(() -> simulation.deliver(from, PEER, message));
    }

    /** Lets the application of the peer do something, such as a search. */
    public <P extends Peer> Deeds act(Class<P> kind, Consumer<P> action) {
        return during(() -> simulation.tell(PEER, kind, action));
    }

    /** {@return what the application of the peer gets from it, such as the id of a search} */
    public <P extends Peer, R> R ask(Class<P> kind, Function<P, R> question) {
        return simulation.call(PEER, kind, question);
    }

    /** Lets time pass. */
    public Deeds idle(Duration time) {
        int before = log.events().size();
        simulation.runFor(time);
        return since(before);
    }

    /** Does something, lets two message times pass, and tells what the peer did meanwhile. */
    public Deeds during(Runnable action) {
        int before = log.events().size();
        action.run();
        simulation.runFor(WHILE);
        return since(before);
    }

    private Deeds since(int before) {
        List<TraceEvent> events = log.events();
        return Deeds.of(PEER, events.subList(before, events.size()));
    }
}
