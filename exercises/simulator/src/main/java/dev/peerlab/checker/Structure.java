package dev.peerlab.checker;

import dev.peerlab.contract.Address;
import dev.peerlab.contract.Id;
import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.Modifier;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * What an object is made of, as a number: two peers in the same state have the same number, whatever objects they consist of.
 *
 * <p>Fields are read one by one, of superclasses too. The JDK's collections count by what is in them: lists and sorted or linked
 * ones in their order, hashed ones in none. That two fields share one object that can change is seen, except from within hashed
 * collections; that they share one that cannot is not: a message may bring a value back, or one that is equal. A peer's host is no
 * part of its state, nor is a transient field: that is for what is counted for people, and changes nothing that a peer does. What
 * cannot be read is {@link Unreadable}.
 */
final class Structure {

    private static final ClassValue<List<Field>> FIELDS = new ClassValue<>() {
        @Override
        protected List<Field> computeValue(Class<?> type) {
            return fieldsOf(type);
        }
    };

    /** Objects that can change, by the order in which they were met. */
    private final IdentityHashMap<Object, Integer> met = new IdentityHashMap<>();

    /** How peers are exchanged; null if they are not. */
    private final @Nullable Renaming renaming;

    private String path;

    private Structure(String path, @Nullable Renaming renaming) {
        this.path = path;
        this.renaming = renaming;
    }

    /**
     * {@return the fingerprint of an object}
     *
     * @throws Unreadable if a part of it cannot be read
     */
    static long of(@Nullable Object object) {
        return of(object, null);
    }

    /**
     * {@return the fingerprint that an object would have if peers were exchanged} Not comparable with that of {@link #of(Object)}:
     * sorted collections count as sets here, as an exchange may change their order.
     *
     * @throws Unreadable if a part of it cannot be read, or depends on an address in a way that nobody knows
     */
    static long of(@Nullable Object object, @Nullable Renaming renaming) {
        return new Structure(object == null ? "null" : object.getClass().getSimpleName(), renaming).walk(object);
    }

    private long walk(@Nullable Object object) {
        if (object == null) {
            return 1;
        }
        Long simple = Simple.fingerprint(object);
        if (simple != null) {
            return simple;
        }
        if (object instanceof Fingerprinted special) {
            return special.fingerprint();
        }
        if (renaming != null && object instanceof Address address) {
            return Mix.then(Mix.scramble(18), Mix.text(renaming.of(address).toString()));
        }
        if (renaming != null && object instanceof Id) {
            throw new Unreadable(path, "is an Id, which may be that of a peer");
        }
        Integer before = Values.isOne(object) ? null : met.putIfAbsent(object, met.size());
        if (before != null) {
            return Mix.scramble(~before);
        }
        return Mix.then(kind(object), contents(object));
    }

    /** Lists are equal whatever their class, and so are sets and maps of one order. */
    private static long kind(Object object) {
        return object instanceof Collection || object instanceof Map
                ? 2
                : Mix.text(object.getClass().getName());
    }

    private long contents(Object object) {
        if (object instanceof Map<?, ?> map) {
            return entries(map);
        }
        if (object instanceof Collection<?> collection) {
            return isOrdered(collection) && !isRenamed(collection) ? sequence(collection) : bag(collection);
        }
        if (object.getClass().isArray()) {
            long hash = Array.getLength(object);
            for (int i = 0; i < Array.getLength(object); i++) {
                hash = Mix.then(hash, walk(Array.get(object, i)));
            }
            return hash;
        }
        if (object instanceof Map.Entry<?, ?> entry) {
            return Mix.then(walk(entry.getKey()), walk(entry.getValue()));
        }
        Object inside = Simple.inside(object);
        return inside == object ? fields(object) : walk(inside);
    }

    private static boolean isOrdered(Collection<?> collection) {
        return collection instanceof List
                || (collection instanceof Deque && !(collection instanceof PriorityQueue))
                || collection instanceof SortedSet
                || collection instanceof LinkedHashSet
                || collection instanceof EnumSet;
    }

    private boolean isRenamed(Object sorted) {
        return renaming != null && (sorted instanceof SortedSet || sorted instanceof SortedMap);
    }

    private long sequence(Collection<?> elements) {
        long hash = Mix.scramble(3);
        for (Object element : elements) {
            hash = Mix.then(hash, walk(element));
        }
        return hash;
    }

