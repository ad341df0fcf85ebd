package dev.peerlab.contract.store;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Some bytes that never change. Two values with the same bytes are equal; their order is that of the bytes, unsigned. */
public final class Value implements Comparable<Value> {

    private final byte[] bytes;

    private Value(byte[] bytes) {
        this.bytes = bytes;
    }

    /** {@return a value with a copy of these bytes} */
    public static Value of(byte[] bytes) {
        return new Value(bytes.clone());
    }

    /** {@return a value with a text's bytes in UTF-8} */
    public static Value of(String text) {
        return new Value(text.getBytes(StandardCharsets.UTF_8));
    }

    /** {@return how many bytes it has} */
    public int size() {
        return bytes.length;
    }

    /** {@return a copy of the bytes} */
    public byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public int compareTo(Value other) {
        return Arrays.compareUnsigned(bytes, other.bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Value that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /** {@return the bytes read as UTF-8} */
    @Override
    public String toString() {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
