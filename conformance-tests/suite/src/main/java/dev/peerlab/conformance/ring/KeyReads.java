package dev.peerlab.conformance.ring;

import dev.peerlab.contract.Address;
import dev.peerlab.contract.Id;
import dev.peerlab.contract.store.StoreUpcall.Ended;
import dev.peerlab.contract.store.StoreUpcall.Outcome;
import dev.peerlab.contract.store.Value;
import dev.peerlab.simulator.Trace;
import dev.peerlab.simulator.TraceEvent;
import dev.peerlab.simulator.TraceEvent.Reported;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which keys were asked for, by whom, and what came of it. It learns that by watching: of each event once. */
public final class KeyReads implements Trace {

    private final Map<String, Read> reads = new LinkedHashMap<>();

    /**
     * One get.
     *
     * @param peer who asked
     * @param key for what
     * @param at when
     * @param end how it ended; empty as long as it has not
     */
    public record Read(int peer, Id key, Duration at, Optional<Ended> end) {

        /** {@return whether it was carried out, and found this value} */
        public boolean found(Value value) {
            return isDone() && end.flatMap(Ended::value).equals(Optional.of(value));
        }

        /** {@return whether it was carried out, whatever it found} */
        public boolean isDone() {
            return end.map(Ended::outcome).equals(Optional.of(Outcome.DONE));
        }
    }

    /** Has the application of a peer ask for a key. */
    public void ask(RingWorld world, int peer, Id key) {
        long request = world.get(peer, key);
        reads.put(
                name(Address.of(peer), request),
                new Read(peer, key, world.simulation().now(), Optional.empty()));
    }

    @Override
    public void record(TraceEvent event) {
        if (event instanceof Reported reported && reported.upcall() instanceof Ended ended) {
            reads.computeIfPresent(
                    name(reported.peer(), ended.request()),
                    (name, read) -> new Read(read.peer(), read.key(), read.at(), Optional.of(ended)));
        }
    }

    private static String name(Address peer, long request) {
        return peer + "/" + request;
    }

    /** {@return all gets, in the order in which they were asked} */
    public List<Read> all() {
        return new ArrayList<>(reads.values());
    }
}
