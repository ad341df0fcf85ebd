package dev.peerlab.conformance.membership;

import dev.peerlab.conformance.Exercise;
import dev.peerlab.conformance.Graded;
import dev.peerlab.conformance.Rule;
import dev.peerlab.conformance.Rules;
import dev.peerlab.conformance.Violation;
import dev.peerlab.conformance.ring.RingBench;
import dev.peerlab.contract.Address;
import dev.peerlab.contract.Id;
import dev.peerlab.contract.IdSpace;
import dev.peerlab.contract.chord.ChordMembership;
import dev.peerlab.contract.chord.ChordSettings;
import dev.peerlab.contract.chord.kit.ApplicationFactory;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Map.Entry;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * The ids of virtual peers.
 *
 * <p>False alarms: the share of a host with v ids among very many is distributed like Gamma(v)/v times the mean, for a good hash.
 * The limits are the 99.8th percentiles of that. That the 99th percentile of 2000 hosts is above, so that 20 hosts or more are,
 * has a probability of 10^-8 for each of the four v (binomial; shares that add up to 1 are even less likely to be large
 * together). Ids of 64 bits coincide with a probability of 10^-10.
 */
@Rules(Exercise.CHORD_JOIN)
class VirtualIdsTest {

    private static final int HOSTS = 2_000;
    private static final int MOST_IDS = 20;
    private static final IdSpace WIDE = new IdSpace(64);
    private static final double CIRCLE = Math.pow(2, 64);

    /** By the number of ids a host has. */
    private static final Map<Integer, Double> LIMITS = new TreeMap<>(Map.of(1, 6.22, 2, 4.24, 5, 2.78, 20, 1.77));

    private static ChordMembership membership(int self) {
        RingBench bench = new RingBench(
                ChordSettings.of(Circle.SPACE),
                Graded.chord(Exercise.CHORD_JOIN),
                ApplicationFactory.NONE,
                Circle.id(self));
        return bench.node().parts().membership();
    }

    @Rule("JOIN-12")
    @Test
    void everyVirtualIdIsAPointOfItsSpace() {
        ChordMembership membership = membership(0);
        ChordMembership another = membership(1);
        for (int bits : new int[] {1, 6, 16, 64, 65, 160}) {
            IdSpace space = new IdSpace(bits);
            for (int number = 0; number < MOST_IDS; number++) {
                Address host = number % 2 == 0 ? Address.of(number) : Address.of("host" + number, 4_000 + number);
                Id id = membership.virtualId(space, host, number);
                if (!space.contains(id)) {
                    throw violation(
                            host, number, "is " + id + ", in a space of " + bits + " bits", "a point of the space");
                }
                if (!id.equals(membership.virtualId(space, host, number))
                        || !id.equals(another.virtualId(space, host, number))) {
                    throw violation(host, number, "is not the same each time", "the same, whoever asks");
                }
            }
        }
    }

    @Rule("JOIN-12")
    @Test
    void noTwoVirtualPeersHaveOneId() {
        ChordMembership membership = membership(0);
        Map<Id, String> seen = new HashMap<>();
        for (int host = 0; host < HOSTS / 4; host++) {
            for (int number = 0; number < MOST_IDS; number++) {
                Address address = Address.of(host);
                String twin = seen.put(
                        membership.virtualId(WIDE, address, number), "that of number " + number + " of host " + host);
                if (twin != null) {
                    throw violation(address, number, "is " + twin + ", too", "an id of its own");
                }
            }
        }
    }

    @Rule("JOIN-12")
    @Test
    void theLoadEvensOutAsHostsHaveMoreIds() {
        ChordMembership membership = membership(0);
        for (Entry<Integer, Double> limit : LIMITS.entrySet()) {
            double[] shares = shares(membership, limit.getKey());
            Arrays.sort(shares);
            double high = shares[HOSTS - HOSTS / 100];
            if (high > limit.getValue()) {
                throw Violation.of("with " + limit.getKey() + " ids a host, the 99th percentile of the load is "
                                + String.format("%.2f", high) + " times the mean")
                        .expected("at most " + limit.getValue() + ": for a good hash it is about that of Gamma(v)/v")
                        .actual(String.format("%.2f", high))
                        .build();
            }
        }
    }

    /** {@return the share of each host, times the number of hosts} */
    private static double[] shares(ChordMembership membership, int idsEach) {
        TreeMap<Id, Integer> owners = new TreeMap<>();
        for (int host = 0; host < HOSTS; host++) {
            for (int number = 0; number < idsEach; number++) {
                owners.put(membership.virtualId(WIDE, Address.of(host), number), host);
            }
        }
        double[] shares = new double[HOSTS];
        double before = number(owners.lastKey()) - CIRCLE;
        for (Entry<Id, Integer> owner : owners.entrySet()) {
            double here = number(owner.getKey());
            shares[owner.getValue()] += (here - before) / CIRCLE * HOSTS;
            before = here;
        }
        return shares;
    }

    private static double number(Id id) {
        double half = id.low() >>> 1;
        return 2 * half;
    }

    private static Violation violation(Address host, int number, String actual, String expected) {
        return Violation.of("the id of the virtual peer number " + number + " of host " + host + " " + actual)
                .expected(expected)
                .actual(actual)
                .build();
    }
}
