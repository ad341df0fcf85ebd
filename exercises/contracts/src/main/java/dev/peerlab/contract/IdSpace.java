package dev.peerlab.contract;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * An identifier circle of 2^bits points.
 *
 * <p>160 bits hold a SHA-1 digest; 6 bits hold a textbook's figure.
 *
 * @param bits the width of an id, 1 to 160
 * @see <a href="https://doi.org/10.1145/383059.383071">Stoica et al., Chord, SIGCOMM 2001, section 4.1</a>
 */
public record IdSpace(int bits) {

    /** The widest space: the 160 bits of a SHA-1 digest. */
    public static final int MAX_BITS = 160;

    /**
     * Makes a space.
     *
     * @throws IllegalArgumentException unless bits is 1 to 160
     */
    public IdSpace {
        if (bits < 1 || bits > MAX_BITS) {
            throw new IllegalArgumentException("id space of " + bits + " bits: must be 1 to " + MAX_BITS);
        }
    }

    /**
     * {@return the id with this value}
     *
     * @param value 0 or more, below 2^bits
     * @throws IllegalArgumentException if the value is outside the space
     */
    public Id id(long value) {
        Id id = new Id(0, 0, value);
        if (value < 0 || !truncate(id).equals(id)) {
            throw new IllegalArgumentException("id " + value + ": must be 0 or more and below 2^" + bits);
        }
        return id;
    }

    /**
     * {@return the first bits of the SHA-1 digest of the text}
     *
     * @param text a key or an address, hashed as UTF-8
     */
    public Id hash(String text) {
        return hash(text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * {@return the first bits of the SHA-1 digest of the bytes}
     *
     * @param bytes what to hash; not changed
     */
    public Id hash(byte[] bytes) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-1").digest(bytes);
            return Id.of(digest).shiftRight(MAX_BITS - bits);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-1", e);
        }
    }

    /**
     * {@return the point that lies 2^exponent clockwise of an id, past zero if need be}
     *
     * @param id an id of this space
     * @param exponent 0 or more, below bits
     * @throws IllegalArgumentException if the exponent is out of range
     */
    public Id plusPowerOfTwo(Id id, int exponent) {
        if (exponent < 0 || exponent >= bits) {
            throw new IllegalArgumentException("2^" + exponent + ": the exponent must be 0 to " + (bits - 1));
        }
        return truncate(id.plusPowerOfTwo(exponent));
    }

    /**
     * {@return how far one point lies clockwise of another, as the largest i for which 2^i is not farther; -1 if they are the
     * same point}
     *
     * @param from where to begin, an id of this space
     * @param to where to go, an id of this space
     */
    public int log2Distance(Id from, Id to) {
        long low = to.low() - from.low();
        if (bits <= Long.SIZE) {
            return Long.SIZE - 1 - Long.numberOfLeadingZeros(low & mask(bits));
        }
        long borrow = Long.compareUnsigned(to.low(), from.low()) < 0 ? 1 : 0;
        long middle = to.middle() - from.middle() - borrow;
        boolean middleBorrows = borrow == 1
                ? Long.compareUnsigned(to.middle(), from.middle()) <= 0
                : Long.compareUnsigned(to.middle(), from.middle()) < 0;
        int high = to.high() - from.high() - (middleBorrows ? 1 : 0);
        high &= (int) mask(Math.max(bits - 2 * Long.SIZE, 0));
        middle &= mask(Math.min(bits - Long.SIZE, Long.SIZE));
        if (high != 0) {
            return 2 * Long.SIZE + Integer.SIZE - 1 - Integer.numberOfLeadingZeros(high);
        }
        return middle != 0
                ? 2 * Long.SIZE - 1 - Long.numberOfLeadingZeros(middle)
                : Long.SIZE - 1 - Long.numberOfLeadingZeros(low);
    }

    /**
     * Makes sure that an id is a point of this space.
     *
     * @param what what the id is, for the message: {@code id}, {@code key}
     * @param id any id
     * @throws IllegalArgumentException if it is not
     */
    public void check(String what, Id id) {
        if (!contains(id)) {
            throw new IllegalArgumentException(what + " " + id + ": must be below 2^" + bits);
        }
    }

    /** {@return whether the id is a point of this space} */
    public boolean contains(Id id) {
        return truncate(id).equals(id);
    }

    private Id truncate(Id id) {
        int low = Math.min(bits, Long.SIZE);
        int middle = Math.min(Math.max(bits - Long.SIZE, 0), Long.SIZE);
        int high = Math.max(bits - 2 * Long.SIZE, 0);
        return new Id(id.high() & (int) mask(high), id.middle() & mask(middle), id.low() & mask(low));
    }

    private static long mask(int ones) {
        return ones == 0 ? 0 : -1L >>> (Long.SIZE - ones);
    }
}
