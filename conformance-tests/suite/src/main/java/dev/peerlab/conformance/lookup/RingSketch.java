package dev.peerlab.conformance.lookup;

import dev.peerlab.conformance.ScenarioLine;
import dev.peerlab.contract.Address;
import dev.peerlab.contract.Contact;
import dev.peerlab.contract.Id;
import dev.peerlab.contract.IdSpace;
import dev.peerlab.simulator.ring.ConvergedRing;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A ring of a few peers, in its ideal state. Peers are numbered by their ids, ascending, from 0; that is their address too.
 *
 * @param bits m: the circle has 2^m points
 * @param successors how many successors each peer knows, if there are as many
 * @param ids the peers' ids, ascending, one or more
 */
record RingSketch(int bits, int successors, List<Id> ids) {

    private static final int MOST_SUCCESSORS = 1000;

    RingSketch {
        ids = List.copyOf(new TreeSet<>(ids));
        if (ids.isEmpty()) {
            throw new IllegalArgumentException("ring without a peer: must have one or more");
        }
    }

    static RingSketch fit(int bits, int successors, Collection<BigInteger> numbers) {
        IdSpace space = new IdSpace(bits);
        return new RingSketch(
                bits,
                successors,
                numbers.stream().map(number -> Ids.id(space, number)).toList());
    }

    /** {@return a ring in a space of up to 62 bits} */
    static RingSketch of(int bits, int successors, long... ids) {
        return fit(
                bits,
                successors,
                Arrays.stream(ids).mapToObj(BigInteger::valueOf).toList());
    }

    /** Reads the parts {@code m, r, ids} of a line; reverse of {@link #addTo}. */
    static RingSketch of(ScenarioLine line) {
        int bits = line.integer("m", 1, IdSpace.MAX_BITS);
        IdSpace space = new IdSpace(bits);
        return new RingSketch(
                bits, line.integer("r", 1, MOST_SUCCESSORS), line.list("ids", text -> Ids.parse(space, text)));
    }

    ScenarioLine addTo(ScenarioLine line) {
        return line.with("m", bits)
                .with("r", successors)
                .with("ids", ids.stream().map(Ids::text).toList());
    }

    /** {@return this ring, or one of two peers if there is only one} */
    RingSketch atLeastTwo() {
        return size() > 1
                ? this
                : new RingSketch(bits, successors, List.of(ids.get(0), space().plusPowerOfTwo(ids.get(0), 0)));
    }

    IdSpace space() {
        return new IdSpace(bits);
    }

    int size() {
        return ids.size();
    }

    /** {@return a peer of the ring} */
    Contact peer(int number) {
        return new Contact(ids.get(number), Address.of(number));
    }

    ConvergedRing ring() {
        return ConvergedRing.of(space(), successors, ids);
    }

    /** {@return the ring for people} */
    String describe() {
        return "m = " + bits + ", a ring of " + ids.stream().map(Ids::text).collect(Collectors.joining(", "))
                + "; each knows " + successors + (successors == 1 ? " successor" : " successors");
    }
}
