package dev.peerlab.conformance.recovery;

import static dev.peerlab.conformance.ring.RingMove.always;
import static dev.peerlab.conformance.ring.RingMove.join;
import static dev.peerlab.conformance.ring.RingMove.once;

import dev.peerlab.conformance.ring.RingMove;
import dev.peerlab.conformance.ring.RingMove.Kind;
import dev.peerlab.conformance.ring.SmallRing;
import java.util.List;

/** The small rings that recovery is explored in, the smallest first: so the first that fails is the one to read. */
final class SmallRecoveries {

    private static final SmallRing FOUR = SmallRing.of(List.of(0L, 4L, 8L, 12L), List.of());

    /** One of four peers crashes; the others stabilize and check their predecessors as often as they like. */
    static final List<SmallRing> CRASHING = List.of(
            FOUR.with(once(Kind.CRASH, 1)).withEach(Kind.STABILIZE, 4, 0).with(always(Kind.CHECK, 2)));

    /** Peers crash, come back, join and leave, as far as the ring can live through it, and stabilize as often as they like. */
    static final List<SmallRing> COMING_AND_GOING = List.of(
            FOUR.withEach(Kind.CRASH, 4, 1)
                    .with(once(Kind.RESTART, 1), join(1, 0), once(Kind.RESTART, 2), join(2, 0))
                    .withEach(Kind.STABILIZE, 4, 0),
            FOUR.with(once(Kind.LEAVE, 1), once(Kind.CRASH, 3)).withEach(Kind.STABILIZE, 4, 0),
            SmallRing.of(List.of(0L, 5L, 10L), List.of(2L, 3L))
                    .with(join(3, 1), join(4, 1))
                    .withEach(Kind.CRASH, 5, 1)
                    .withEach(Kind.STABILIZE, 5, 0),
            FOUR.overlapping()
                    .with(once(Kind.CRASH_AT_ONCE, 1), once(Kind.CHECK, 2))
                    .withEach(Kind.STABILIZE, 4, 1));

    /** Keys are looked up while the ring finds out that a peer has crashed. */
    static final List<SmallRing> LOOKED_UP = List.of(FOUR.overlapping()
            .with(
                    once(Kind.CRASH, 1),
                    new RingMove(Kind.LOOKUP_LATE, 0, 3, 1),
                    new RingMove(Kind.LOOKUP_LATE, 3, 2, 1),
                    once(Kind.STABILIZE, 0),
                    once(Kind.CHECK, 2)));

    /** A peer leaves with its keys while others stabilize. */
    static final List<SmallRing> LEAVING = List.of(
            FOUR.keeping(2L, 6L)
                    .overlapping()
                    .with(once(Kind.LEAVE, 1), once(Kind.STABILIZE, 0), once(Kind.STABILIZE, 1), once(Kind.CHECK, 2)),
            SmallRing.of(List.of(0L, 4L, 8L, 12L), List.of(2L))
                    .keeping(1L, 3L)
                    .overlapping()
                    .with(once(Kind.LEAVE, 1), join(4, 0), once(Kind.STABILIZE, 0)));

    /** Each peer may take one other for dead that is only slow. */
    static final List<SmallRing> HASTY = List.of(SmallRing.of(List.of(0L, 5L, 10L), List.of())
            .overlapping()
            .hasty(1)
            .with(once(Kind.STABILIZE, 0), once(Kind.STABILIZE, 1), once(Kind.CHECK, 1)));

    /** A peer crashes whatever is under way, comes back empty, and joins. */
    static final List<SmallRing> RESTARTING = List.of(FOUR.overlapping()
            .with(once(Kind.CRASH_AT_ONCE, 1), once(Kind.RESTART, 1), join(1, 0), once(Kind.CHECK, 2))
            .withEach(Kind.STABILIZE, 3, 1));

    private SmallRecoveries() {}
}
