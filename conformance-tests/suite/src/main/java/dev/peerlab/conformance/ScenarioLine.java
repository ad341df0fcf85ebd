package dev.peerlab.conformance;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * A {@link Scenario} as {@code key=value} parts joined by {@code /}, e.g. {@code n=3/edges=0-1,1-2/ttl=2/seed=7}.
 *
 * <p>It uses no character that a shell would touch. Every reader says in one line what was given and what is allowed.
 */
public final class ScenarioLine {

    private static final Pattern VALUE = Pattern.compile("[A-Za-z0-9,.:_+-]*");

    private final Map<String, String> parts;

    private ScenarioLine(Map<String, String> parts) {
        this.parts = parts;
    }

    /** {@return an empty line, to be filled by {@link #with}} */
    public static ScenarioLine empty() {
        return new ScenarioLine(new LinkedHashMap<>());
    }

    /**
     * Reads a line.
     *
     * @throws IllegalArgumentException if a part is not {@code key=value} or a key comes twice
     */
    public static ScenarioLine of(String line) {
        ScenarioLine read = empty();
        for (String part : line.split("/", -1)) {
            int equals = part.indexOf('=');
            if (equals < 1) {
                throw new IllegalArgumentException("scenario part '" + part + "': must be KEY=VALUE");
            }
            read.with(part.substring(0, equals), part.substring(equals + 1));
        }
        return read;
    }

    /**
     * Adds a part.
     *
     * @param key what it is
     * @param value written by {@code toString}
     * @return this line
     * @throws IllegalArgumentException if the key is there already, or the value has a character that a shell might touch
     */
    public ScenarioLine with(String key, Object value) {
        String text = value.toString();
        if (!VALUE.matcher(text).matches()) {
            throw bad(key, text, "only letters, digits and , . : _ + -");
        }
        if (parts.putIfAbsent(key, text) != null) {
            throw new IllegalArgumentException("scenario part '" + key + "' is given twice");
        }
        return this;
    }

    /** Adds a part with a list, its elements joined by commas; empty is {@code none}. */
    public ScenarioLine with(String key, List<?> values) {
        StringJoiner joined = new StringJoiner(",").setEmptyValue("none");
        values.forEach(v -> joined.add(v.toString()));
        return with(key, (Object) joined);
    }

    /** {@return the text of a part} */
    public String text(String key) {
        String value = parts.get(key);
        if (value == null) {
            throw new IllegalArgumentException("scenario without '" + key + "': has " + parts.keySet());
        }
        return value;
    }

    /** {@return a whole number between two bounds, both included} */
    public int integer(String key, int least, int most) {
        return (int) number(key, least, most);
    }

    /** {@return a whole number, such as a seed} */
    public long number(String key) {
        return number(key, Long.MIN_VALUE, Long.MAX_VALUE);
    }

    private long number(String key, long least, long most) {
        String allowed = least == Long.MIN_VALUE ? "a whole number" : "a whole number from " + least + " to " + most;
        try {
            long value = Long.parseLong(text(key));
            if (value >= least && value <= most) {
                return value;
            }
        } catch (NumberFormatException e) {
            // the same message as for a number out of range
        }
        throw bad(key, text(key), allowed);
    }

    /** {@return a number from 0 to 1} */
    public double probability(String key) {
        try {
            double value = Double.parseDouble(text(key));
            if (value >= 0 && value <= 1) {
                return value;
            }
        } catch (NumberFormatException e) {
            // the same message as for a number out of range
        }
        throw bad(key, text(key), "a number from 0 to 1");
    }

    /** {@return {@code true} or {@code false}} */
    public boolean flag(String key) {
        String value = text(key);
        if (!value.equals("true") && !value.equals("false")) {
            throw bad(key, value, "true or false");
        }
        return value.equals("true");
    }

    /** {@return a constant of an enum, by its name} */
    public <E extends Enum<E>> E constant(String key, Class<E> type) {
        String value = text(key);
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(value)) {
                return constant;
            }
        }
        throw bad(key, value, "one of " + List.of(type.getEnumConstants()));
    }

    /** {@return the elements of a list, each read by a function that throws IllegalArgumentException on nonsense} */
    public <T> List<T> list(String key, Function<String, T> element) {
        String value = text(key);
        if (value.equals("none")) {
            return List.of();
        }
        List<T> read = new ArrayList<>();
        for (String each : value.split(",", -1)) {
            try {
                read.add(element.apply(each));
            } catch (IllegalArgumentException e) {
                throw bad(key, value, "a list whose elements are all like the others; not '" + each + "'");
            }
        }
        return Collections.unmodifiableList(read);
    }

    /** {@return peer indices below n, ascending, distinct} */
    public List<Integer> peers(String key, int n) {
        TreeSet<Integer> distinct = new TreeSet<>(list(key, each -> index(each, n)));
        return List.copyOf(distinct);
    }

    /** {@return edges {@code a-b} between two of n peers, in the order given} */
    public List<int[]> edges(String key, int n) {
        return list(key, each -> {
            String[] ends = each.split("-", -1);
            if (ends.length != 2) {
                throw new IllegalArgumentException(each);
            }
            return new int[] {index(ends[0], n), index(ends[1], n)};
        });
    }

    private static int index(String text, int n) {
        int index = Integer.parseInt(text);
        if (index < 0 || index >= n) {
            throw new IllegalArgumentException(text);
        }
        return index;
    }

    private static IllegalArgumentException bad(String key, String given, String allowed) {
        return new IllegalArgumentException("scenario part " + key + "=" + given + ": must be " + allowed);
    }

    /** {@return the line} */
    @Override
    public String toString() {
        StringJoiner line = new StringJoiner("/");
        parts.forEach((key, value) -> line.add(key + "=" + value));
        return line.toString();
    }
}
