package dev.peerlab.checker.example;

import dev.peerlab.checker.Predicate;
import dev.peerlab.checker.World;
import dev.peerlab.contract.Address;
import dev.peerlab.contract.Host;
import dev.peerlab.contract.Message;
import dev.peerlab.contract.Peer;
import dev.peerlab.contract.Timer;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Single-decree Paxos: proposers, each with a ballot and a value of its own, and acceptors.
 *
 * @see <a href="https://doi.org/10.1145/568425.568433">Lamport, Paxos Made Simple, SIGACT News 2001</a>
 */
public final class Paxos {

    private Paxos() {}

    /**
     * {@return a world of proposers and acceptors; it shows which value a proposer knows to be chosen, 0 for none}
     *
     * @param proposers how many come first; proposer p has ballot p + 1, and that number is its value, too
     * @param acceptors how many come then
     * @param careless whether proposers overrule what may have been chosen already, which is wrong
     */
    public static World.Builder world(int proposers, int acceptors, boolean careless) {
        World.Builder world = World.builder().network(World.Network.SET);
        for (int i = 0; i < proposers; i++) {
            world.peer(host -> new Proposer(host, proposers, acceptors, careless));
        }
        for (int i = 0; i < acceptors; i++) {
            world.peer(Acceptor::new);
        }
        return world.observe(peer -> peer instanceof Proposer proposer ? proposer.chosen : 0);
    }

    /** That no two proposers know of different values that are chosen. */
    public static final Predicate AGREEMENT = Predicate.ofPeers("at most one value is chosen", world -> {
        int chosen = 0;
        for (int i = 0; i < world.size(); i++) {
            int here = world.view(i, Integer.class);
            if (here != 0 && chosen != 0 && here != chosen) {
                return Optional.of("values " + chosen + " and " + here + " are chosen");
            }
            chosen = here == 0 ? chosen : here;
        }
        return Optional.empty();
    });

    record Prepare(int ballot) implements Message {}

    record Promise(int ballot, int accepted, int value) implements Message {}

    record Accept(int ballot, int value) implements Message {}

    record Accepted(int ballot) implements Message {}

    private static final class Proposer implements Peer {
        private final Host host;
        private final int proposers;
        private final int acceptors;
        private final boolean careless;
        private final int ballot;
        private final TreeMap<Address, Promise> promises = new TreeMap<>();
        private final Set<Address> votes = new TreeSet<>();
        private int value;
        private int chosen;

        Proposer(Host host, int proposers, int acceptors, boolean careless) {
            this.host = host;
            this.proposers = proposers;
            this.acceptors = acceptors;
            this.careless = careless;
            this.ballot = host.self().number() + 1;
            broadcast(new Prepare(ballot));
        }

        private void broadcast(Message message) {
            for (int i = 0; i < acceptors; i++) {
                host.send(Address.of(proposers + i), message);
            }
        }

        @Override
        public void onMessage(Address from, Message message) {
            if (message instanceof Promise promise && promise.ballot() == ballot && value == 0) {
                promises.put(from, promise);
                if (promises.size() > acceptors / 2) {
                    value = choose();
                    broadcast(new Accept(ballot, value));
                }
            } else if (message instanceof Accepted accepted && accepted.ballot() == ballot) {
                votes.add(from);
                chosen = votes.size() > acceptors / 2 ? value : chosen;
            }
        }

        /** The careless proposer always proposes its own. */
        private int choose() {
            Promise newest = new Promise(0, 0, 0);
            for (Promise promise : promises.values()) {
                newest = promise.accepted() > newest.accepted() ? promise : newest;
            }
            return newest.value() == 0 || careless ? ballot : newest.value();
        }

        @Override
        public void onTimer(Timer timer) {}
    }

    private static final class Acceptor implements Peer {
        private final Host host;
        private int promised;
        private int accepted;
        private int value;

        Acceptor(Host host) {
            this.host = host;
        }

        @Override
        public void onMessage(Address from, Message message) {
            if (message instanceof Prepare prepare && prepare.ballot() >= promised) {
                promised = prepare.ballot();
                host.send(from, new Promise(promised, accepted, value));
            } else if (message instanceof Accept accept && accept.ballot() >= promised) {
                promised = accept.ballot();
                accepted = accept.ballot();
                value = accept.value();
                host.send(from, new Accepted(accepted));
            }
        }

        @Override
        public void onTimer(Timer timer) {}
    }
}
