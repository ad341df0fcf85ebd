package dev.peerlab.conformance.catalog;

import dev.peerlab.conformance.Exercise;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The rules, read from {@code RULES.md}: the one place where they are written down. */
public final class RuleCatalog {

    private static final String RESOURCE = "/dev/peerlab/conformance/RULES.md";
    private static final Pattern ID = Pattern.compile("[A-Z]+-\\d+");
    private static final Pattern CELL = Pattern.compile("(?<!\\\\)\\|");
    private static final int COLUMNS = 7;
    private static final RuleCatalog INSTANCE = parse(readResource(RESOURCE));

    private final Map<String, RuleEntry> rules;

    private RuleCatalog(Map<String, RuleEntry> rules) {
        this.rules = rules;
    }

    /** {@return the catalog that is packaged with the suite} */
    public static RuleCatalog instance() {
        return INSTANCE;
    }

    /**
     * Reads a catalog.
     *
     * @param markdown text with tables of seven columns; a row whose first cell is a rule's name is a rule
     * @throws IllegalArgumentException if a row cannot be read, or a rule comes twice or depends on one that is not there
     */
    public static RuleCatalog parse(String markdown) {
        Map<String, RuleEntry> rules = new LinkedHashMap<>();
        markdown.lines().filter(line -> line.startsWith("|")).forEach(line -> {
            List<String> cells = Arrays.stream(CELL.split(line.strip().substring(1), -1))
                    .map(cell -> cell.strip().replace("\\|", "|"))
                    .toList();
            if (ID.matcher(cells.get(0)).matches() && rules.put(cells.get(0), entry(cells)) != null) {
                throw new IllegalArgumentException("rule " + cells.get(0) + " is there twice");
            }
        });
        for (RuleEntry rule : rules.values()) {
            if (!rules.keySet().containsAll(rule.after())) {
                throw new IllegalArgumentException(
                        "rule " + rule.id() + " comes after an unknown one: " + rule.after());
            }
        }
        return new RuleCatalog(rules);
    }

    private static RuleEntry entry(List<String> cells) {
        if (cells.size() < COLUMNS) {
            throw new IllegalArgumentException("rule " + cells.get(0) + ": must have " + COLUMNS + " columns");
        }
        String after = cells.get(6);
        return new RuleEntry(
                cells.get(0),
                RuleEntry.Kind.valueOf(cells.get(1)),
                Integer.parseInt(cells.get(2)),
                cells.get(3),
                cells.get(4),
                cells.get(5),
                ID.matcher(after).results().map(m -> m.group()).toList());
    }

    /** {@return all rules, as ordered in the file} */
    public List<RuleEntry> all() {
        return List.copyOf(rules.values());
    }

    /** {@return the rules that an exercise is graded by: its own, then those of every exercise} */
    public List<RuleEntry> of(Exercise exercise) {
        List<RuleEntry> own = all().stream()
                .filter(rule -> rule.exercise().equals(Optional.of(exercise)))
                .toList();
        List<RuleEntry> everywhere = all().stream()
                .filter(rule -> rule.exercise().isEmpty() && exercise.isJudgedByAllRules())
                .toList();
        return Stream.concat(own.stream(), everywhere.stream()).toList();
    }

    /** {@return the rule with this name} */
    public Optional<RuleEntry> find(String id) {
        return Optional.ofNullable(rules.get(id));
    }

    /**
     * {@return the rule with this name}
     *
     * @throws IllegalArgumentException if there is none
     */
    public RuleEntry get(String id) {
        return find(id).orElseThrow(() ->
                new IllegalArgumentException("no rule " + id + "; the rules are " + String.join(", ", rules.keySet())));
    }

    /** {@return the text of a resource of the suite}. */
    static String readResource(String name) {
        try (InputStream in = RuleCatalog.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the suite lacks its resource " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("cannot read the suite's resource " + name, e);
        }
    }
}
