package dev.peerlab.lecture.sockets;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;

/**
 * CBOR for people: one item a line, its bytes first.
 *
 * <p>Knows the items that the node's messages are made of.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc8949#section-3">RFC 8949, section 3</a>
 */
public final class CborLines {

    private static final HexFormat HEX = HexFormat.of();
    private static final int WIDTH = 44;

    private final ByteBuffer bytes;
    private final Iterator<String> names;
    private final List<String> lines = new ArrayList<>();

    private CborLines(byte[] bytes, Iterator<String> names) {
        this.bytes = ByteBuffer.wrap(bytes);
        this.names = names;
    }

    /**
     * {@return the lines}
     *
     * @param bytes one item, with all that is in it
     * @param names what each item stands for, in order
     */
    public static List<String> of(byte[] bytes, List<String> names) {
        CborLines cbor = new CborLines(bytes, names.iterator());
        cbor.item(1);
        if (cbor.bytes.hasRemaining() || cbor.names.hasNext()) {
            throw new IllegalArgumentException("left over: " + cbor.bytes.remaining() + " bytes or a name");
        }
        return cbor.lines;
    }

    /** {@return a line} */
    public static String line(int depth, String hex, String what, String name) {
        return String.format(Locale.ROOT, "%-" + WIDTH + "s%-27s%s", "  ".repeat(depth) + hex, what, name)
                .stripTrailing();
    }

    private void item(int depth) {
        int start = bytes.position();
        int first = Byte.toUnsignedInt(bytes.get());
        BigInteger argument = argument(first & 31);
        int header = bytes.position();
        switch (first >>> 5) {
            case 0 -> add(depth, start, header, "number " + argument);
            case 1 -> add(depth, start, header, "number " + argument.not());
            case 2 -> add(depth, start, header, content(argument, "bytes, " + argument));
            case 3 -> add(depth, start, header, content(argument, ""));
            case 4 -> {
                add(depth, start, header, "array of " + argument);
                for (int i = 0; i < argument.intValueExact(); i++) {
                    item(depth + 1);
                }
            }
            case 7 -> add(depth, start, header, simple(first & 31));
            default -> throw new IllegalArgumentException("item of kind " + (first >>> 5));
        }
    }

    /** The five lower bits are a number, or say how long the number is that follows. */
    private BigInteger argument(int bits) {
        if (bits < 24) {
            return BigInteger.valueOf(bits);
        }
        byte[] number = new byte[1 << (bits - 24)];
        bytes.get(number);
        return new BigInteger(1, number);
    }

    private String content(BigInteger length, String what) {
        byte[] content = new byte[length.intValueExact()];
        bytes.get(content);
        return what.isEmpty() ? '"' + new String(content, StandardCharsets.UTF_8) + '"' : what;
    }

    private static String simple(int number) {
        return switch (number) {
            case 20 -> "false";
            case 21 -> "true";
            case 22 -> "null";
            default -> throw new IllegalArgumentException("simple value " + number);
        };
    }

    private void add(int depth, int start, int header, String what) {
        String hex = hex(start, start + 1) + hex(start + 1, header) + hex(header, bytes.position());
        lines.add(line(depth, hex.stripTrailing(), what, names.next()));
    }

    private String hex(int from, int to) {
        return from == to ? "" : HEX.formatHex(bytes.array(), from, to) + " ";
    }
}
