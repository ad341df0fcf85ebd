package dev.peerlab.experiment.cost;

import dev.peerlab.contract.Address;
import dev.peerlab.contract.Message;
import dev.peerlab.contract.randomwalk.RandomWalkMessage;
import dev.peerlab.contract.randomwalk.RandomWalkMessage.Walker;
import dev.peerlab.contract.search.SearchUpcall.Found;
import dev.peerlab.simulator.Trace;
import dev.peerlab.simulator.TraceEvent;
import dev.peerlab.simulator.TraceEvent.Delivered;
import dev.peerlab.simulator.TraceEvent.Reported;
import dev.peerlab.simulator.TraceEvent.Sent;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/**
 * Watches one search at a time, and counts by {@link Quantity}.
 *
 * <p>Nothing that a message says of itself is believed: a peer that forgets to count a query's hops does not get it cheaper.
 */
final class Meter implements Trace {

    private static final int NEVER = -1;

    /** How many steps a flood took to each peer. */
    private final int[] distances;

    /** How many steps each walker took. */
    private final Map<Integer, Integer> steps = new HashMap<>();

    private final BitSet touched;
    private Address issuer;
    private Address holder;
    private Address knowing;
    private long messages;
    private int hops;
    private boolean found;

    Meter(int peers) {
        distances = new int[peers];
        touched = new BitSet(peers);
        issuer = Address.of(0);
        holder = issuer;
        knowing = issuer;
    }

    /**
     * Begins a new search.
     *
     * @param issuer who searches
     * @param holder the only peer that holds what is searched for
     * @param knowing the peer that knows of the holder, mostly the holder itself: hops are counted up to there
     */
    void begin(Address issuer, Address holder, Address knowing) {
        this.issuer = issuer;
        this.holder = holder;
        this.knowing = knowing;
        Arrays.fill(distances, NEVER);
        distances[issuer.number()] = 0;
        steps.clear();
        touched.clear();
        messages = 0;
        hops = NEVER;
        found = false;
    }

    /** {@return whether the issuer reported the holder, after the question had come to whoever knows} */
    boolean isFound() {
        return found;
    }

    /** {@return the hops of this search, once it {@link #isFound}} */
    int hops() {
        return hops;
    }

    /** {@return the messages so far} */
    long messages() {
        return messages;
    }

    /** {@return how many peers were touched so far} */
    int touched() {
        touched.clear(issuer.number());
        return touched.cardinality();
    }

    @Override
    public void record(TraceEvent event) {
        if (event instanceof Sent) {
            messages++;
        } else if (event instanceof Delivered delivered) {
            touched.set(delivered.to().number());
            arrive(delivered.from(), delivered.to(), delivered.message());
        } else if (event instanceof Reported reported
                && reported.upcall() instanceof Found answer
                && reported.peer().equals(issuer)) {
            found |= hops != NEVER && answer.holder().equals(holder);
        }
    }

    private void arrive(Address from, Address to, Message message) {
        int taken = NEVER;
        if (message instanceof Walker walker) {
            taken = steps.merge(walker.walker(), 1, Integer::sum);
        } else if (!(message instanceof RandomWalkMessage)) {
            taken = spread(from, to);
        }
        if (hops == NEVER && taken != NEVER && to.equals(knowing)) {
            hops = taken;
        }
    }

    /** {@return how far a peer is from the issuer that was told something for the first time} */
    private int spread(Address from, Address to) {
        int before = distances[from.number()];
        if (before != NEVER && distances[to.number()] == NEVER) {
            distances[to.number()] = before + 1;
        }
        return distances[to.number()];
    }
}
