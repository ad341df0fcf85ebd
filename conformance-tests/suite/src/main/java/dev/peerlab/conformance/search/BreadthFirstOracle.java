package dev.peerlab.conformance.search;

import dev.peerlab.contract.Address;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * Who is how far from a peer, known by looking at the whole network at once.
 *
 * <p>Breadth-first search; some peers may be dead ends, which are reached but not passed.
 */
public final class BreadthFirstOracle {

    private static final int UNREACHED = Integer.MAX_VALUE;

    private final NetworkSketch network;
    private final Address origin;
    private final Predicate<Address> deadEnd;
    private final int[] distance;

    private BreadthFirstOracle(NetworkSketch network, Address origin, Predicate<Address> deadEnd) {
        this.network = network;
        this.origin = origin;
        this.deadEnd = deadEnd;
        this.distance = new int[network.size()];
        spread();
    }

    /** {@return the distances from a peer} */
    public static BreadthFirstOracle from(NetworkSketch network, Address origin) {
        return new BreadthFirstOracle(network, origin, peer -> false);
    }

    /** {@return the distances from a peer along ways that do not lead through a dead end; the origin is none} */
    public static BreadthFirstOracle from(NetworkSketch network, Address origin, Predicate<Address> deadEnd) {
        return new BreadthFirstOracle(network, origin, deadEnd);
    }

    private void spread() {
        Arrays.fill(distance, UNREACHED);
        distance[origin.number()] = 0;
        Deque<Address> reached = new ArrayDeque<>();
        reached.add(origin);
        while (!reached.isEmpty()) {
            Address peer = reached.remove();
            if (!peer.equals(origin) && deadEnd.test(peer)) {
                continue;
            }
            for (Address next : network.neighbors(peer.number())) {
                if (distance[next.number()] == UNREACHED) {
                    distance[next.number()] = distance[peer.number()] + 1;
                    reached.add(next);
                }
            }
        }
    }

    /** {@return how many hops a peer is away; {@code Integer.MAX_VALUE} if there is no way} */
    public int distance(Address peer) {
        return distance[peer.number()];
    }

    /** {@return whether there is a way to a peer} */
    public boolean reaches(Address peer) {
        return distance(peer) != UNREACHED;
    }

    /** {@return the peers from 1 to this many hops away, ascending; the origin is not among them} */
    public Set<Address> within(int hops) {
        Set<Address> found = new TreeSet<>();
        for (Address peer : network.peers()) {
            if (distance(peer) >= 1 && distance(peer) <= hops) {
                found.add(peer);
            }
        }
        return found;
    }

    /**
     * {@return how many messages a flood takes: each neighbor of the origin gets one, and each peer that passes it on sends
     * one to every neighbor but one}
     *
     * @param ttl how many hops the flood travels, 1 or more
     */
    public int floodMessages(int ttl) {
        return network.peers().stream()
                .mapToInt(peer -> floodMessagesOf(peer, ttl))
                .sum();
    }

    /** {@return how many of these messages one peer sends} */
    public int floodMessagesOf(Address peer, int ttl) {
        int neighbors = network.neighbors(peer.number()).size();
        if (peer.equals(origin)) {
            return neighbors;
        }
        return distance(peer) < ttl && !deadEnd.test(peer) ? neighbors - 1 : 0;
    }
}
