package dev.peerlab.node.wire;

import dev.peerlab.contract.Address;
import dev.peerlab.contract.Id;
import dev.peerlab.contract.store.Value;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** The schemas of types that are not made of others. */
final class Atoms {

    private static final int ID_BYTES = 20;

    /** By type; never iterated. */
    static final Map<Class<?>, Schema<?>> ALL = Map.of(
            long.class, atom(JsonToken.VALUE_NUMBER_INT, JsonGenerator::writeNumber, JsonParser::getLongValue),
            int.class, atom(JsonToken.VALUE_NUMBER_INT, JsonGenerator::writeNumber, JsonParser::getIntValue),
            boolean.class, new Booleans(),
            String.class, atom(JsonToken.VALUE_STRING, JsonGenerator::writeString, JsonParser::getString),
            Id.class, atom(JsonToken.VALUE_EMBEDDED_OBJECT, Atoms::writeId, Atoms::readId),
            Value.class,
                    atom(
                            JsonToken.VALUE_EMBEDDED_OBJECT,
                            (out, value) -> out.writeBinary(value.bytes()),
                            in -> Value.of(in.getBinaryValue())),
            Address.class, new Addresses());

    private Atoms() {}

    static void expect(JsonParser in, JsonToken token) {
        if (in.currentToken() != token) {
            throw new IllegalArgumentException(in.currentToken() + " where " + token + " belongs");
        }
    }

    private static <T> Schema<T> atom(
            JsonToken token, BiConsumer<JsonGenerator, T> writer, Function<JsonParser, T> reader) {
        return new Schema<>() {
            @Override
            public void write(JsonGenerator out, T value) {
                writer.accept(out, value);
            }

            @Override
            public T read(JsonParser in) {
                expect(in, token);
                return reader.apply(in);
            }
        };
    }

    private static void writeId(JsonGenerator out, Id id) {
        byte[] bytes = id.bytes();
        int zeros = 0;
        while (zeros < bytes.length && bytes[zeros] == 0) {
            zeros++;
        }
        out.writeBinary(bytes, zeros, bytes.length - zeros);
    }

    private static Id readId(JsonParser in) {
        byte[] shortened = in.getBinaryValue();
        if (shortened.length > ID_BYTES) {
            throw new IllegalArgumentException("id of " + shortened.length + " bytes: must have at most " + ID_BYTES);
        }
        byte[] bytes = new byte[ID_BYTES];
        System.arraycopy(shortened, 0, bytes, ID_BYTES - shortened.length, shortened.length);
        return Id.of(bytes);
    }

    private static final class Booleans implements Schema<Boolean> {
        @Override
        public void write(JsonGenerator out, Boolean value) {
            out.writeBoolean(value);
        }

        @Override
        public Boolean read(JsonParser in) {
            return in.getBooleanValue();
        }
    }

    private static final class Addresses implements Schema<Address> {

        /** The longest host name there is, RFC 1035. */
        private static final int MAX_HOST = 255;

        @Override
        public void write(JsonGenerator out, Address value) {
            out.writeStartArray(value, 2);
            out.writeString(value.host());
            out.writeNumber(value.number());
            out.writeEndArray();
        }

        @Override
        public Address read(JsonParser in) {
            expect(in, JsonToken.START_ARRAY);
            in.nextToken();
            expect(in, JsonToken.VALUE_STRING);
            String host = in.getString();
            in.nextToken();
            expect(in, JsonToken.VALUE_NUMBER_INT);
            int port = in.getIntValue();
            in.nextToken();
            expect(in, JsonToken.END_ARRAY);
            if (host.length() > MAX_HOST) {
                throw new IllegalArgumentException("host name of " + host.length() + " characters");
            }
            return Address.of(host, port);
        }
    }
}
