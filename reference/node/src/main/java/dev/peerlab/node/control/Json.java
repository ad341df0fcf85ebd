package dev.peerlab.node.control;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Objects as JSON texts: maps, iterables, texts, numbers, truth values, null.
 *
 * <p>By Jackson's tokens alone. Its data binding would read and write the same in one line, and be a quarter of what a node
 * does before it has started.
 */
public final class Json {

    private Json() {}

    /** Loaded when it is first needed: a node that nobody asks starts without it. */
    private static final class Tokens {
        static final JsonFactory JSON = new JsonFactory();
    }

    /**
     * {@return a JSON text on one line}
     *
     * @throws IllegalArgumentException if there is something in it that has no form in JSON
     */
    public static String write(Object value) {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = Tokens.JSON.createGenerator(ObjectWriteContext.empty(), text)) {
            write(out, value);
        }
        return text.toString();
    }

    private static void write(JsonGenerator out, @Nullable Object value) {
        if (value instanceof Map<?, ?> object) {
            out.writeStartObject();
            object.forEach((name, member) -> {
                out.writeName(String.valueOf(name));
                write(out, member);
            });
            out.writeEndObject();
        } else if (value instanceof Iterable<?> array) {
            out.writeStartArray();
            array.forEach(element -> write(out, element));
            out.writeEndArray();
        } else {
            writeAtom(out, value);
        }
    }

    private static void writeAtom(JsonGenerator out, @Nullable Object value) {
        if (value == null) {
            out.writeNull();
        } else if (value instanceof String text) {
            out.writeString(text);
        } else if (value instanceof Boolean truth) {
            out.writeBoolean(truth);
        } else if (value instanceof Integer || value instanceof Long) {
            out.writeNumber(((Number) value).longValue());
        } else if (value instanceof Double number) {
            out.writeNumber(number);
        } else {
            throw new IllegalArgumentException(value.getClass().getName() + " has no form in JSON: " + value);
        }
    }

    /** {@return the same in bytes} */
    static byte[] bytes(Object value) {
        return write(value).getBytes(StandardCharsets.UTF_8);
    }

    /**
     * {@return the object that a JSON text stands for; an empty one for an empty text}
     *
     * @throws IllegalArgumentException if it is none
     */
    public static Map<String, Object> read(byte[] text) {
        if (text.length == 0) {
            return Map.of();
        }
        try (JsonParser in = Tokens.JSON.createParser(ObjectReadContext.empty(), text)) {
            if (in.nextToken() != JsonToken.START_OBJECT) {
                throw new IllegalArgumentException("no JSON object: it begins otherwise");
            }
            Map<String, Object> object = object(in);
            if (in.nextToken() != null) {
                throw new IllegalArgumentException("no JSON object: more comes after it");
            }
            return object;
        } catch (JacksonException e) {
            throw new IllegalArgumentException("no JSON object: " + e.getOriginalMessage(), e);
        }
    }

    /** {@return the objects that stand in an object under a name; none if nothing does} */
    @SuppressWarnings("unchecked") // what stands there is an array of objects
    public static List<Map<String, Object>> objects(Map<String, Object> object, String name) {
        return (List<Map<String, Object>>) object.getOrDefault(name, List.of());
    }

    /** {@return the object that stands in an object under a name; an empty one if nothing does} */
    @SuppressWarnings("unchecked") // what stands there is an object
    public static Map<String, Object> object(Map<String, Object> object, String name) {
        return (Map<String, Object>) object.getOrDefault(name, Map.of());
    }

    /** Arrays and objects in one another are limited by Jackson: a text cannot exhaust the stack. */
    private static @Nullable Object value(JsonParser in) {
        return switch (in.currentToken()) {
            case START_OBJECT -> object(in);
            case START_ARRAY -> array(in);
            case VALUE_STRING -> in.getString();
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> in.getNumberValue();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            default -> null;
        };
    }

    private static Map<String, Object> object(JsonParser in) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        while (in.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = in.currentName();
            in.nextToken();
            object.put(name, value(in));
        }
        return object;
    }

    private static List<Object> array(JsonParser in) {
        List<@Nullable Object> array = new ArrayList<>();
        while (in.nextToken() != JsonToken.END_ARRAY) {
            array.add(value(in));
        }
        return array;
    }
}
