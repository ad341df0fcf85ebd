package dev.peerlab.checker.example;

import dev.peerlab.checker.Predicate;
import dev.peerlab.checker.World;
import dev.peerlab.contract.Address;
import dev.peerlab.contract.Host;
import dev.peerlab.contract.Message;
import dev.peerlab.contract.Peer;
import dev.peerlab.contract.Timer;
import java.time.Duration;
import java.util.Optional;

/**
 * Clients that send a server one ping after the other: the next one on each pong, and the same once more on a timer.
 *
 * <p>In a network that may deliver what was sent at any time and any number of times a client with 4 pings has 25 states, the
 * server one, and what is under way follows from them: so 3 clients make 25^3 = 15,625 worlds.
 */
public final class PingPong {

    private static final Duration RETRY = Duration.ofMillis(10);

    private PingPong() {}

    /**
     * {@return a world of a server, which is peer 0, and its clients; it shows how many pongs a client has got, of the server -1}
     *
     * @param clients how many clients there are
     * @param pings how many pings each of them has to send
     */
    public static World.Builder world(int clients, int pings) {
        World.Builder world = World.builder().network(World.Network.SET).peer(Server::new);
        for (int i = 0; i < clients; i++) {
            world.peer(host -> new Client(host, pings));
        }
        return world.observe(peer -> peer instanceof Client client ? client.done : -1);
    }

    /**
     * {@return that all clients have got all pongs}
     *
     * @param pings how many pings each of them has to send
     */
    public static Predicate done(int pings) {
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
