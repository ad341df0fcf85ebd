package dev.peerlab.conformance.ring;

import dev.peerlab.contract.Address;
import dev.peerlab.contract.Id;
import dev.peerlab.contract.store.StoreUpcall.Ended;
import dev.peerlab.contract.store.StoreUpcall.Outcome;
import dev.peerlab.contract.store.Value;
import dev.peerlab.simulator.Trace;
import dev.peerlab.simulator.TraceEvent;
import dev.peerlab.simulator.TraceEvent.Reported;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Which keys were put, and which of them were acknowledged. Each key is to be put once only, so that its value is certain. */
public final class KeyLedger implements Trace {

    private final Map<String, Put> puts = new HashMap<>();
    private final SortedMap<Id, Value> acknowledged = new TreeMap<>();
    private int asked;

    private record Put(Id key, Value value) {}

    void asked(Address peer, long request, Id key, Value value) {
        asked++;
        puts.put(peer + "/" + request, new Put(key, value));
    }

    @Override
    public void record(TraceEvent event) {
        if (event instanceof Reported reported
                && reported.upcall() instanceof Ended ended
                && ended.outcome() == Outcome.DONE) {
            Put put = puts.get(reported.peer() + "/" + ended.request());
            if (put != null) {
                acknowledged.put(put.key(), put.value());
            }
        }
    }

    /** {@return how many keys were put, acknowledged or not} */
    public int asked() {
        return asked;
    }

    /** {@return the keys whose putting was acknowledged, with their values; a view} */
    public SortedMap<Id, Value> acknowledged() {
        return Collections.unmodifiableSortedMap(acknowledged);
    }
}
