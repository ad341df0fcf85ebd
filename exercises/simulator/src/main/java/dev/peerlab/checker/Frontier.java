package dev.peerlab.checker;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Worlds that wait to be explored, one after the other in large arrays.
 *
 * <p>A world takes up as many {@code int}s as it has parts, and four more: their number, the world's number, and its fingerprint.
 */
final class Frontier {

    /** How many {@code int}s come before the parts. */
    static final int HEAD = 4;

    private static final int CHUNK = 1 << 13;

    private final List<int[]> chunks = new ArrayList<>();
    private final List<Integer> ends = new ArrayList<>();
    private int[] current = new int[0];
    private int end;
    private long count;
    private int longest;

    /** Read by other threads, too. */
    private final AtomicLong ints = new AtomicLong();

    /** Adds a world. */
    void add(int number, long fingerprint, int[] parts, int length) {
        if (end + HEAD + length > current.length) {
            seal();
            current = new int[Math.max(CHUNK, HEAD + length)];
            ints.addAndGet(current.length);
            end = 0;
        }
        current[end] = length;
        current[end + 1] = number;
        current[end + 2] = (int) (fingerprint >>> Integer.SIZE);
        current[end + 3] = (int) fingerprint;
        System.arraycopy(parts, 0, current, end + HEAD, length);
        end += HEAD + length;
        count++;
    }

    /** Ends adding; a frontier that is read is not added to. */
    void seal() {
        if (end > 0) {
            int[] chunk = end * 2 < current.length ? Arrays.copyOf(current, end) : current;
            ints.addAndGet(chunk.length - current.length);
            longest = Math.max(longest, end);
            chunks.add(chunk);
            ends.add(end);
            end = 0;
            current = new int[0];
        }
    }

    /** Moves all worlds of another one here; both are sealed. */
    void take(Frontier other) {
        chunks.addAll(other.chunks);
        ends.addAll(other.ends);
        count += other.count;
        longest = Math.max(longest, other.longest);
        ints.addAndGet(other.ints.get());
    }

    int chunks() {
        return chunks.size();
    }

    int[] chunk(int index) {
        return chunks.get(index);
    }

    int end(int index) {
        return ends.get(index);
    }

    /** Lets go of what has been explored. Several threads may do so at once, each with its own chunks. */
    void forget(int index) {
        chunks.set(index, new int[0]);
        ends.set(index, 0);
    }

    /** {@return how many worlds there are} */
    long size() {
        return count;
    }

    /** {@return how many {@code int}s the longest chunk has} */
    int longest() {
        return longest;
    }

    /** {@return how many bytes it takes up, those forgotten counted} */
    long bytes() {
        return Integer.BYTES * ints.get();
    }

    /** {@return the fingerprint of the world at a place} */
    static long fingerprint(int[] chunk, int at) {
        return ((long) chunk[at + 2] << Integer.SIZE) | Integer.toUnsignedLong(chunk[at + 3]);
    }
}
