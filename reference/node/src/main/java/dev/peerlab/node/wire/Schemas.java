package dev.peerlab.node.wire;

import dev.peerlab.contract.Message;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;

/** Derives schemas from types. */
final class Schemas {

    /** What an application may send through an overlay: sealed interfaces. */
    private final List<Class<?>> payloads;

    /** By type; never iterated. */
    private final Map<Type, Schema<Object>> known = new HashMap<>();

    Schemas(List<Class<?>> payloads) {
        this.payloads = payloads;
    }

    /**
     * {@return the schema of a type}
     *
     * @throws IllegalArgumentException if it is none that messages are made of
     */
    Schema<Object> of(Type type) {
        Schema<Object> schema = known.get(type);
        if (schema == null) {
            Later later = new Later();
            known.put(type, later);
            schema = derive(type);
            later.schema = schema;
            known.put(type, schema);
        }
        return schema;
    }

    /** {@return the schema of all records of some sealed interfaces} */
    Schema<Object> union(List<Class<?>> sealed) {
        Map<String, Records> byName = new TreeMap<>();
        Map<Class<?>, Records> byType = new HashMap<>();
        for (Class<?> root : sealed) {
            for (Class<?> type : leaves(root)) {
                Records schema = record(type);
                if (byName.put(schema.name(), schema) != null) {
                    throw new IllegalArgumentException(schema.name() + ": two messages of one name in " + sealed);
                }
                byType.put(type, schema);
            }
        }
        return new Composites.Unions(byName, byType);
    }

    private Schema<Object> derive(Type type) {
        if (type instanceof ParameterizedType generic) {
            Schema<Object> element = of(generic.getActualTypeArguments()[0]);
            if (generic.getRawType() == List.class) {
                return untyped(new Composites.Lists(element));
            }
            if (generic.getRawType() == Optional.class) {
                return untyped(new Composites.Optionals(element));
            }
        } else if (type instanceof Class<?> plain) {
            Schema<?> atom = Atoms.ALL.get(plain);
            if (atom != null) {
                return untyped(atom);
            }
            if (plain.isRecord()) {
                return record(plain);
            }
            if (plain.isEnum()) {
                return untyped(new Composites.Enums(constants(plain)));
            }
            if (plain == Message.class || plain.isSealed()) {
                return union(plain == Message.class ? payloads : List.of(plain));
            }
        }
        throw new IllegalArgumentException(type.getTypeName() + ": no type that messages are made of");
    }

    private Records record(Class<?> type) {
        List<Records.Component> components = new ArrayList<>();
        List<Class<?>> types = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            Method accessor = component.getAccessor();
            accessor.setAccessible(true); // it is public; this spares asking so at each call
            types.add(component.getType());
            components.add(new Records.Component(
                    component.getName(),
                    accessor,
                    of(component.getGenericType()),
                    component.getAnnotatedType().isAnnotationPresent(Nullable.class)));
        }
        try {
            Constructor<?> constructor = type.getConstructor(types.toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return new Records(type.getSimpleName(), constructor, List.copyOf(components));
        } catch (NoSuchMethodException e) {
            throw new IllegalArgumentException(type.getTypeName() + " is not public", e);
        }
    }

    private static List<Class<?>> leaves(Class<?> type) {
        if (type.isRecord()) {
            return List.of(type);
        }
        if (!type.isSealed()) {
            throw new IllegalArgumentException(type.getTypeName() + ": neither sealed nor a record");
        }
        List<Class<?>> leaves = new ArrayList<>();
        for (Class<?> permitted : type.getPermittedSubclasses()) {
            leaves.addAll(leaves(permitted));
        }
        return leaves;
    }

    private static Map<String, Object> constants(Class<?> type) {
        Map<String, Object> constants = new TreeMap<>();
        for (Object constant : type.getEnumConstants()) {
            constants.put(((Enum<?>) constant).name(), constant);
        }
        return constants;
    }

    /** A schema is only ever given values of the type that it was derived from. */
    @SuppressWarnings("unchecked")
    private static Schema<Object> untyped(Schema<?> schema) {
        return (Schema<Object>) schema;
    }

    /** Stands in for a schema that is still being derived, of a type that contains itself. */
    private static final class Later implements Schema<Object> {
        private @Nullable Schema<Object> schema;

        private Schema<Object> schema() {
            if (schema == null) {
                throw new IllegalStateException("used before it was derived");
            }
            return schema;
        }

        @Override
        public void write(JsonGenerator out, Object value) {
            schema().write(out, value);
        }

        @Override
        public Object read(JsonParser in) {
            return schema().read(in);
        }
    }
}
