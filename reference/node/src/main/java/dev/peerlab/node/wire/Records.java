package dev.peerlab.node.wire;

import static dev.peerlab.node.wire.Atoms.expect;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** The schema of a record: an array of its components. */
final class Records implements Schema<Object> {

    private final String name;

    /** Plain reflection: method handles are as fast in the end, but a node would start noticeably later. */
    private final Constructor<?> constructor;

    private final List<Component> components;

    /**
     * A component of a record.
     *
     * @param name its name
     * @param accessor from a record to its value
     * @param schema of its value
     * @param nullable whether it may be absent
     */
    record Component(String name, Method accessor, Schema<Object> schema, boolean nullable) {

        void write(JsonGenerator out, Object owner) {
            Object value = get(accessor, owner);
            if (value != null) {
                schema.write(out, value);
            } else {
                out.writeNull();
            }
        }

        @Nullable
        Object read(JsonParser in) {
            return nullable && in.currentToken() == JsonToken.VALUE_NULL ? null : schema.read(in);
        }
    }

    Records(String name, Constructor<?> constructor, List<Component> components) {
        this.name = name;
        this.constructor = constructor;
        this.components = components;
    }

    String name() {
        return name;
    }

    int size() {
        return components.size();
    }

    @Override
    public void write(JsonGenerator out, Object value) {
        out.writeStartArray(value, size());
        writeComponents(out, value);
        out.writeEndArray();
    }

    void writeComponents(JsonGenerator out, Object value) {
        for (Component component : components) {
            component.write(out, value);
        }
    }

    @Override
    public Object read(JsonParser in) {
        expect(in, JsonToken.START_ARRAY);
        return readComponents(in);
    }

    /** Reads all components and the end of the array. */
    Object readComponents(JsonParser in) {
        @Nullable Object[] values = new Object[components.size()];
        for (int i = 0; i < values.length; i++) {
            if (in.nextToken() == JsonToken.END_ARRAY) {
                throw new IllegalArgumentException(
                        name + " without " + components.get(i).name());
            }
            values[i] = components.get(i).read(in);
        }
        in.nextToken();
        expect(in, JsonToken.END_ARRAY);
        return make(values);
    }

    private static @Nullable Object get(Method accessor, Object value) {
        try {
            return accessor.invoke(value);
        } catch (ReflectiveOperationException e) {
            throw failed(e);
        }
    }

    private Object make(@Nullable Object[] values) {
        try {
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw failed(e);
        }
    }

    /** What an accessor or a constructor throws is its record's verdict on the values. */
    private static RuntimeException failed(ReflectiveOperationException e) {
        Throwable cause = e instanceof InvocationTargetException ? e.getCause() : e;
        return cause instanceof RuntimeException runtime ? runtime : new IllegalStateException(cause);
    }
}
