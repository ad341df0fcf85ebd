package dev.peerlab.node.control;

import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Objects as JSON texts. */
public final class Json {

    private static final TypeReference<LinkedHashMap<String, Object>> OBJECT = new TypeReference<>() {};

    private Json() {}

    /** Loaded when it is first needed: a node that nobody asks starts without it. */
    private static final class Mapper {
        static final JsonMapper COMPACT = JsonMapper.builder().build();
    }

    /** {@return a JSON text on one line} */
    public static String write(Object value) {
        return Mapper.COMPACT.writeValueAsString(value);
    }

    /** {@return the same in bytes} */
    static byte[] bytes(Object value) {
        return Mapper.COMPACT.writeValueAsBytes(value);
    }

    /**
     * {@return the object that a JSON text stands for; an empty one for an empty text}
     *
     * @throws IllegalArgumentException if it is none
     */
    static Map<String, Object> read(byte[] text) {
        if (text.length == 0) {
            return Map.of();
        }
        try {
            return Mapper.COMPACT.readValue(text, OBJECT);
        } catch (JacksonException e) {
            throw new IllegalArgumentException("no JSON object: " + e.getOriginalMessage(), e);
        }
    }
}
