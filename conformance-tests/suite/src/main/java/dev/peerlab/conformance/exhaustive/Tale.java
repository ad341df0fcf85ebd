package dev.peerlab.conformance.exhaustive;

import dev.peerlab.checker.Checker;
import dev.peerlab.checker.Event;
import dev.peerlab.checker.Report;
import dev.peerlab.checker.story.Story;
import dev.peerlab.conformance.failure.ShortQueryNames;
import java.util.List;
import java.util.Optional;

/** What led to a fault, as a failure tells it: a chart, in which queries have the short names that the summary gives them. */
final class Tale {

    /** How a story writes the id of a query: it has short names for long numbers already, in the same order. */
    private static final String NUMBERED_QUERY = "\\bq#(\\d+)@[\\w.:]+";

    private final Optional<Story> story;
    private final Report report;
    private final ShortQueryNames names = new ShortQueryNames();

    private Tale(Optional<Story> story, Report report) {
        this.story = story;
        this.report = report;
        events().forEach(event -> names.shorten(event.toString()));
    }

    /** {@return the story of a report that tells of something broken} */
    static Tale of(Checker checker, Report report) {
        try {
            return new Tale(Optional.of(Story.of(checker, report).minimized().inCausalOrder()), report);
        } catch (IllegalArgumentException e) {
            // Who does not do the same twice does not go wrong in the same way again either.
            return new Tale(Optional.empty(), report);
        }
    }

    /** {@return the story, if it can be told again} */
    Optional<Story> story() {
        return story;
    }

    /** {@return what is wrong at the end} */
    String detail() {
        return story.map(Story::detail).orElse(report.detail());
    }

    /** {@return a text in which queries have short names} */
    String shorten(String text) {
        return names.shorten(text);
    }

    private List<Event> events() {
        return story.map(Story::events).orElse(report.events());
    }

    /** {@return the events, drawn as a sequence chart if the story can be told again} */
    List<String> lines() {
        return story.map(Story::chart).orElseGet(this::listed).stream()
                .takeWhile(line -> !line.isBlank()) // what follows says how it ended: that stands above already
                .map(line -> line.replaceAll(NUMBERED_QUERY, "q$1"))
                .toList();
    }

    private List<String> listed() {
        return events().stream().map(event -> shorten("  " + event)).toList();
    }
}
