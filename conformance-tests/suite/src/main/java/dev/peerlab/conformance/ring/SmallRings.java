package dev.peerlab.conformance.ring;

import dev.peerlab.conformance.Exercise;
import dev.peerlab.conformance.Graded;
import dev.peerlab.conformance.Replayable;
import dev.peerlab.conformance.exhaustive.Exploration;
import java.util.List;
import java.util.function.Supplier;
import net.jqwik.api.Arbitrary;

/** How rules are judged on small rings. */
public final class SmallRings {

    /** After so many worlds a search gives up: the largest that rules are judged on has fewer, with peers that keep what they must. */
    public static final long MOST = 100_000;

    private SmallRings() {}

    /** {@return each of some rings, in this order} */
    public static Arbitrary<SmallRing> each(List<SmallRing> rings) {
        return Replayable.each(SmallRing::parse, rings);
    }

    /**
     * {@return a search through all that can happen on a ring}
     *
     * @param exercise whose part is on trial
     * @param ring the ring
     * @param watches makes the watch of each peer
     */
    public static Exploration explore(Exercise exercise, SmallRing ring, Supplier<? extends TableWatch> watches) {
        return Exploration.of(ring, ring.world(Graded.chord(exercise), watches)).watching();
    }
}
