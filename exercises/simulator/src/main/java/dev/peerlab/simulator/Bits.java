package dev.peerlab.simulator;

/** A ring of bits that finds the next one set, whatever gap lies before it: a summary has one bit a word. */
final class Bits {

    static final int NONE = -1;
    private static final int LOG = 6;

    private final long[] words;
    private final long[] summary;

    /** Makes a ring of 2^k bits, 64 at least. */
    Bits(int size) {
        words = new long[Math.max(1, size >>> LOG)];
        summary = new long[Math.max(1, words.length >>> LOG)];
    }

    void set(int bit) {
        int word = bit >>> LOG;
        words[word] |= 1L << bit;
        summary[word >>> LOG] |= 1L << word;
    }

    void clear(int bit) {
        int word = bit >>> LOG;
        words[word] &= ~(1L << bit);
        if (words[word] == 0) {
            summary[word >>> LOG] &= ~(1L << word);
        }
    }

    /** The first bit that is set from this one on, around the ring; {@link #NONE} if none is. */
    int next(int bit) {
        int word = bit >>> LOG;
        long rest = words[word] & (-1L << bit);
        if (rest != 0) {
            return word * Long.SIZE + Long.numberOfTrailingZeros(rest);
        }
        int after = nextWord(word + 1);
        int found = after == NONE ? nextWord(0) : after;
        return found == NONE ? NONE : found * Long.SIZE + Long.numberOfTrailingZeros(words[found]);
    }

    private int nextWord(int word) {
        if (word == words.length) {
            return NONE;
        }
        int group = word >>> LOG;
        long rest = summary[group] & (-1L << word);
        while (rest == 0) {
            group++;
            if (group == summary.length) {
                return NONE;
            }
            rest = summary[group];
        }
        return group * Long.SIZE + Long.numberOfTrailingZeros(rest);
    }
}
