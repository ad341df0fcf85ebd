package dev.peerlab.checker;

import dev.peerlab.checker.Checker.Finding;
import dev.peerlab.checker.Checker.PeerCache;
import dev.peerlab.checker.Report.Ending;
import java.util.Optional;

/** Judges worlds by the predicates of a search. One thread's own. */
final class Judge {

    private final Checker checker;
    private final Snapshot snapshot;
    private final PeerCache cache = new PeerCache();
    private boolean pruned;

    Judge(Checker checker, Departure from) {
        this.checker = checker;
        this.snapshot = new Snapshot(from.steps(), from.layout());
    }

    /** {@return what is wrong in a world, or is there that is looked for; also that a predicate throws} */
    Optional<Finding> find(int[] parts, int length) {
        snapshot.of(parts, length);
        try {
            Optional<Finding> here = checker.find(snapshot, cache);
            pruned = here.isEmpty() && checker.isPruned(snapshot);
            return here;
        } catch (Predicate.Failed e) {
            return Optional.of(new Finding(Ending.BROKEN, e.predicate(), e.text()));
        }
    }

    /** {@return whether not to go on from the world that was judged last} */
    boolean isPruned() {
        return pruned;
    }
}
