package dev.peerlab.conformance.membership;

import dev.peerlab.conformance.membership.NotifyCase.Notice;
import dev.peerlab.conformance.membership.NotifyCase.Patience;
import dev.peerlab.contract.chord.ChordRequest.HandOver;
import dev.peerlab.contract.store.Entry;
import dev.peerlab.simulator.TraceEvent.Sent;
import java.util.List;
import java.util.Optional;

/** Whom a member takes for its predecessor: JOIN-4 and JOIN-9. */
final class NotifyChecks {

    private NotifyChecks() {}

    // One after the other: JOIN-4

    /** Who lies nearer is adopted, and nobody else. */
    static void adoptsWhoIsNearer(NotifyCase story) {
        NotifyTrial trial = new NotifyTrial(story);
        for (Notice notice : story.notices()) {
            Optional<Integer> before = trial.predecessor();
            if (isNearer(story, before, story.point(notice))) {
                requireAdoption(trial, notice, before);
            } else {
                requireNoChange(trial, notice, before);
            }
        }
    }

    private static boolean isNearer(NotifyCase story, Optional<Integer> before, int point) {
        return before.isEmpty() || Circle.isBetween(point, before.get(), story.self());
    }

    private static void requireAdoption(NotifyTrial trial, Notice notice, Optional<Integer> before) {
        trial.announce(notice);
        trial.settle(() -> {});
        int point = trial.story().point(notice);
        if (!trial.predecessor().equals(Optional.of(point))) {
            throw trial.violation("has the predecessor " + trial.name(trial.predecessor()) + " after "
                            + trial.contact(notice) + " notified it; before, it was " + trial.name(before))
                    .expected(
                            before.isEmpty()
                                    ? "whoever notifies it, as it knows of no predecessor"
                                    : trial.contact(notice) + ", which lies between that and itself")
                    .actual(trial.name(trial.predecessor()))
                    .build();
        }
    }

    private static void requireNoChange(NotifyTrial trial, Notice notice, Optional<Integer> before) {
        List<Entry> entries = trial.bench().node().store().entries();
        int mark = trial.bench().mark();
        trial.announce(notice);
        trial.settle(() -> requirePredecessor(trial, notice, before));
        List<Sent> handed = trial.bench().sentSince(mark, HandOver.class);
        boolean dropped = !trial.bench().node().store().entries().equals(entries);
        if (!handed.isEmpty() || dropped) {
            throw trial.violation((dropped ? "dropped keys" : "handed keys over") + " when " + trial.contact(notice)
                            + " notified it, which is no nearer than its predecessor " + trial.name(before))
                    .expected("nothing changes")
                    .actual(
                            dropped
                                    ? "" + trial.bench().node().store().entries()
                                    : "" + MemberBench.body(handed.get(0)))
                    .build();
        }
    }

    private static void requirePredecessor(NotifyTrial trial, Notice notice, Optional<Integer> before) {
        if (!trial.predecessor().equals(before)) {
            throw trial.violation("gave up its predecessor " + trial.name(before) + " when " + trial.contact(notice)
                            + " notified it, which is no nearer")
                    .expected("predecessor " + trial.name(before))
                    .actual("predecessor " + trial.name(trial.predecessor()))
                    .build();
        }
    }

    // In bursts: JOIN-9

    /** Whatever comes twice or late, the predecessor only ever gets nearer, and the member's own keys stay. */
    static void doesNotFlap(NotifyCase story) {
        NotifyTrial trial = new NotifyTrial(story);
        Watch watch = new Watch(trial);
        for (Notice notice : story.notices()) {
            trial.bench().pass(MemberBench.millis(10 * notice.gap()), watch::look);
            trial.announce(notice);
        }
        trial.settle(watch::look);
        for (Notice notice : story.notices()) {
            trial.announce(new Notice(notice.from(), Patience.PROMPT, 0));
            trial.settle(watch::look);
        }
        watch.requireNearest();
    }

    /** Looks at the predecessor again and again. */
    private static final class Watch {
        private final NotifyTrial trial;
        private final int nearest;
        private final List<Integer> own;
        private Optional<Integer> last;

        Watch(NotifyTrial trial) {
            this.trial = trial;
            NotifyCase story = trial.story();
            last = trial.predecessor();
            int best = last.orElse(story.point(story.notices().get(0)));
            for (Notice notice : story.notices()) {
                int point = story.point(notice);
                best = Circle.isBetween(point, best, story.self()) ? point : best;
            }
            nearest = best;
            own = story.keysBetweenOrAt(nearest, story.self());
        }

        void look() {
            Optional<Integer> now = trial.predecessor();
            boolean nearer = now.isPresent() && isNearer(trial.story(), last, now.get());
            if (!now.equals(last) && !nearer) {
                throw trial.violation("went back from its predecessor " + trial.name(last) + " to " + trial.name(now)
                                + " " + trial.bench().time())
                        .expected("a predecessor only gives way to a nearer one, as long as it lives")
                        .actual("predecessor " + trial.name(now))
                        .build();
            }
            last = now;
            for (int key : own) {
                if (!trial.bench().keeps(key)) {
                    throw trial.violation("dropped its own key " + key + " because of a notice that came again or late "
                                    + trial.bench().time())
                            .expected("it keeps the keys " + own + ", as it owns them all the time")
                            .actual("key " + key + " is gone; its predecessor is " + trial.name(now))
                            .build();
                }
            }
        }

        void requireNearest() {
            if (!last.equals(Optional.of(nearest))) {
                throw trial.violation("has the predecessor " + trial.name(last) + " at last, though "
                                + trial.name(Optional.of(nearest)) + " notified it again and again")
                        .expected("the nearest of all that notified it")
                        .actual(trial.name(last))
                        .build();
            }
        }
    }
}
