package dev.peerlab.experiment.chord;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * How many keys each peer of a ring owns, by consistent hashing alone: no peer runs.
 *
 * <p>Ids and keys are random numbers of 64 bits, as hash values would be.
 *
 * @see <a href="https://doi.org/10.1145/258533.258660">Karger et al., Consistent Hashing and Random Trees, STOC 1997</a>
 */
final class Loads {

    /** How many bars of the histogram there are for each mean. */
    static final int FIFTHS = 5;

    private final int[] keys;

    private Loads(int[] keys) {
        this.keys = keys;
    }

    /**
     * {@return the loads of peers}
     *
     * @param peers how many peers there are, 1 or more
     * @param virtual how many ids each of them has, 1 or more
     * @param keys how many keys there are
     * @param seed decides ids and keys
     */
    static Loads random(int peers, int virtual, int keys, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        long[] ids = random.longs((long) peers * virtual).toArray();
        long[] sorted = ids.clone();
        Arrays.sort(sorted);
        int[] owned = new int[sorted.length];
        for (int i = 0; i < keys; i++) {
            owned[owner(sorted, random.nextLong())]++;
        }
        int[] loads = new int[peers];
        for (int i = 0; i < ids.length; i++) {
            loads[i / virtual] += owned[owner(sorted, ids[i])];
        }
        return of(loads);
    }

    /** The order of signed numbers is a circle as well as that of unsigned ones. */
    private static int owner(long[] sorted, long key) {
        int place = Arrays.binarySearch(sorted, key);
        int at = place >= 0 ? place : -place - 1;
        return at == sorted.length ? 0 : at;
    }

    /** {@return these loads} */
    static Loads of(int... keys) {
        int[] sorted = keys.clone();
        Arrays.sort(sorted);
        return new Loads(sorted);
    }

    /** {@return how many keys there are} */
    int sum() {
        return Arrays.stream(keys).sum();
    }

    /** {@return the highest load, in means} */
    double highest() {
        return keys[keys.length - 1] / mean();
    }

    /** {@return the share of peers that own nothing} */
    double idle() {
        return (double) Arrays.stream(keys).filter(load -> load == 0).count() / keys.length;
    }

    /**
     * {@return the smallest load that at least this share of the peers does not exceed (nearest rank), in means}
     *
     * @param percent more than 0, at most 100
     */
    double percentile(double percent) {
        return keys[(int) Math.ceil(percent / 100 * keys.length) - 1] / mean();
    }

    private double mean() {
        return (double) sum() / keys.length;
    }

    /** {@return how many peers have a load in each fifth of a mean, from 0 to the highest load} */
    List<Integer> fifths() {
        int[] counts = new int[fifth(keys[keys.length - 1]) + 1];
        for (int load : keys) {
            counts[fifth(load)]++;
        }
        return Arrays.stream(counts).boxed().toList();
    }

    private int fifth(int load) {
        return (int) (FIFTHS * load / mean());
    }

    /** {@return all that is kept of these loads} */
    LoadResult result() {
        return new LoadResult(percentile(1), percentile(99), highest(), idle(), fifths());
    }
}
