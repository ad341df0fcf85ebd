package dev.peerlab.conformance.membership;

import static dev.peerlab.conformance.ring.RingMove.join;
import static dev.peerlab.conformance.ring.RingMove.once;

import dev.peerlab.conformance.ring.RingMove;
import dev.peerlab.conformance.ring.RingMove.Kind;
import dev.peerlab.conformance.ring.SmallRing;
import java.util.List;

/** The small rings that joins are explored in, the smallest first: so the first that fails is the one to read. */
final class SmallJoins {

    /** Peers join one after the other, and stabilize in between, as often as they like. */
    static final List<SmallRing> SINGLE = List.of(
            SmallRing.of(List.of(5L), List.of(12L)).with(join(1, 0)).withEach(Kind.STABILIZE, 2, 0),
            SmallRing.of(List.of(0L, 5L, 10L), List.of(2L)).with(join(3, 1)).withEach(Kind.STABILIZE, 4, 0),
            SmallRing.of(List.of(5L), List.of(9L, 12L))
                    .with(join(1, 0), join(2, 0))
                    .withEach(Kind.STABILIZE, 3, 0),
            SmallRing.of(List.of(0L, 6L, 11L), List.of(1L, 3L, 4L))
                    .with(join(3, 0), join(4, 1), join(5, 2))
                    .withEach(Kind.STABILIZE, 6, 0));

    /** Peers join at once; then a ring of three is joined by four, all into one gap, or into all gaps. */
    static final List<SmallRing> AT_ONCE = List.of(
            joinedBy(List.of(0L, 8L), 3L, 5L),
            joinedBy(List.of(4L), 1L, 9L),
            joinedBy(List.of(0L, 8L), 3L, 5L).withEach(Kind.STABILIZE, 3, 1),
            joinedBy(List.of(0L, 6L, 11L), 2L, 5L, 8L, 13L),
            joinedBy(List.of(0L, 6L, 11L), 1L, 2L, 3L, 4L));

    /** A newcomer may crash after others were told of it. */
    static final List<SmallRing> CRASHING = List.of(
            SmallRing.of(List.of(0L, 5L, 10L), List.of(2L))
                    .with(join(3, 0), once(Kind.CRASH, 3))
                    .withEach(Kind.STABILIZE, 4, 0),
            joinedBy(List.of(0L, 5L, 10L), 2L)
                    .with(once(Kind.CRASH_AT_ONCE, 3), once(Kind.STABILIZE, 3))
                    .withEach(Kind.STABILIZE, 2, 1));

    /** While two peers join, members stabilize once. */
    static final List<SmallRing> NOTIFIED =
            List.of(joinedBy(List.of(0L, 8L), 3L, 5L).withEach(Kind.STABILIZE, 3, 1));

    /** Keys move while peers join at once. */
    static final List<SmallRing> WITH_KEYS = List.of(
            joinedBy(List.of(8L), 3L).keeping(1L, 5L),
            joinedBy(List.of(0L, 8L), 3L, 5L).keeping(2L, 4L, 7L),
            joinedBy(List.of(0L, 8L), 3L, 5L).keeping(2L, 4L, 7L).withEach(Kind.STABILIZE, 3, 1),
            joinedBy(List.of(0L, 6L, 11L), 1L, 3L, 4L).keeping(2L, 5L));

    /** Keys are looked up while peers join at once. */
    static final List<SmallRing> LOOKED_UP = List.of(
            joinedBy(List.of(0L, 8L), 3L).with(new RingMove(Kind.LOOKUP, 0, 2, 1), new RingMove(Kind.LOOKUP, 1, 7, 1)),
            joinedBy(List.of(0L, 8L), 3L, 5L)
                    .with(new RingMove(Kind.LOOKUP, 0, 2, 1), new RingMove(Kind.LOOKUP, 1, 4, 1)));

    /** Messages come twice while peers join at once. */
    static final List<SmallRing> DOUBLED = List.of(
            joinedBy(List.of(0L, 8L), 3L).doubling(2),
            joinedBy(List.of(0L, 8L), 3L, 5L).doubling(1).with(once(Kind.STABILIZE, 0), once(Kind.STABILIZE, 2)));

    private SmallJoins() {}

    /** Each by way of another member, as long as there are enough of them. */
    private static SmallRing joinedBy(List<Long> base, Long... others) {
        SmallRing ring = SmallRing.of(base, List.of(others)).overlapping();
        for (int i = 0; i < others.length; i++) {
            ring = ring.with(join(base.size() + i, i % base.size()));
        }
        return ring;
    }
}
