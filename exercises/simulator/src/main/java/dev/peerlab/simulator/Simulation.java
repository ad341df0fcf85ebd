package dev.peerlab.simulator;

import dev.peerlab.contract.Address;
import dev.peerlab.contract.Message;
import dev.peerlab.contract.Peer;
import dev.peerlab.simulator.TraceEvent.Crashed;
import dev.peerlab.simulator.TraceEvent.Left;
import dev.peerlab.simulator.TraceEvent.Restarted;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A network of peers in virtual time.
 *
 * <p>One thread, one seed: two simulations that are built, populated and driven alike do exactly the same. Time is counted in
 * microseconds; what happens at the same time happens in the order in which it was caused.
 */
public final class Simulation {

    private final Network network;
    private final Population peers;
    private final long seed;
    private long restarts;
    private boolean running;

    Simulation(SimulationBuilder builder) {
        network = new Network(builder, builder.trace());
        peers = network.peers;
        seed = builder.seed;
    }

    /** {@return a builder: seed 1, every latency 10 ms, no faults, no trace, no limit} */
    public static SimulationBuilder builder() {
        return new SimulationBuilder();
    }

    /**
     * Adds a peer. The first gets index 0, the next 1, and so on; {@code Address.of(index)} is its address.
     *
     * @param factory makes the peer, at once and again on a restart without state. Peers that share a factory object cost less
     *     memory: it can ask the host for its address
     * @return the peer's address
     * @throws PeerFailed if the factory throws
     */
    public Address add(PeerFactory factory) {
        Address address = Address.of(peers.size());
        SimHost host = newHost(address, 0);
        peers.add(host, factory);
        create(host, factory, "creation");
        return address;
    }

    private SimHost newHost(Address address, long incarnation) {
        return new SimHost(network, address, SplitMix.seed(seed, address.number(), incarnation));
    }

    private void create(SimHost host, PeerFactory factory, String event) {
        try {
            host.peer = Objects.requireNonNull(factory.create(host), "no peer was made");
        } catch (Throwable e) {
            throw network.failure(host, event, e);
        }
        network.rethrowBroken();
    }

    /** {@return how many peers there are, up or down} */
    public int size() {
        return peers.size();
    }

    /** {@return the peer at an address, up or down} */
    public Peer peer(Address address) {
        return peers.checked(address).peer;
    }

    /** {@return whether the peer at an address is up} */
    public boolean isUp(Address address) {
        return peers.isUp(peers.checked(address).self.number());
    }

    /** {@return how many peers are up} */
    public int up() {
        return peers.up();
    }

    /** {@return the virtual time: that of the last event} */
    public Duration now() {
        return network.now();
    }

    /**
     * Makes a peer do something now, in a turn of its own.
     *
     * @param address a peer that is up
     * @param type what kind of peer it is
     * @param turn what it does
     * @return what that returns
     * @throws PeerFailed if it throws
     * @throws IllegalStateException if the peer is down
     */
    public <P extends Peer, R extends @Nullable Object> R call(Address address, Class<P> type, Function<P, R> turn) {
        SimHost host = peers.checked(address);
        if (!peers.isUp(address.number())) {
            throw new IllegalStateException("peer " + address + " is down: only a peer that is up can be called");
        }
        if (!type.isInstance(host.peer)) {
            throw new IllegalArgumentException("peer " + address + " is a "
                    + host.peer.getClass().getSimpleName() + ": must be a " + type.getSimpleName());
        }
        R result;
        try {
            result = turn.apply(type.cast(host.peer));
        } catch (Throwable e) {
            throw network.failure(host, "call", e);
        }
        network.rethrowBroken();
        return result;
    }

    /** Like {@link #call}, for what returns nothing. */
    public <P extends Peer> void tell(Address address, Class<P> type, Consumer<P> turn) {
        this.<P, Boolean>call(address, type, peer -> {
            turn.accept(peer);
            return true;
        });
    }

    /**
     * Plans an act of the world: a search, a crash, a partition.
     *
     * @param time when, not before {@link #now}
     * @param action what happens then; it may use this simulation, except for running it
     */
    public void at(Duration time, Runnable action) {
        long micros = Micros.of(time);
        if (micros < network.micros()) {
            throw new IllegalArgumentException(
                    "time " + Micros.text(time) + ": must be " + Micros.text(now()) + " (now) or later");
        }
        network.at(micros, action);
    }

