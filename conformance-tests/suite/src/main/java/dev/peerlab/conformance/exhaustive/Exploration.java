package dev.peerlab.conformance.exhaustive;

import dev.peerlab.checker.Checker;
import dev.peerlab.checker.Predicate;
import dev.peerlab.checker.Report;
import dev.peerlab.checker.Report.Ending;
import dev.peerlab.checker.World;
import dev.peerlab.checker.story.SavedTrace;
import dev.peerlab.conformance.Scenario;
import dev.peerlab.conformance.Violation;
import dev.peerlab.conformance.grading.GradeRun;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A search through all that can happen in a scenario's world, on behalf of a rule.
 *
 * <p>Its end is a verdict. What is broken is a {@link Violation} with the shortest story. What holds in all worlds passes. A search that
 * ended before all worlds were met passes too, since nothing was wrong in those that were, but never in silence: a note goes
 * with the rule to every report. It is the same on all machines: the limit is a number of worlds, not a time.
 */
public final class Exploration {

    /** Rules that the search itself rests on. Each has tests of its own; any other rule cannot be judged without them. */
    private static final Set<String> OF_ANY_PEER = Set.of("DET-1", "DET-2");

    /**
     * So many steps of the peers' own code are run at most. The reference needs a quarter of that in the largest world; peers that never
     * come back to the same state, for they count what they do, would need one or more for every world.
     */
    private static final int MOST_STEPS = 20_000;

    /** No story that anybody wants to read is longer. */
    private static final int MOST_DEPTH = 100;

    /** Once a peer turned out to have too many states in one world, others are given less, so that a run comes to an end soon. */
    private static final int LESS = 10;

    private final Scenario scenario;
    private final Checker checker;

    private Exploration(Scenario scenario, Checker checker) {
        this.scenario = scenario;
        this.checker = checker;
    }

    /**
     * {@return a search through a world}
     *
     * @param scenario what the world is made of
     * @param world all that can happen
     */
    public static Exploration of(Scenario scenario, World world) {
        return new Exploration(scenario, Checker.of(world));
    }

    /** Asks that no {@link Watch} finds anything, as {@link #watching(String)} does; each of them judges the rule that is tested. */
    public Exploration watching() {
        return watching("each peer keeps this rule, whatever comes when");
    }

    /**
     * Asks that no {@link Watch} finds anything; all peers must be {@link Watched}, and be observed as such.
     *
     * @param rule what holds then
     */
    public Exploration watching(String rule) {
        return always(Watched.faultless(rule));
    }

    /** Asks that something is true in every world; its detail may be that of a {@link Fault}. */
    public Exploration always(Predicate predicate) {
        checker.invariant(predicate);
        return this;
    }

    /**
     * Searches, nearest worlds first, and tells what was found.
     *
     * @param mostWorlds after how many worlds to give up
     * @throws Violation if something is wrong
     */
    public void judge(long mostWorlds) {
        Report report = search(mostWorlds);
        switch (report.ending()) {
            case BROKEN -> broken(report);
            case NOT_EXHAUSTED ->
                note("not everything that can happen was tried: " + report.detail() + "; nothing was wrong in the "
                        + number(report.coverage().worlds()) + " that were met");
            case HOLDS, REACHED, UNREACHED -> {}
        }
        if (report.ending() == Ending.NOT_EXHAUSTED) {
            report.notes().forEach(this::note);
        }
    }

    private Report search(long mostWorlds) {
        boolean isLarge = !GradeRun.current().notes().isEmpty();
        try {
            return checker.atMost(isLarge ? mostWorlds / LESS : mostWorlds)
                    .atMostSteps(isLarge ? MOST_STEPS / LESS : MOST_STEPS)
                    .upTo(MOST_DEPTH)
                    .breadthFirst();
        } catch (Stopped e) {
            throw e.why();
        }
    }

    private void broken(Report report) {
        String name = report.predicate().orElse("");
        Optional<String> judged = GradeRun.current().rule();
        boolean general = OF_ANY_PEER.contains(name);
        if (general && judged.isPresent() && !judged.get().equals(name)) {
            note("not everything that can happen was tried: " + report.detail() + " (" + name + ")");
            return;
        }
        Tale tale = Tale.of(checker, report);
        Fault fault = Fault.parse(general ? "a peer does the same each time" : name, tale.detail());
        String summary = tale.shorten(fault.summary());
        Violation.Builder violation = Violation.of(summary)
                .expected(tale.shorten(fault.expected()))
                .actual(tale.shorten(fault.actual()))
                .in(scenario)
                .story(tale.lines());
        tale.story()
                .ifPresent(story -> violation
                        .file("html", () -> story.html(summary))
                        .file("trace", () -> SavedTrace.of(story, summary).text()));
        throw violation.build();
    }

    private void note(String text) {
        GradeRun.current().note(text + "\n" + scenario.line());
    }

    private static String number(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }
}
