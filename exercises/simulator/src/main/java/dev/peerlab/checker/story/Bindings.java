package dev.peerlab.checker.story;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which number each of #1, #2 … stands for: each for one, and no two for the same.
 *
 * @param numbers the number that each name stands for
 */
record Bindings(Map<String, String> numbers) {

    static final Bindings NONE = new Bindings(Map.of());

    private static final Pattern NAME = Pattern.compile("#\\d+");

    /** {@return what names stand for if a line tells an event of this text; empty if it does not} */
    Optional<Bindings> match(String line, String text) {
        if (line.equals(text)) {
            return Optional.of(this);
        }
        Matcher names = NAME.matcher(line);
        StringBuilder pattern = new StringBuilder();
        int end = 0;
        while (names.find()) {
            pattern.append(Pattern.quote(line.substring(end, names.start())))
                    .append('(')
                    .append(ShortNumbers.LONG_NUMBER)
                    .append(')');
            end = names.end();
        }
        Matcher fit =
                Pattern.compile(pattern + Pattern.quote(line.substring(end))).matcher(text);
        return fit.matches() ? bind(line, fit) : Optional.empty();
    }

    private Optional<Bindings> bind(String line, Matcher fit) {
        Map<String, String> bound = new TreeMap<>(numbers);
        Matcher names = NAME.matcher(line);
        for (int i = 1; names.find(); i++) {
            String number = fit.group(i);
            String known = bound.get(names.group());
            if (known != null ? !known.equals(number) : bound.containsValue(number)) {
                return Optional.empty();
            }
            bound.put(names.group(), number);
        }
        return Optional.of(new Bindings(bound));
    }
}
