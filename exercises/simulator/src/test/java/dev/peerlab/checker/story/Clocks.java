package dev.peerlab.checker.story;

import dev.peerlab.checker.Predicate;
import dev.peerlab.checker.World;
import dev.peerlab.contract.Address;
import dev.peerlab.contract.Host;
import dev.peerlab.contract.Message;
import dev.peerlab.contract.Peer;
import dev.peerlab.contract.Timer;
import java.time.Duration;
import java.util.Optional;

/** Peers in a ring that count on their own, every 10 ms, and tell the next one, which takes the higher count: Lamport's clocks. */
final class Clocks implements Peer {

    private static final Duration TICK = Duration.ofMillis(10);

    private final Host host;
    private final int peers;
    private int count;

    private Clocks(Host host, int peers) {
        this.host = host;
        this.peers = peers;
        host.schedule(TICK, new Tick());
    }

    record Count(int count) implements Message {}

    record Tick() implements Timer {}

    /** Shows the count of each peer. */
    static World.Builder world(int peers) {
        World.Builder world = World.builder().observe(peer -> ((Clocks) peer).count);
        for (int i = 0; i < peers; i++) {
            world.peer(host -> new Clocks(host, peers));
        }
        return world;
    }

    static Predicate atMost(int peer, int most) {
        return Predicate.of("peer " + peer + " counts to " + most + " at most", world -> {
            boolean isLess = !world.isUp(peer) || world.view(peer, Integer.class) <= most;
            return isLess ? Optional.empty() : Optional.of("it counts to " + world.view(peer, Integer.class));
        });
    }

    @Override
    public void onMessage(Address from, Message message) {
        if (message instanceof Count other) {
            count = Math.max(count, other.count()) + 1;
        }
    }

    @Override
    public void onTimer(Timer timer) {
        count++;
        host.send(Address.of((host.self().number() + 1) % peers), new Count(count));
        host.schedule(TICK, new Tick());
    }
}
