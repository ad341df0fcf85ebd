package dev.peerlab.simulator;

import dev.peerlab.contract.Address;
import dev.peerlab.contract.Host;
import dev.peerlab.contract.Message;
import dev.peerlab.contract.Peer;
import dev.peerlab.contract.Timer;
import dev.peerlab.contract.TimerHandle;
import dev.peerlab.contract.Upcall;
import java.time.Duration;
import java.util.Objects;
import java.util.random.RandomGenerator;

/**
 * All that the simulator keeps for one peer: 32 bytes. It is the peer's host and its random generator in one.
 *
 * <p>A peer that restarts without state gets a new one; what the old peer still does through the old one has no effect.
 */
final class SimHost extends SplitMix implements Host {

    final Network network;
    final Address self;
    Peer peer = Absent.NOT_YET;

    SimHost(Network network, Address self, long seed) {
        super(seed);
        this.network = network;
        this.self = self;
    }

    @Override
    public Address self() {
        return self;
    }

    @Override
    public void send(Address to, Message message) {
        if (peer != Absent.NO_MORE) {
            network.send(self, Objects.requireNonNull(to, "receiver"), Objects.requireNonNull(message, "message"));
        }
    }

    @Override
    public TimerHandle schedule(Duration delay, Timer timer) {
        return network.schedule(
                this,
                Micros.of(Objects.requireNonNull(delay, "delay"), "delay"),
                Objects.requireNonNull(timer, "timer"));
    }

    @Override
    public Duration now() {
        return network.now();
    }

    @Override
    public RandomGenerator random() {
        return this;
    }

    @Override
    public void upcall(Upcall upcall) {
        if (peer != Absent.NO_MORE) {
            network.report(self, Objects.requireNonNull(upcall, "upcall"));
        }
    }

    /** Stands in for a peer that is still being made, or that was replaced. */
    enum Absent implements Peer {
        NOT_YET,
        NO_MORE;

        @Override
        public void onMessage(Address from, Message message) {}

        @Override
        public void onTimer(Timer timer) {}
    }
}
