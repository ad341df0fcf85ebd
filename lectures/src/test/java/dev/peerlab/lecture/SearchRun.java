package dev.peerlab.lecture;

import dev.peerlab.contract.Address;
import dev.peerlab.contract.Host;
import dev.peerlab.contract.Message;
import dev.peerlab.contract.Peer;
import dev.peerlab.contract.search.Place;
import dev.peerlab.contract.search.Search;
import dev.peerlab.contract.search.SearchUpcall.Ended;
import dev.peerlab.contract.search.SearchUpcall.Found;
import dev.peerlab.contract.search.SearchUpcall.Outcome;
import dev.peerlab.simulator.EventLog;
import dev.peerlab.simulator.Latency;
import dev.peerlab.simulator.Simulation;
import dev.peerlab.simulator.TraceEvent.Delivered;
import dev.peerlab.simulator.TraceEvent.Reported;
import dev.peerlab.simulator.TraceEvent.Sent;
import dev.peerlab.simulator.topology.Topology;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;

/** A network in which one peer searches for a song, and what was seen of it. */
final class SearchRun {

    static final String SONG = "song";
    static final Latency EQUAL = Latency.constant(Duration.ofMillis(10));

    private final Simulation sim;
    private final EventLog log = new EventLog();

    /**
     * Makes a network.
     *
     * @param topology who is linked to whom
     * @param holders who has the song
     * @param seed decides what is left to chance
     * @param latency how long messages take
     * @param maker makes the peers
     */
    SearchRun(
            Topology topology, Set<Integer> holders, long seed, Latency latency, BiFunction<Host, Place, Peer> maker) {
        sim = Simulation.builder().seed(seed).latency(latency).trace(log).build();
        for (int i = 0; i < topology.size(); i++) {
            Place place = new Place(topology.neighbors(i), holders.contains(i) ? Set.of(SONG) : Set.of());
            sim.add(host -> maker.apply(host, place));
        }
    }

    /** Searches from peer 0, and waits for the end. */
    SearchRun search(int ttl) {
        return drive(Search.class, search -> search.search(SONG, ttl));
    }

    /** Lets peer 0 do something, and waits for the end. */
    <P> SearchRun drive(Class<P> type, Consumer<P> act) {
        sim.tell(Address.of(0), Peer.class, peer -> act.accept(type.cast(peer)));
        sim.run();
        return this;
    }

    /** {@return the messages of a kind, as they were sent} */
    List<Sent> sent(Class<? extends Message> kind) {
        return log.events(Sent.class).stream()
                .filter(s -> kind.isInstance(s.message()))
                .toList();
    }

    /** {@return who got a message of a kind} */
    Set<Integer> receivers(Class<? extends Message> kind) {
        return Set.copyOf(log.events(Delivered.class).stream()
                .filter(d -> kind.isInstance(d.message()))
                .map(d -> d.to().number())
                .toList());
    }

    /** {@return the holders that were reported, in order} */
    List<Integer> found() {
        return log.events(Reported.class).stream()
                .filter(r -> r.upcall() instanceof Found)
                .map(r -> ((Found) r.upcall()).holder().number())
                .toList();
    }

    /** {@return how the search ended} */
    List<Outcome> outcomes() {
        return log.events(Reported.class).stream()
                .filter(r -> r.upcall() instanceof Ended)
                .map(r -> ((Ended) r.upcall()).outcome())
                .toList();
    }

    EventLog log() {
        return log;
    }
}
