package dev.peerlab.node.wire;

import java.io.OutputStream;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.dataformat.cbor.CBORFactory;

/** The messages of some sealed interfaces, to and from bytes. Stateless; one serves any number of threads. */
public final class WireFormat {

    /** Deeper than any message; a recursion that an attacker chooses must not exhaust the stack. */
    private static final int MAX_DEPTH = 32;

    private final Schema<Object> schema;
    private final CBORFactory cbor;

    private WireFormat(Schema<Object> schema, int maxBytes) {
        this.schema = schema;
        this.cbor = CBORFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(MAX_DEPTH)
                        .maxStringLength(maxBytes)
                        .build())
                .build();
    }

    /**
     * {@return a format}
     *
     * @param messages sealed interfaces whose records are messages
     * @param payloads sealed interfaces whose records are payloads: what stands where a record has a component of type
     *     {@link dev.peerlab.contract.Message}
     * @param maxBytes the longest message that is read
     * @throws IllegalArgumentException if a record has a component of a type that messages are not made of, or if two records
     *     have one name
     */
    public static WireFormat of(List<Class<?>> messages, List<Class<?>> payloads, int maxBytes) {
        return new WireFormat(new Schemas(payloads).union(messages), maxBytes);
    }

    /**
     * Writes a message.
     *
     * @param message a record of this format
     * @param out where to; closed
     * @throws IllegalArgumentException if it is not of this format
     * @throws TooLong if a list in it is longer than lists may be
     */
    public void write(Object message, OutputStream out) {
        try (JsonGenerator generator = cbor.createGenerator(ObjectWriteContext.empty(), out)) {
            schema.write(generator, message);
        }
    }

    /**
     * {@return the message that some bytes are}
     *
     * @param bytes where it stands
     * @param offset where it begins
     * @param length how long it is
     * @throws BadFrame if the bytes are no message of this format, or more than one
     */
    public Object read(byte[] bytes, int offset, int length) throws BadFrame {
        try (JsonParser parser = cbor.createParser(ObjectReadContext.empty(), bytes, offset, length)) {
            parser.nextToken();
            Object message = schema.read(parser);
            if (parser.nextToken() != null) {
                throw new BadFrame("more bytes after " + message.getClass().getSimpleName());
            }
            return message;
        } catch (JacksonException e) {
            throw new BadFrame(e.getOriginalMessage());
        } catch (IllegalArgumentException | NullPointerException e) {
            throw new BadFrame(String.valueOf(e.getMessage()));
        }
    }
}
