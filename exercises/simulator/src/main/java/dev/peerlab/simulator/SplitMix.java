package dev.peerlab.simulator;

import java.util.random.RandomGenerator;

/**
 * The arithmetic of SplitMix64: a counter in steps of an odd constant, scrambled.
 *
 * <p>One {@code long} of state is all it needs, which is why every peer can have a generator of its own. The JDK has the same
 * algorithm in {@link java.util.SplittableRandom}; written out here, its numbers are the same on every JDK.
 *
 * @see <a href="https://doi.org/10.1145/2660193.2660195">Steele, Lea, Flood, Fast Splittable Pseudorandom Number Generators,
 *     OOPSLA 2014, figure 16</a>
 */
public abstract class SplitMix implements RandomGenerator {

    /** The step of the counter. */
    public static final long STEP = 0x9e3779b97f4a7c15L;

    private static final long LOW = 0xffffffffL;

    private long state;

    SplitMix(long seed) {
        state = seed;
    }

    /** Combines seeds into one, so that neighboring seeds give unrelated numbers. */
    static long seed(long... parts) {
        long seed = 0;
        for (long part : parts) {
            seed = scramble(seed + STEP + scramble(part + STEP));
        }
        return seed;
    }

    /** {@return a number that looks unrelated to those of other counters} */
    public static long scramble(long counter) {
        long z = (counter ^ (counter >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }

    @Override
    public final long nextLong() {
        state += STEP;
        return scramble(state);
    }

    @Override
    public final int nextInt() {
        return (int) (nextLong() >>> Integer.SIZE);
    }

    /** Multiplies instead of dividing; the rare values that would make some results likelier are drawn again. */
    @Override
    public final int nextInt(int bound) {
        if (bound <= 0) {
            throw new IllegalArgumentException("bound " + bound + ": must be 1 or more");
        }
        long product = Integer.toUnsignedLong(nextInt()) * bound;
        if ((product & LOW) < bound) {
            long threshold = (1L << Integer.SIZE) % bound;
            while ((product & LOW) < threshold) {
                product = Integer.toUnsignedLong(nextInt()) * bound;
            }
        }
        return (int) (product >>> Integer.SIZE);
    }

    @Override
    public final double nextDouble() {
        return (nextLong() >>> 11) * 0x1.0p-53;
    }

    @Override
    public final boolean nextBoolean() {
        return nextLong() < 0;
    }

    /** A generator and nothing else. */
    public static final class Generator extends SplitMix {

        /**
         * Makes a generator.
         *
         * @param seed any number
         */
        public Generator(long seed) {
            super(seed);
        }
    }
}
