package dev.peerlab.simulator;

import dev.peerlab.contract.Address;
import dev.peerlab.contract.Host;
import dev.peerlab.contract.Message;
import dev.peerlab.contract.Peer;
import dev.peerlab.contract.Timer;
import dev.peerlab.contract.Upcall;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A peer to test the simulator with: passes a token on to the next peer of a ring, and remembers what it saw. */
final class Ring implements Peer {

    record Token(int hops) implements Message {}

    record Alarm(String name) implements Timer {}

    record Seen(int hops) implements Upcall {}

    final List<String> seen = new ArrayList<>();
    final Host host;
    private final int size;

    Ring(Host host, int size) {
        this.host = host;
        this.size = size;
    }

    static Simulation of(int size, SimulationBuilder builder) {
        Simulation simulation = builder.build();
        for (int i = 0; i < size; i++) {
            simulation.add(host -> new Ring(host, size));
        }
        return simulation;
    }

    /** Any neighbor, by chance, gets a token. */
    void start(int hops) {
        pass(hops);
    }

    void alarm(String name, Duration delay) {
        host.schedule(delay, new Alarm(name));
    }

    private void pass(int hops) {
        host.send(Address.of((host.self().number() + 1 + host.random().nextInt(2)) % size), new Token(hops));
    }

    @Override
    public void onMessage(Address from, Message message) {
        seen.add(from + ":" + message + "@" + host.now().toMillis());
        if (message instanceof Token token && token.hops() > 0) {
            host.upcall(new Seen(token.hops()));
            pass(token.hops() - 1);
        }
    }

    @Override
    public void onTimer(Timer timer) {
        seen.add(((Alarm) timer).name() + "@" + host.now().toMillis());
    }
}
