package dev.peerlab.conformance.catalog;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Three hints a rule, from gentle to nearly the answer, read from {@code hints/PREFIX.md}. */
public final class Hints {

    /** How many hints each rule has. */
    public static final int TIERS = 3;

    private static final Pattern HEADING = Pattern.compile("## ([A-Z]+-\\d+).*");
    private static final Pattern ITEM = Pattern.compile("[1-9]\\. (.*)");

    private Hints() {}

    /**
     * {@return the hints of a rule, gentlest first}
     *
     * @param rule a rule of the catalog
     */
    public static List<String> of(RuleEntry rule) {
        String file = "/dev/peerlab/conformance/hints/" + rule.prefix() + ".md";
        return parse(RuleCatalog.readResource(file)).getOrDefault(rule.id(), List.of());
    }

    private static Map<String, List<String>> parse(String markdown) {
        Map<String, List<String>> hints = new LinkedHashMap<>();
        List<String> current = new ArrayList<>();
        for (String line : markdown.lines().toList()) {
            Matcher heading = HEADING.matcher(line);
            Matcher item = ITEM.matcher(line);
            if (heading.matches()) {
                current = hints.computeIfAbsent(heading.group(1), id -> new ArrayList<>());
            } else if (item.matches()) {
                current.add(item.group(1));
            } else if (!line.isBlank() && !current.isEmpty()) {
                current.set(current.size() - 1, current.get(current.size() - 1) + " " + line.strip());
            }
        }
        return hints;
    }
}
