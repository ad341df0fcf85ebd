package dev.peerlab.checker;

import dev.peerlab.checker.Report.Coverage;
import dev.peerlab.checker.Report.Ending;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Runs the stages of a search one after the other: each begins in the world that the one before it reached. */
final class Stages {

    private final List<Checker> stages;

    Stages(List<Checker> stages) {
        this.stages = stages;
    }

    /** The last stage of a search. */
    interface Last {
        Arrival run(Checker checker, Departure from);
    }

    /** {@return what the last stage found; or if it was never begun why not} */
    Report run(Last last) {
        Departure from;
        try {
            from = Departure.of(stages.get(0).world, reductions());
        } catch (Broken e) {
            return broken(e);
        }
        for (int i = 0; i < stages.size() - 1; i++) {
            Arrival arrival = new BreadthFirst(stages.get(i), from, 1).run();
            if (arrival.report().ending() != Ending.REACHED) {
                return unreached(arrival.report(), i);
            }
            from = after(from, arrival, i);
        }
        return last.run(stages.get(stages.size() - 1), from).report();
    }

    /** {@return all that any stage asks for} */
    private Set<Reduction> reductions() {
        return stages.stream().flatMap(stage -> stage.reductions.stream()).collect(Collectors.toUnmodifiableSet());
    }

    private static Report broken(Broken e) {
        return new Report(
                Ending.BROKEN,
                Optional.of(e.rule()),
                String.valueOf(e.getMessage()),
                e.events(),
                new Coverage(0, 0, 0, 0, 0, 0, 0),
                List.of());
    }

    private static Departure after(Departure from, Arrival arrival, int stage) {
        Report report = arrival.report();
        List<String> notes = new ArrayList<>(from.notes());
        notes.add(String.format(
                Locale.ROOT,
                "stage %d reached '%s' by event %d, having met %,d worlds",
                stage + 1,
                report.predicate().orElse(""),
                report.events().size(),
                report.coverage().worlds()));
        return new Departure(from.layout(), from.steps(), from.futures(), arrival.parts(), report.events(), notes);
    }

    private Report unreached(Report report, int stage) {
        List<String> goals =
                stages.get(stage).goals.stream().map(Predicate::name).toList();
        String where = "stage " + (stage + 1) + " of " + stages.size() + ", which looks for '"
                + String.join("' or '", goals) + "'";
        if (report.ending() == Ending.HOLDS) {
            String detail = where + ", ended without it: no world is like that";
            return new Report(
                    Ending.UNREACHED, Optional.of(goals.get(0)), detail, List.of(), report.coverage(), report.notes());
        }
        List<String> notes = new ArrayList<>(report.notes());
        notes.add("the search ended in " + where);
        return new Report(
                report.ending(), report.predicate(), report.detail(), report.events(), report.coverage(), notes);
    }
}
