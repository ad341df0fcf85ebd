package dev.peerlab.checker.story;

import dev.peerlab.checker.Event;
import dev.peerlab.checker.Moment;
import dev.peerlab.checker.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * The order in which a story reads best: what an event causes stands next to it.
 *
 * <p>Events at one peer keep their order, and a message is sent before it arrives. What has no other order may change places, as
 * long as it can happen there.
 *
 * @see <a href="https://doi.org/10.1145/359545.359563">Lamport, Time, Clocks, and the Ordering of Events in a Distributed System,
 *     CACM 1978</a>
 */
final class CausalOrder {

    private final Track found;
    private final List<Step> steps;
    private final List<Integer> causes;

    /** What has no place yet, in the order in which it was found. */
    private final TreeSet<Integer> open = new TreeSet<>();

    /** What has a place, the last one last. */
    private final List<Integer> placed = new ArrayList<>();

    private List<Track> tracks;

    private CausalOrder(Track found) {
        this.found = found;
        this.steps = found.steps();
        Moment beginning = found.moments().get(0);
        this.causes = Causes.of(beginning.world().network(), beginning.opening(), steps);
        this.tracks = List.of(found.parts().get(0));
        for (int i = 0; i < steps.size(); i++) {
            open.add(i);
        }
    }

    /** {@return a way to the same end in causal order; the one that was found if there is none} */
    static Track of(Track found) {
        return new CausalOrder(found).order();
    }

    private Track order() {
        while (true) {
            for (Track track : tracks) {
                if (track.isOver()) {
                    return track;
                }
            }
            if (open.isEmpty() || candidates().stream().noneMatch(this::place)) {
                return found;
            }
        }
    }

    /** What may come next, best first: what the last step caused, what the one before it caused, and so on; then the rest. */
    private List<Integer> candidates() {
        List<Integer> candidates = new ArrayList<>();
        for (int i = placed.size() - 1; i >= 0; i--) {
            int cause = placed.get(i);
            open.stream()
                    .filter(step -> causes.get(step) == cause && isFree(step))
                    .forEach(candidates::add);
        }
        open.stream().filter(step -> !candidates.contains(step) && isFree(step)).forEach(candidates::add);
        return candidates;
    }

    private boolean isFree(int step) {
        return !open.contains(causes.get(step))
                && (isLoss(step)
                        || open.headSet(step).stream()
                                .noneMatch(before -> !isLoss(before) && isAtOnePeer(before, step)));
    }

    /** A loss happens in the network. */
    private boolean isLoss(int step) {
        return steps.get(step).event() instanceof Event.Loss;
    }

    private boolean isAtOnePeer(int one, int other) {
        return steps.get(one).event().peer() == steps.get(other).event().peer();
    }

    private boolean place(int step) {
        Event event = steps.get(step).event();
        List<Track> next = Track.distinct(
                tracks.stream().flatMap(track -> track.by(event).stream()).toList());
        if (!next.isEmpty()) {
            tracks = next;
            placed.add(step);
            open.remove(step);
        }
        return !next.isEmpty();
    }
}
