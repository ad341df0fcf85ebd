package dev.peerlab.node.control;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;

/**
 * The arguments of a command.
 *
 * @param values by name
 */
record Arguments(Map<String, Object> values) {

    /**
     * {@return a text}
     *
     * @throws IllegalArgumentException if it is not there, or empty
     */
    String text(String name) {
        if (values.get(name) instanceof String text && !text.isEmpty()) {
            return text;
        }
        throw new IllegalArgumentException("'" + name + "' is missing: must be a text");
    }

    /** {@return a number, or another if it is not there} */
    int number(String name, int otherwise) {
        return values.get(name) instanceof Number number ? number.intValue() : otherwise;
    }

    boolean flag(String name) {
        return Boolean.TRUE.equals(values.get(name));
    }

    /** {@return what a text called {@code value}, or a Base64 text called {@code base64}, stands for} */
    byte[] bytes() {
        if (values.get("base64") instanceof String coded) {
            return Base64.getDecoder().decode(coded);
        }
        if (values.get("value") instanceof String text) {
            return text.getBytes(StandardCharsets.UTF_8);
        }
        throw new IllegalArgumentException("'value' is missing: must be a text; or 'base64'");
    }
}
