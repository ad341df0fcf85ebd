package dev.peerlab.checker.story;

import dev.peerlab.checker.Event;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Leaves out of a story what is not needed for its end.
 *
 * <p>Where a world is met twice, what happened in between is left out. Then blocks of events are, from half of the story down to
 * single ones, each together with all that cannot happen without it, until not one event can be spared (delta debugging).
 *
 * @see <a href="https://doi.org/10.1109/32.988498">Zeller and Hildebrandt, Simplifying and Isolating Failure-Inducing Input, IEEE
 *     TSE 2002</a>
 */
final class Minimizer {

    private Track track;

    Minimizer(Track track) {
        this.track = withoutLoops(track);
    }

    private Track withoutLoops(Track track) {
        List<Object> places = track.parts().stream().map(Track::place).toList();
        List<Event> all = track.events();
        Map<Object, Integer> last = new HashMap<>();
        for (int i = 0; i < places.size(); i++) {
            last.put(places.get(i), i);
        }
        List<Event> kept = new ArrayList<>();
        for (int i = last.getOrDefault(places.get(0), 0); i < all.size(); ) {
            kept.add(all.get(i));
            i = last.getOrDefault(places.get(i + 1), i + 1);
        }
        return Track.to(track.parts().get(0), kept, false).orElse(track);
    }

    /** {@return a way to the end in which every event is needed} */
    Track minimized() {
        int size = Math.max(1, size() / 2);
        while (true) {
            boolean isSmaller = false;
            // From the end: what comes late has less that depends on it.
            for (int to = size(); to > 0; to = Math.min(to - size, size())) {
                isSmaller |= leaveOut(Math.max(0, to - size), to);
            }
            if (!isSmaller && size == 1) {
                return track;
            }
            size = isSmaller ? size : size / 2;
        }
    }

    private int size() {
        return track.parts().size() - 1;
    }

    private boolean leaveOut(int from, int to) {
        Optional<Track> shorter =
                Track.to(track.parts().get(from), track.events().subList(to, size()), true);
        shorter.ifPresent(one -> track = one);
        return shorter.isPresent();
    }
}
