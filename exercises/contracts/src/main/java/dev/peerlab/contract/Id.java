package dev.peerlab.contract;

import java.nio.ByteBuffer;

/**
 * A point on the identifier circle: an unsigned number of up to 160 bits, made by an {@link IdSpace}.
 *
 * <p>Ids are values, ordered as unsigned numbers. Whether one lies between two others is not asked here: on a circle that
 * is the third exercise.
 */
public final class Id implements Comparable<Id> {

    private static final int BYTES = IdSpace.MAX_BITS / Byte.SIZE;

    /** Bits 128 to 159. */
    private final int high;

    /** Bits 64 to 127. */
    private final long middle;

    /** Bits 0 to 63. */
    private final long low;

    Id(int high, long middle, long low) {
        this.high = high;
        this.middle = middle;
        this.low = low;
    }

    /**
     * {@return the id with these {@link #bytes}}
     *
     * @throws IllegalArgumentException unless there are 20
     */
    public static Id of(byte[] bytes) {
        if (bytes.length != BYTES) {
            throw new IllegalArgumentException(bytes.length + " bytes: an id has " + BYTES);
        }
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        return new Id(buffer.getInt(), buffer.getLong(), buffer.getLong());
    }

    /** {@return the 20 bytes of this id, most significant first; those beyond its space are 0} */
    public byte[] bytes() {
        return ByteBuffer.allocate(BYTES)
                .putInt(high)
                .putLong(middle)
                .putLong(low)
                .array();
    }

    int high() {
        return high;
    }

    long middle() {
        return middle;
    }

    /** {@return the lowest 64 bits} the whole id in a space of up to 64 bits, to be read as an unsigned number */
    public long low() {
        return low;
    }

    Id plusPowerOfTwo(int exponent) {
        if (exponent >= 2 * Long.SIZE) {
            return new Id(high + (1 << (exponent - 2 * Long.SIZE)), middle, low);
        }
        long toMiddle = exponent >= Long.SIZE ? 1L << (exponent - Long.SIZE) : 0;
        long toLow = exponent < Long.SIZE ? 1L << exponent : 0;
        long newLow = low + toLow;
        long carry = Long.compareUnsigned(newLow, low) < 0 ? 1 : 0;
        long newMiddle = middle + toMiddle + carry;
        return new Id(high + (Long.compareUnsigned(newMiddle, middle) < 0 ? 1 : 0), newMiddle, newLow);
    }

    Id shiftRight(int bits) {
        Id shifted = this;
        for (int left = bits; left > 0; left -= Integer.SIZE) {
            shifted = shifted.shiftRightAtMost32(Math.min(left, Integer.SIZE));
        }
        return shifted;
    }

    private Id shiftRightAtMost32(int bits) {
        long newLow = (low >>> bits) | (middle << (Long.SIZE - bits));
        long newMiddle = (middle >>> bits) | (Integer.toUnsignedLong(high) << (Long.SIZE - bits));
        return new Id((int) (Integer.toUnsignedLong(high) >>> bits), newMiddle, newLow);
    }

    @Override
    public int compareTo(Id other) {
        // Asked of each id by itself, so that a compiler asks once an id and not once a comparison.
        if (isLong() && other.isLong()) {
            return Long.compareUnsigned(low, other.low);
        }
        if (high != other.high) {
            return Integer.compareUnsigned(high, other.high);
        }
        return middle != other.middle
                ? Long.compareUnsigned(middle, other.middle)
                : Long.compareUnsigned(low, other.low);
    }

    /** {@return whether the lowest 64 bits are all, as always in a space of no more} */
    private boolean isLong() {
        return (high | middle) == 0;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Id that && high == that.high && middle == that.middle && low == that.low;
    }

    @Override
    public int hashCode() {
        return 31 * (31 * high + Long.hashCode(middle)) + Long.hashCode(low);
    }

    /** {@return the id in decimal if it has up to 64 bits, else in hexadecimal} */
    @Override
    public String toString() {
        return high == 0 && middle == 0
                ? Long.toUnsignedString(low)
                : String.format("%08x%016x%016x", high, middle, low);
    }
}
