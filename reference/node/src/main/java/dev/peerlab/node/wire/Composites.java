package dev.peerlab.node.wire;

import static dev.peerlab.node.wire.Atoms.expect;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** The schemas of types that are made of others, records aside. */
final class Composites {

    private Composites() {}

    /** Null for an empty optional. */
    record Optionals(Schema<Object> schema) implements Schema<Optional<Object>> {
        @Override
        public void write(JsonGenerator out, Optional<Object> value) {
            if (value.isPresent()) {
                schema.write(out, value.get());
            } else {
                out.writeNull();
            }
        }

        @Override
        public Optional<Object> read(JsonParser in) {
            return in.currentToken() == JsonToken.VALUE_NULL ? Optional.empty() : Optional.of(schema.read(in));
        }
    }

    /** An array. */
    record Lists(Schema<Object> schema) implements Schema<List<Object>> {

        /**
         * The longest list. An id may be one byte long on the wire, but takes forty in memory: a frame must not become many times
         * as large once it is read.
         */
        static final int MAX_ELEMENTS = 1 << 19;

        @Override
        public void write(JsonGenerator out, List<Object> value) {
            if (value.size() > MAX_ELEMENTS) {
                throw new TooLong(tooLong());
            }
            out.writeStartArray(value, value.size());
            for (Object element : value) {
                schema.write(out, element);
            }
            out.writeEndArray();
        }

        @Override
        public List<Object> read(JsonParser in) {
            expect(in, JsonToken.START_ARRAY);
            List<Object> elements = new ArrayList<>();
            while (in.nextToken() != JsonToken.END_ARRAY) {
                if (elements.size() == MAX_ELEMENTS) {
                    throw new IllegalArgumentException(tooLong());
                }
                elements.add(schema.read(in));
            }
            return elements;
        }

        private static String tooLong() {
            return "list of more than " + MAX_ELEMENTS + " elements";
        }
    }

    /** The name of a constant. */
    record Enums(Map<String, Object> constants) implements Schema<Enum<?>> {
        @Override
        public void write(JsonGenerator out, Enum<?> value) {
            out.writeString(value.name());
        }

        @Override
        public Enum<?> read(JsonParser in) {
            expect(in, JsonToken.VALUE_STRING);
            return (Enum<?>) known(constants, in.getString());
        }
    }

    /** An array that begins with the name of a record. */
    static final class Unions implements Schema<Object> {

        private final Map<String, Records> byName;
        private final Map<Class<?>, Records> byType;

        Unions(Map<String, Records> byName, Map<Class<?>, Records> byType) {
            this.byName = byName;
            this.byType = byType;
        }

        @Override
        public void write(JsonGenerator out, Object value) {
            Records schema = byType.get(value.getClass());
            if (schema == null) {
                throw new IllegalArgumentException(value.getClass().getSimpleName() + " is none of " + byName.keySet());
            }
            out.writeStartArray(value, schema.size() + 1);
            out.writeString(schema.name());
            schema.writeComponents(out, value);
            out.writeEndArray();
        }

        @Override
        public Object read(JsonParser in) {
            expect(in, JsonToken.START_ARRAY);
            in.nextToken();
            expect(in, JsonToken.VALUE_STRING);
            return ((Records) known(byName, in.getString())).readComponents(in);
        }
    }

    private static Object known(Map<String, ?> names, String name) {
        Object found = names.get(name);
        if (found == null) {
            String shown = name.length() > 40 ? name.substring(0, 40) + "…" : name;
            throw new IllegalArgumentException("'" + shown + "' is none of " + names.keySet());
        }
        return found;
    }
}
