package dev.peerlab.checker;

import dev.peerlab.contract.Address;
import dev.peerlab.contract.Host;
import dev.peerlab.contract.Message;
import dev.peerlab.contract.Peer;
import dev.peerlab.contract.Timer;
import java.time.Duration;
import java.util.Optional;

/** Clients that send a server one ping after the other, the next on each pong, and the same again on a timer. */
final class PingPong {

    private static final Duration RETRY = Duration.ofMillis(10);

    private PingPong() {}

    /** A world of a server and so many clients, of which each has so many pings to send. */
    static World.Builder world(int clients, int pings) {
        World.Builder world = World.builder().network(World.Network.SET).peer(Server::new);
        for (int i = 0; i < clients; i++) {
            world.peer(host -> new Client(host, pings));
        }
        return world.observe(peer -> peer instanceof Client client ? client.done : -1);
    }

    /** All clients have got all pongs. */
    static Predicate done(int pings) {
        return Predicate.ofPeers("all clients are done", world -> {
            for (int i = 1; i < world.size(); i++) {
                if (world.view(i, Integer.class) < pings) {
                    return Optional.of("client " + i + " got " + world.view(i, Integer.class));
                }
            }
            return Optional.empty();
        });
    }

    record Ping(int number) implements Message {}

    record Pong(int number) implements Message {}

    record Retry(int number) implements Timer {}

    private static final class Server implements Peer {
        private final Host host;

        Server(Host host) {
            this.host = host;
        }

        @Override
        public void onMessage(Address from, Message message) {
            if (message instanceof Ping ping) {
                host.send(from, new Pong(ping.number()));
            }
        }

        @Override
        public void onTimer(Timer timer) {}
    }

    private static final class Client implements Peer {
        private final Host host;
        private final int pings;
        private int done;

        Client(Host host, int pings) {
            this.host = host;
            this.pings = pings;
            ping();
        }

        private void ping() {
            host.send(Address.of(0), new Ping(done + 1));
            host.schedule(RETRY, new Retry(done + 1));
        }

        @Override
        public void onMessage(Address from, Message message) {
            if (message instanceof Pong pong && pong.number() == done + 1) {
                done++;
                if (done < pings) {
                    ping();
                }
            }
        }

        @Override
        public void onTimer(Timer timer) {
            if (timer instanceof Retry retry && retry.number() == done + 1) {
                ping();
            }
        }
    }
}