    /** Whatever order they come in, so each is walked as if it were alone. */
    private long bag(Collection<?> elements) {
        if (!(elements instanceof Set) && !(elements instanceof PriorityQueue)) {
            throw new Unreadable(path, elements.getClass());
        }
        long sum = Mix.scramble(4);
        for (Object element : elements) {
            sum += Mix.scramble(alone(element));
        }
        return sum;
    }

    private long entries(Map<?, ?> map) {
        if (map instanceof IdentityHashMap || map.getClass().getName().contains("Weak")) {
            throw new Unreadable(path, map.getClass());
        }
        boolean ordered =
                (map instanceof SortedMap && !isRenamed(map)) || map instanceof LinkedHashMap || map instanceof EnumMap;
        long hash = Mix.scramble(ordered ? 5 : 6);
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            if (ordered) {
                hash = Mix.then(Mix.then(hash, walk(entry.getKey())), walk(entry.getValue()));
            } else {
                hash += Mix.scramble(Mix.then(alone(entry.getKey()), alone(entry.getValue())));
            }
        }
        return hash;
    }

    private long alone(@Nullable Object object) {
        Structure inside = new Structure(path, renaming);
        met.forEach(inside.met::put); // a way back to what is around it is known
        return inside.walk(object);
    }

    private long fields(Object object) {
        long hash = Mix.scramble(7);
        String outer = path;
        for (Field field : FIELDS.get(object.getClass())) {
            path = outer + "." + field.getName();
            try {
                field.setAccessible(true);
                hash = Mix.then(hash, walk(field.get(object)));
            } catch (InaccessibleObjectException | IllegalAccessException e) {
                throw new Unreadable(outer, object.getClass());
            }
        }
        path = outer;
        return hash;
    }

    /** {@return the fields of an object's class and its superclasses that are not static} */
    static List<Field> fields(Class<?> type) {
        return FIELDS.get(type);
    }

    private static List<Field> fieldsOf(Class<?> type) {
        List<Field> fields = new ArrayList<>();
        for (Class<?> at = type; at != null && at != Object.class; at = at.getSuperclass()) {
            List<Field> own = new ArrayList<>(List.of(at.getDeclaredFields()));
            own.removeIf(
                    field -> Modifier.isStatic(field.getModifiers()) || Modifier.isTransient(field.getModifiers()));
            own.sort(Comparator.comparing(Field::getName));
            fields.addAll(own);
        }
        return List.copyOf(fields);
    }

    /** Something that knows its own fingerprint: what the checker itself puts into a peer. */
    interface Fingerprinted {
        long fingerprint();
    }

    /** Values of the JDK. */
    private static final class Simple {

        static @Nullable Long fingerprint(Object object) {
            if (object instanceof String text) {
                return Mix.text(text);
            }
            if (object instanceof Number number && isPlain(number)) {
                return Mix.then(Mix.text(number.getClass().getName()), Mix.text(number.toString()));
            }
            if (object instanceof Enum<?> constant) {
                return Mix.then(Mix.text(constant.getDeclaringClass().getName()), Mix.text(constant.name()));
            }
            if (object instanceof Boolean || object instanceof Character) {
                return Mix.scramble(object.hashCode());
            }
            if (object instanceof Duration
                    || object instanceof Instant
                    || object instanceof UUID
                    || object instanceof Class) {
                return Mix.text(object.toString());
            }
            return null;
        }

        private static boolean isPlain(Number number) {
            return number instanceof Integer
                    || number instanceof Long
                    || number instanceof Double
                    || number instanceof Float
                    || number instanceof Short
                    || number instanceof Byte
                    || number instanceof BigInteger
                    || number instanceof BigDecimal;
        }

        /** {@return what is in a container of one thing; the object itself if it is none} */
        static @Nullable Object inside(Object object) {
            if (object instanceof Optional<?> optional) {
                return optional.orElse(null);
            }
            if (object instanceof OptionalInt || object instanceof OptionalLong || object instanceof OptionalDouble) {
                return object.toString();
            }
            if (object instanceof BitSet bits) {
                return bits.toLongArray();
            }
            if (object instanceof AtomicReference<?> reference) {
                return reference.get();
            }
            boolean atomic =
                    object instanceof AtomicInteger || object instanceof AtomicLong || object instanceof AtomicBoolean;
            return atomic ? object.toString() : object;
        }
    }
}
