package dev.peerlab.checker.story;

import dev.peerlab.checker.Event;
import dev.peerlab.checker.Moment;
import dev.peerlab.checker.Step;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A way through a world: a moment, and how one came there. */
final class Track {

    /** An event leads to several worlds where chance or copies have a part in it; so many ways are followed at once. */
    private static final int MOST = 256;

    private final End end;
    private final Moment moment;
    private final int passed;
    private final @Nullable Track before;
    private final @Nullable Event event;

    private Track(End end, Moment moment, @Nullable Track before, @Nullable Event event) {
        this.end = end;
        this.moment = moment;
        this.before = before;
        this.event = event;
        this.passed = end.passed(moment, before == null ? 0 : before.passed);
    }

    /** {@return the way of no events, which looks for an end} */
    static Track at(Moment beginning, End end) {
        return new Track(end, beginning, null, null);
    }

    /** {@return whether the story ends here} */
    boolean isOver() {
        return passed == end.stages().size() && end.detail(moment).isPresent();
    }

    Moment moment() {
        return moment;
    }

    /** {@return the ways on by an event} */
    List<Track> by(Event next) {
        return moment.after(next).stream()
                .map(after -> new Track(end, after, this, next))
                .toList();
    }

    /** {@return the world and the stage: from equal ones all goes on alike} */
    Object place() {
        return List.of(moment, passed);
    }

    /** {@return ways that lead to different worlds; of two to the same one, the first} */
    static List<Track> distinct(Collection<Track> tracks) {
        Map<Object, Track> distinct = new LinkedHashMap<>();
        for (Track track : tracks) {
            if (distinct.size() < MOST) {
                distinct.putIfAbsent(track.place(), track);
            }
        }
        return List.copyOf(distinct.values());
    }

    /**
     * {@return a way to the first world where a story ends; empty if there is none}
     *
     * @param beginning from where; what happened until then belongs to the way
     * @param events what happens, in order
     * @param isLenient whether events that cannot happen are left out; otherwise there is no way
     */
    static Optional<Track> to(Track beginning, List<Event> events, boolean isLenient) {
        List<Track> tracks = List.of(beginning);
        for (int i = 0; ; i++) {
            Optional<Track> there = tracks.stream().filter(Track::isOver).findFirst();
            if (there.isPresent() || i == events.size()) {
                return there;
            }
            Event event = events.get(i);
            List<Track> next = distinct(
                    tracks.stream().flatMap(track -> track.by(event).stream()).toList());
            if (next.isEmpty() && !isLenient) {
                return Optional.empty();
            }
            tracks = next.isEmpty() ? tracks : next;
        }
    }

    /** {@return the ways to all moments on this one, the beginning first} */
    List<Track> parts() {
        ArrayDeque<Track> parts = new ArrayDeque<>();
        for (Track at = this; at != null; at = at.before) {
            parts.addFirst(at);
        }
        return List.copyOf(parts);
    }

    /** {@return what happened on the way, in order} */
    List<Event> events() {
        ArrayDeque<Event> events = new ArrayDeque<>();
        for (Track at = this; at.before != null && at.event != null; at = at.before) {
            events.addFirst(at.event);
        }
        return List.copyOf(events);
    }

    /** {@return what happened on the way, with all that came of it} */
    List<Step> steps() {
        ArrayDeque<Step> steps = new ArrayDeque<>();
        for (Track at = this; at.before != null && at.event != null; at = at.before) {
            steps.addFirst(at.before.moment.step(at.event, at.moment));
        }
        return List.copyOf(steps);
    }

    /** {@return the moments on the way, the beginning first} */
    List<Moment> moments() {
        return parts().stream().map(Track::moment).toList();
    }
}
