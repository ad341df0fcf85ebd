package dev.peerlab.simulator;

import dev.peerlab.contract.Address;
import java.util.Arrays;

/**
 * Where pending events are kept: each is a row of two numbers and two references, in parallel arrays.
 *
 * <p>Rows come in blocks of a cache line. Events that are due in the same window of time share blocks, so that a window is read
 * from memory in one go, while the events of all windows together may lie anywhere.
 */
final class EventRows {

    /** The row, or block, that is none. */
    static final int NONE = 0;

    static final int BLOCK_SHIFT = 3;
    static final int PER_BLOCK = 1 << BLOCK_SHIFT;
    private static final int FIRST_BLOCKS = 4;

    /** Two numbers a row: the time, or the next row of a chain; and the receiver. */
    private int[] numbers = new int[2 * PER_BLOCK * FIRST_BLOCKS];

    private Object[] payloads = new Object[PER_BLOCK * FIRST_BLOCKS];

    /** Apart from the payloads, to be of their type: a cast would read every sender's address, a cache miss each. */
    private Address[] senders = new Address[PER_BLOCK * FIRST_BLOCKS];

    /** The block that follows each block of a list. */
    private int[] following = new int[FIRST_BLOCKS];

    private int freeBlock = NONE;
    private int blocksMade = 1;

    void fill(int row, int time, int to, Object payload, Address from) {
        numbers[2 * row] = time;
        numbers[2 * row + 1] = to;
        payloads[row] = payload;
        senders[row] = from;
    }

    /** Forgets the references of a row, so that they can be collected. */
    void clear(int row) {
        payloads[row] = null;
        senders[row] = null;
    }

    int time(int row) {
        return numbers[2 * row];
    }

    int next(int row) {
        return numbers[2 * row];
    }

    void chain(int row, int next) {
        numbers[2 * row] = next;
    }

    int to(int row) {
        return numbers[2 * row + 1];
    }

    Object payload(int row) {
        return payloads[row];
    }

    Address from(int row) {
        return senders[row];
    }

    int following(int block) {
        return following[block];
    }

    void follow(int block, int by) {
        following[block] = by;
    }

    int makeBlock() {
        int block = freeBlock;
        if (block == NONE) {
            if (blocksMade == following.length) {
                grow();
            }
            block = blocksMade++;
        } else {
            freeBlock = following[block];
        }
        following[block] = NONE;
        return block;
    }

    private void grow() {
        int blocks = 2 * following.length;
        following = Arrays.copyOf(following, blocks);
        numbers = Arrays.copyOf(numbers, 2 * PER_BLOCK * blocks);
        payloads = Arrays.copyOf(payloads, PER_BLOCK * blocks);
        senders = Arrays.copyOf(senders, PER_BLOCK * blocks);
    }

    void freeBlock(int block) {
        following[block] = freeBlock;
        freeBlock = block;
    }
}
