package dev.peerlab.conformance.lookup;

import dev.peerlab.conformance.Exercise;
import dev.peerlab.conformance.Rule;
import dev.peerlab.conformance.Rules;
import dev.peerlab.conformance.Violation;
import dev.peerlab.contract.Contact;
import dev.peerlab.contract.Id;
import dev.peerlab.contract.IdSpace;
import dev.peerlab.simulator.ring.ConvergedRing;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.IntConsumer;
import org.junit.jupiter.api.Test;

/**
 * How far it is to the owner on large rings, and how much a peer must know.
 *
 * <p>False alarms: LOOKUP-4 leaves no choice of the next hop, so on these rings, whose seeds are fixed, all correct peers take
 * the same hops. Over random seeds (r = 1, {@link #LOOKUPS} lookups for each N, 12 to 30 runs measured) the mean differs from
 * ½·log2 N by -0.37 at N = 8 to -0.13 at N = 2^14, with a standard deviation of 0.02 to 0.04: the tolerance is 5.5 or more of
 * these away, for all sizes one run in some 10^7. Of 2048 lookups 3.1 on average (N = 8; at most 10 in any run), and less for
 * larger N, take more than log2 N hops, where 20 may: that is rarer still. Fingers: a finger below the distance d to the
 * successor is the successor, so a peer has at most m − log2 d + 1 distinct ones. For N random ids, d·N/2^m is about
 * exponential, and by Chernoff's bound the mean over N peers exceeds log2 N + 4 with a probability below (Γ(½)·2^(−3/2))^N,
 * which is 10^-13 for N = 64.
 */
@Rules(Exercise.CHORD_LOOKUP)
class PathLengthTest {

    private static final IdSpace SPACE = new IdSpace(32);
    private static final int LOOKUPS = 2048;
    private static final double TOLERANCE = 0.5;
    private static final int MORE_FINGERS = 4;
    private static final int LARGE = 10_000;

    @Rule("LOOKUP-6")
    @Test
    void lookupsOnALargeRingEndAtTheOwner() {
        ConvergedRing ring = ConvergedRing.random(SPACE, 4, LARGE, 1);
        lookUp(ring, LOOKUPS / 2, 1, hops -> {});
    }

    @Rule("LOOKUP-7")
    @Test
    void lookupsAmongAFewTakeHalfAsManyHopsAsTheLogarithm() {
        judgeHops(3, 9);
    }

    @Rule("LOOKUP-7")
    @Test
    void lookupsAmongManyTakeHalfAsManyHopsAsTheLogarithm() {
        judgeHops(10, 12);
    }

    @Rule("LOOKUP-7")
    @Test
    void lookupsAmongThousandsTakeHalfAsManyHopsAsTheLogarithm() {
        judgeHops(13, 14);
    }

    private static void judgeHops(int least, int most) {
        for (int k = least; k <= most; k++) {
            int n = 1 << k;
            int rings = Math.max(1, LOOKUPS / n);
            int[] hops = new int[LOOKUPS];
            int[] next = {0};
            for (int i = 0; i < rings; i++) {
                ConvergedRing ring = ConvergedRing.random(SPACE, 1, n, i);
                lookUp(ring, LOOKUPS / rings, i, each -> hops[next[0]++] = each);
            }
            Arrays.sort(hops);
            judgeMean(n, k, Arrays.stream(hops).average().orElse(0));
            judgeMost(n, k, hops[LOOKUPS - LOOKUPS / 100 - 1]);
        }
    }

    private static void lookUp(ConvergedRing ring, int lookups, long seed, IntConsumer hops) {
        RingWalk walk = new RingWalk(ring);
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < lookups; i++) {
            int from = random.nextInt(ring.size());
            Id key = SPACE.id(random.nextLong(1L << SPACE.bits()));
            hops.accept(RingWalkChecks.hops(ring, walk, from, key));
        }
    }

    private static void judgeMean(int n, int k, double mean) {
        if (Math.abs(mean - k / 2.0) > TOLERANCE) {
            throw Violation.of("lookups among " + n + " peers take " + text(mean) + " hops on average")
                    .expected(text(k / 2.0) + ", give or take " + TOLERANCE + ": half of log2 N")
                    .actual(text(mean) + ", the last step to the owner not counted")
                    .build();
        }
    }

    private static void judgeMost(int n, int k, int most) {
        if (most > k) {
            throw Violation.of("1 of 100 lookups among " + n + " peers takes more than " + k + " hops")
                    .expected("99 of 100 take at most log2 N hops")
                    .actual("1 of 100 takes " + most + " or more")
                    .build();
        }
    }

    @Rule("LOOKUP-9")
    @Test
    void fewFingersAreDistinct() {
        for (int k : new int[] {6, 8, 10}) {
            ConvergedRing ring = ConvergedRing.random(SPACE, 4, 1 << k, k);
            RingWalk walk = new RingWalk(ring);
            long distinct = 0;
            for (int peer = 0; peer < ring.size(); peer++) {
                Set<Contact> fingers = RingWalkChecks.fingers(ring, walk, peer);
                distinct += fingers.size();
            }
            judgeFingers(ring.size(), k, distinct / (double) ring.size());
        }
    }

    private static void judgeFingers(int n, int k, double mean) {
        if (mean > k + MORE_FINGERS) {
            throw Violation.of("peers have " + text(mean) + " distinct fingers on average, in a ring of " + n)
                    .expected("at most log2 N + " + MORE_FINGERS + " = " + (k + MORE_FINGERS))
                    .actual(text(mean) + " of " + SPACE.bits())
                    .build();
        }
    }

    private static String text(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
