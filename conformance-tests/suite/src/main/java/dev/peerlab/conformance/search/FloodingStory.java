package dev.peerlab.conformance.search;

import dev.peerlab.conformance.Scenario;
import dev.peerlab.conformance.ScenarioLine;
import dev.peerlab.conformance.search.FloodingStep.Alien;
import dev.peerlab.conformance.search.FloodingStep.Answer;
import dev.peerlab.conformance.search.FloodingStep.Ask;
import dev.peerlab.conformance.search.FloodingStep.Search;
import dev.peerlab.contract.flooding.FloodingSettings;
import dev.peerlab.contract.flooding.FloodingSettings.Reply;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/**
 * What happens to one flooding peer, step by step, among neighbors that only listen.
 *
 * @param neighbors how many neighbors it has: peers 1, 2, …; behind them are {@value #STRANGERS} strangers
 * @param settings the variant that it plays
 * @param steps what happens, one after another
 */
record FloodingStory(int neighbors, FloodingSettings settings, List<FloodingStep> steps) implements Scenario {

    static final int STRANGERS = 4;

    private static final int MOST_NEIGHBORS = 100;
    private static final int MOST_LINES = 12;

    FloodingStory {
        steps = List.copyOf(steps);
        int last = neighbors + STRANGERS;
        for (FloodingStep step : steps) {
            if (!peers(step).allMatch(index -> index >= 0 && index <= last)) {
                throw new IllegalArgumentException("step " + step + ": peers must be 0 to " + last);
            }
        }
    }

    private static IntStream peers(FloodingStep step) {
        if (step instanceof Ask ask) {
            return IntStream.of(ask.from());
        }
        if (step instanceof Answer hit) {
            return IntStream.of(hit.from(), hit.holder());
        }
        return step instanceof Alien alien ? IntStream.of(alien.from()) : IntStream.empty();
    }

    static FloodingStory parse(String text) {
        ScenarioLine line = ScenarioLine.of(text);
        return new FloodingStory(
                line.integer("neighbors", 0, MOST_NEIGHBORS), settings(line), line.list("steps", FloodingStep::parse));
    }

    /** {@return the settings that a line tells; reverse of {@link #addTo}} */
    static FloodingSettings settings(ScenarioLine line) {
        return new FloodingSettings(
                line.integer("max", 1, Integer.MAX_VALUE),
                line.flag("goon"),
                line.constant("reply", Reply.class),
                line.integer("seen", 1, Integer.MAX_VALUE));
    }

    /** Adds the parts {@code max, goon, reply, seen} to a line. */
    static ScenarioLine addTo(ScenarioLine line, FloodingSettings settings) {
        return line.with("max", settings.maxTtl())
                .with("goon", settings.forwardAfterHit())
                .with("reply", settings.reply())
                .with("seen", settings.seenCapacity());
    }

    /** {@return the settings for people} */
    static String describe(FloodingSettings settings) {
        return "maximum ttl " + settings.maxTtl() + ", "
                + (settings.forwardAfterHit() ? "forwards" : "does not forward")
                + " after a hit, hits go "
                + (settings.reply() == Reply.DIRECT ? "straight to the issuer" : "hop by hop")
                + ", remembers " + settings.seenCapacity() + (settings.seenCapacity() == 1 ? " query" : " queries");
    }

    @Override
    public String line() {
        return addTo(ScenarioLine.empty().with("neighbors", neighbors), settings)
                .with("steps", steps)
                .toString();
    }

    @Override
    public List<String> describe() {
        List<String> lines = new ArrayList<>();
        lines.add("peer 0 is on trial; its neighbors " + ShortNames.peers(Bench.neighbors(neighbors))
                + " only listen; it shares '" + FloodingStep.HELD + "'");
        lines.add(describe(settings));
        UnaryOperator<String> names = names();
        int skipped = Math.max(0, steps.size() - MOST_LINES);
        if (skipped > 0) {
            lines.add("… " + skipped + " earlier steps");
        }
        for (FloodingStep step : steps.subList(skipped, steps.size())) {
            lines.add("- " + step.describe(names));
        }
        return lines;
    }

    /** Queries are q1, q2, … in the order in which they appear, as in {@link ShortNames}; own and others' alike. */
    private UnaryOperator<String> names() {
        Map<String, String> names = new HashMap<>();
        int searches = 0;
        for (FloodingStep step : steps) {
            if (step instanceof Search search) {
                searches++;
                if (search.ttl() > 0 && neighbors > 0) {
                    name("s" + searches, names);
                }
            } else if (step instanceof Ask ask) {
                name(ask.query(), names);
            } else if (step instanceof Answer hit) {
                name(hit.query(), names);
            }
        }
        return query -> names.getOrDefault(query, "a search that never was");
    }

    private static void name(String query, Map<String, String> names) {
        names.putIfAbsent(query, "q" + (names.size() + 1));
    }
}
