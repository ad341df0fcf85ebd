package dev.peerlab.checker.story;

import dev.peerlab.checker.Event;
import dev.peerlab.checker.Moment;
import dev.peerlab.checker.Report.Ending;
import dev.peerlab.checker.World;
import dev.peerlab.checker.story.Replay.Skipped;
import dev.peerlab.checker.story.Replay.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Plays a saved trace, line by line.
 *
 * <p>Where a line fits several events, all of them are followed. A way that had to leave out fewer lines comes first.
 */
final class Replayer {

    private static final int MOST = 256;

    private final SavedTrace trace;
    private final End end;

    Replayer(SavedTrace trace, End end) {
        this.trace = trace;
        this.end = end;
    }

    /** A way through the world, what short numbers stand for on it, and what could not happen. */
    private record Way(Track track, Bindings bindings, List<Skipped> skipped) {}

    Replay play(World world) {
        Way beginning = new Way(Track.at(Moment.beginningOf(world), end), Bindings.NONE, List.of());
        List<Way> ways = List.of(beginning);
        for (int i = 0; ; i++) {
            Optional<Way> there =
                    ways.stream().filter(way -> way.track().isOver()).findFirst();
            if (there.isPresent()) {
                return asSaved(there.get());
            }
            if (i == trace.lines().size()) {
                return noLonger(ways.get(0));
            }
            ways = next(ways, i, world);
        }
    }

    private List<Way> next(List<Way> ways, int index, World world) {
        Map<Object, Way> next = new LinkedHashMap<>();
        Map<Object, Way> stuck = new LinkedHashMap<>();
        String line = trace.lines().get(index);
        for (Way way : ways) {
            List<Way> on = on(way, line, world);
            on.forEach(one -> next.putIfAbsent(key(one), one));
            if (on.isEmpty()) {
                Way skips = skip(way, index, line, world);
                stuck.putIfAbsent(key(skips), skips);
            }
        }
        stuck.forEach(next::putIfAbsent);
        return next.values().stream().limit(MOST).toList();
    }

    private static Object key(Way way) {
        return List.of(way.track().place(), way.bindings());
    }

    private static List<Way> on(Way way, String line, World world) {
        List<Way> on = new ArrayList<>();
        for (Event event : candidates(way.track().moment())) {
            way.bindings()
                    .match(line, world.text(event).replace('\n', ' '))
                    .ifPresent(bindings ->
                            way.track().by(event).forEach(track -> on.add(new Way(track, bindings, way.skipped()))));
        }
        return on;
    }

    /** What can happen; messages that would change nothing, too, where they stay under way. */
    private static List<Event> candidates(Moment moment) {
        List<Event> events = new ArrayList<>(moment.possible());
        if (moment.failure().isEmpty()) {
            moment.snapshot().messages().stream()
                    .filter(message -> !events.contains(message))
                    .forEach(events::add);
        }
        return events;
    }

    private static Way skip(Way way, int index, String line, World world) {
        List<Skipped> skipped = new ArrayList<>(way.skipped());
        List<String> possible = way.track().moment().possible().stream()
                .map(event -> world.text(event).replace('\n', ' '))
                .distinct()
                .toList();
        skipped.add(new Skipped(index + 1, line, possible));
        return new Way(way.track(), way.bindings(), List.copyOf(skipped));
    }

    private Replay asSaved(Way way) {
        Story story = new Story(end, way.track());
        String summary = story.last().replaceFirst(":", " as saved:") + left(way.skipped());
        return new Replay(Verdict.AS_SAVED, summary, way.skipped(), Optional.of(story));
    }

    private Replay noLonger(Way way) {
        int lines = trace.lines().size();
        if (lines > 0 && way.skipped().size() == lines) {
            return new Replay(
                    Verdict.NOT_PLAYED,
                    "not one of " + lines + " events can happen: this is not the world of '" + trace.name() + "'",
                    way.skipped(),
                    Optional.empty());
        }
        String what = trace.ending() == Ending.REACHED ? "is not reached: " : "holds now: ";
        return new Replay(
                Verdict.NO_LONGER, what + trace.predicate() + left(way.skipped()), way.skipped(), Optional.empty());
    }

    private String left(List<Skipped> skipped) {
        return skipped.isEmpty()
                ? ""
                : " (" + skipped.size() + " of " + trace.lines().size() + " events could not happen)";
    }
}
