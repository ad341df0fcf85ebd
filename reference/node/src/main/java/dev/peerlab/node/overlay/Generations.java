package dev.peerlab.node.overlay;

import dev.peerlab.contract.Address;
import dev.peerlab.contract.Host;
import dev.peerlab.contract.Message;
import dev.peerlab.contract.Peer;
import dev.peerlab.contract.Timer;
import dev.peerlab.contract.TimerHandle;
import dev.peerlab.contract.Upcall;
import dev.peerlab.contract.flooding.FloodingMessage;
import dev.peerlab.contract.randomwalk.RandomWalkMessage;
import dev.peerlab.contract.search.Place;
import dev.peerlab.contract.search.QueryId;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Peers of one place that changes: a contract's peer is born with its neighbors, a node's come and go.
 *
 * <p>When they change, a new peer takes over. What belongs to a search that an older peer has seen still goes to that one, so
 * that no search is forgotten, passed on twice or left without an answer.
 */
final class Generations implements Peer {

    /** As many as a Gnutella peer remembers. */
    private static final int MAX_SEARCHES = 10_000;

    private static final int MAX_AGE = 16;

    private final Host host;
    private final BiFunction<Host, Place, Peer> factory;

    /** Which peer has seen a search, the oldest search first. */
    private final Map<QueryId, Generation> seenBy = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<QueryId, Generation> eldest) {
            return size() > MAX_SEARCHES;
        }
    };

    private Place place;
    private Generation latest;

    private static final class Generation {
        final int number;
        final Peer peer;

        Generation(int number, Function<Generation, Peer> maker) {
            this.number = number;
            this.peer = maker.apply(this);
        }
    }

    private record Aged(Generation generation, Timer timer) implements Timer {
        /** To whoever looks, it is the timer that the peer set. */
        @Override
        public String toString() {
            return timer.toString();
        }
    }

    /**
     * Makes the first peer.
     *
     * @param host what all peers act through
     * @param place its neighbors and what it shares
     * @param factory makes peers
     */
    Generations(Host host, Place place, BiFunction<Host, Place, Peer> factory) {
        this.host = host;
        this.factory = factory;
        this.place = place;
        this.latest = generation(1);
    }

    private Generation generation(int number) {
        return new Generation(number, made -> factory.apply(new AgedHost(made), place));
    }

    /** From now on new searches are for a peer with this place. */
    void move(Place to) {
        if (!to.equals(place)) {
            place = to;
            latest = generation(latest.number + 1);
            seenBy.values().removeIf(old -> old.number <= latest.number - MAX_AGE);
        }
    }

    Place place() {
        return place;
    }

    /** {@return a search that the latest peer is asked for} */
    QueryId search(Function<Peer, QueryId> begin) {
        QueryId id = begin.apply(latest.peer);
        seenBy.put(id, latest);
        return id;
    }

    @Override
    public void onMessage(Address from, Message message) {
        QueryId id = search(message);
        Generation generation = id == null ? latest : seenBy.computeIfAbsent(id, fresh -> latest);
        generation.peer.onMessage(from, message);
    }

    private static @Nullable QueryId search(Message message) {
        if (message instanceof RandomWalkMessage walk) {
            return walk.id();
        }
        if (message instanceof FloodingMessage.Query query) {
            return query.id();
        }
        return message instanceof FloodingMessage.QueryHit hit ? hit.id() : null;
    }

    @Override
    public void onTimer(Timer timer) {
        if (timer instanceof Aged aged) {
            aged.generation().peer.onTimer(aged.timer());
        }
    }

    /** Sets timers that come back to the peer that set them. */
    private final class AgedHost implements Host {
        private final Generation generation;

        AgedHost(Generation generation) {
            this.generation = generation;
        }

        @Override
        public Address self() {
            return host.self();
        }

        @Override
        public void send(Address to, Message message) {
            host.send(to, message);
        }

        @Override
        public TimerHandle schedule(Duration delay, Timer timer) {
            return host.schedule(delay, new Aged(generation, timer));
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
            host.upcall(upcall);
        }
    }
}
