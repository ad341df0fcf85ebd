package dev.peerlab.conformance.lookup;

import dev.peerlab.contract.IdSpace;
import java.math.BigInteger;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.RandomDistribution;

/** Where the cases of this exercise's rules come from. Parts are drawn independently, and made to fit. */
final class LookupCases {

    private static final BigInteger MOST = BigInteger.ONE.shiftLeft(IdSpace.MAX_BITS);
    private static final int NEAR = 70;
    private static final int NUMBERS = 2_000;

    /** An odd number without any pattern: its multiples are spread evenly over a circle of any size. */
    private static final BigInteger STRIDE = new BigInteger("9e3779b97f4a7c15f39cc0605cedc834108276bf", 16);

    private static final List<Integer> BITS =
            List.of(6, 3, 4, 5, 7, 8, 6, 3, 4, 5, 1, 2, 13, 31, 32, 33, 62, 63, 64, 65, 100, 127, 128, 129, 159, 160);

    /** How far keys are past some peer's id, more often than not. */
    private static final List<BigInteger> PAST = IntStream.range(0, 1500)
            .mapToObj(i -> BigInteger.valueOf(i % 5 - 2L))
            .toList();

    private LookupCases() {}

    /** {@return points and arcs} */
    static Arbitrary<Arc> arcs() {
        return Combinators.combine(bits(), numbers(), numbers(), numbers(), Arbitraries.of(Arc.Shape.class))
                .as(Arc::fit);
    }

    /** {@return fingers} */
    static Arbitrary<Aim> aims() {
        return Combinators.combine(bits(), numbers(), integers(0, IdSpace.MAX_BITS - 1))
                .as(Aim::fit);
    }

    /** {@return tables, and keys on them; nobody is avoided} */
    static Arbitrary<TableCase> tables() {
        return tables(Arbitraries.just(List.of()));
    }

    /** {@return tables, and keys that somebody asks about who could not reach some peers} */
    static Arbitrary<TableCase> asked() {
        return tables(integers(0, 11).list().ofMaxSize(3));
    }

    private static Arbitrary<TableCase> tables(Arbitrary<List<Integer>> avoided) {
        return Combinators.combine(
                        rings(12),
                        integers(0, 11),
                        Arbitraries.of(true, true, false),
                        integers(0, 11).list().ofMaxSize(4),
                        integers(0, IdSpace.MAX_BITS - 1).list().ofMaxSize(6),
                        avoided,
                        keys())
                .as(TableCase::fit);
    }

    /** {@return rings, and a key to be looked up by every peer} */
    static Arbitrary<RingCase> ringCases() {
        return Combinators.combine(rings(24), keys()).as((ring, key) -> new RingCase(ring, key.in(ring)));
    }

    /** {@return rings of up to so many peers} */
    static Arbitrary<RingSketch> rings(int most) {
        return Combinators.combine(
                        bits(), integers(1, 5), numbers().list().ofMinSize(1).ofMaxSize(most))
                .as(RingSketch::fit);
    }

    static Arbitrary<KeyPick> keys() {
        int near = PAST.size();
        return Combinators.combine(integers(0, 39), integers(0, near + NUMBERS))
                .as((peer, past) -> new KeyPick(peer, past < near ? PAST.get(past) : number(past - near)));
    }

    /** Small spaces, as in textbooks; those at which the words of a machine end; and others. */
    private static Arbitrary<Integer> bits() {
        return Arbitraries.of(BITS);
    }

    static Arbitrary<BigInteger> numbers() {
        return integers(0, NUMBERS).map(LookupCases::number);
    }

    /** Near zero, whatever the size of the circle, on either side; or anywhere on the largest circle. */
    private static BigInteger number(int drawn) {
        if (drawn < NEAR) {
            return BigInteger.valueOf(drawn);
        }
        BigInteger number = BigInteger.valueOf(drawn - NEAR);
        return drawn < 2 * NEAR
                ? MOST.subtract(number)
                : number.multiply(STRIDE).mod(MOST);
    }

    static Arbitrary<Integer> integers(int least, int most) {
        return Arbitraries.integers().between(least, most).withDistribution(RandomDistribution.uniform());
    }
}
