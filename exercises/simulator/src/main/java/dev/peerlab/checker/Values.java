package dev.peerlab.checker;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Tells objects that never change from all others: whether there is one of them or two that are equal makes no difference. */
final class Values {

    /** What {@link List#of} and its like make; the class is not public. */
    private static final String IMMUTABLE = "java.util.ImmutableCollections$";

    private static final ClassValue<Boolean> VALUES = new ClassValue<>() {
        @Override
        protected Boolean computeValue(Class<?> type) {
            return isValue(type, new HashSet<>());
        }
    };

    private Values() {}

    /** {@return whether an object is a value: a record, an unmodifiable collection, or one whose fields are values, for good} */
    static boolean isOne(Object object) {
        return VALUES.get(object.getClass());
    }

    private static boolean isValue(Class<?> type, Set<Class<?>> around) {
        if (type.isRecord() || type.getName().startsWith(IMMUTABLE)) {
            return true;
        }
        boolean isOpen = !Modifier.isFinal(type.getModifiers())
                || type.isArray()
                || type.getName().startsWith("java.");
        if (isOpen || type.isHidden() || !around.add(type)) {
            return false;
        }
        for (Field field : Structure.fields(type)) {
            boolean isPlain = field.getType().isPrimitive() || field.getType() == String.class;
            if (!Modifier.isFinal(field.getModifiers()) || !(isPlain || isValue(field.getType(), around))) {
                return false;
            }
        }
        return !Structure.fields(type).isEmpty();
    }
}