    /**
     * Puts a message on the network as if a peer had sent it; latency and faults apply.
     *
     * @param from whom the receiver is to take for the sender; need not exist
     * @param to the receiver; need not exist
     * @param message the message
     */
    public void inject(Address from, Address to, Message message) {
        network.send(from, to, message);
    }

    /**
     * Hands a message over at once, bypassing the network.
     *
     * @param from whom the receiver is to take for the sender; need not exist
     * @param to a peer; if it is down, the message is dropped
     * @param message the message
     */
    public void deliver(Address from, Address to, Message message) {
        network.deliverWithCare(network.number(), from, peers.checked(to), message);
    }

    /** Takes a peer down without warning. Does nothing if it is down already. */
    public void crash(Address address) {
        Address self = peers.checked(address).self;
        if (peers.isUp(self.number())) {
            peers.takeDown(self.number(), false);
            network.record(new Crashed(now(), self));
        }
    }

    /**
     * Brings a peer up again. Does nothing if it is up.
     *
     * @throws IllegalStateException if it left and is to come back with its state
     * @throws PeerFailed if the factory throws
     */
    public void restart(Address address, Restart restart) {
        Address self = peers.checked(address).self;
        if (peers.isUp(self.number())) {
            return;
        }
        if (restart == Restart.WITH_STATE && peers.hasLeft(self.number())) {
            throw new IllegalStateException("peer " + self + " left: it can only restart " + Restart.WITHOUT_STATE);
        }
        peers.bringUp(self.number());
        network.record(new Restarted(now(), self, restart));
        List<SetTimer> overdue = peers.takeOverdue(self.number());
        if (restart == Restart.WITH_STATE) {
            overdue.forEach(network::requeue);
        } else {
            SimHost fresh = newHost(self, ++restarts);
            peers.replace(fresh);
            create(fresh, peers.factory(self.number()), "restart");
        }
    }

    /**
     * Lets a peer go after a last turn. Does nothing if it is down.
     *
     * @param goodbye what it does before it goes; what it sends is still delivered
     * @throws PeerFailed if that throws
     */
    public void leave(Address address, Consumer<Peer> goodbye) {
        Address self = peers.checked(address).self;
        if (peers.isUp(self.number())) {
            tell(self, Peer.class, goodbye);
            peers.takeDown(self.number(), true);
            network.record(new Left(now(), self));
        }
    }

    /**
     * Cuts the network: from now on, messages between peers of different groups are dropped when they are sent. Messages
     * under way still arrive. Replaces an earlier partition.
     *
     * @param groups disjoint sets of peers; all peers that are in none form one more
     */
    public void partition(List<Set<Address>> groups) {
        int[] group = new int[peers.size()];
        for (int i = 0; i < groups.size(); i++) {
            for (Address address : groups.get(i)) {
                int index = peers.checked(address).self.number();
                if (group[index] != 0) {
                    throw new IllegalArgumentException("peer " + address + " in two groups: must be in one at most");
                }
                group[index] = i + 1;
            }
        }
        network.partition(group);
    }

    /** Ends the partition. */
    public void heal() {
        network.partition(null);
    }

    /** {@return how many events there were until nothing was left to do} */
    public long run() {
        return run(Long.MAX_VALUE, Long.MAX_VALUE);
    }

    /** Runs for so many events at most. {@return how many there were} */
    public long run(long most) {
        return run(Long.MAX_VALUE, most);
    }

    /** Runs up to a time, inclusive; the clock then shows it. {@return how many events there were} */
    public long runUntil(Duration time) {
        long until = Micros.of(time, "time");
        long events = run(until, Long.MAX_VALUE);
        network.idleUntil(until);
        return events;
    }

    /** Runs for a while. {@return how many events there were} */
    public long runFor(Duration time) {
        return runUntil(Micros.duration(Math.min(network.micros() + Micros.of(time, "time"), Micros.END)));
    }

    /** Lets one event happen. {@return false if there was none left} */
    public boolean step() {
        return run(Long.MAX_VALUE, 1) == 1;
    }

    private long run(long until, long most) {
        if (running) {
            throw new IllegalStateException("the simulation is running: an action must not run it again");
        }
        running = true;
        try {
            long events = 0;
            while (events < most && network.step(until)) {
                events++;
            }
            return events;
        } finally {
            running = false;
        }
    }
}
