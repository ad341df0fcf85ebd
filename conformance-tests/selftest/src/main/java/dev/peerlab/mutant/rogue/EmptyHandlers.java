package dev.peerlab.mutant.rogue;

import dev.peerlab.conformance.Exercise;
import dev.peerlab.mutant.PastedWorkbook;

/** A submission whose methods all return, and do nothing. */
public final class EmptyHandlers {

    private static final String FLOODING = """
            package dev.peerlab.exercise.flooding;

            import dev.peerlab.contract.*;
            import dev.peerlab.contract.flooding.*;
            import dev.peerlab.contract.flooding.FloodingMessage.*;
            import dev.peerlab.contract.search.*;

            public final class Flooding implements FloodingPeer {
                private final Host host;

                public Flooding(Host host, Place place, FloodingSettings settings) {
                    this.host = host;
                }

                @Override public QueryId search(String keyword, int ttl) {
                    return new QueryId(host.self(), host.random().nextLong());
                }

                @Override public QueryId searchExpanding(String keyword, ExpandingRing ring) {
                    return search(keyword, ring.firstTtl());
                }

                @Override public void onQuery(Address from, Query query) {}

                @Override public void onQueryHit(Address from, QueryHit hit) {}

                @Override public void onRoundOver(FloodingTimer.RoundOver timer) {}
            }
            """;

    private static final String RANDOM_WALK = """
            package dev.peerlab.exercise.randomwalk;

            import dev.peerlab.contract.*;
            import dev.peerlab.contract.randomwalk.*;
            import dev.peerlab.contract.randomwalk.RandomWalkMessage.*;
            import dev.peerlab.contract.search.*;

            public final class RandomWalk implements RandomWalkPeer {
                private final Host host;

                public RandomWalk(Host host, Place place, RandomWalkSettings settings) {
                    this.host = host;
                }

                @Override public QueryId search(String keyword, int ttl) {
                    return new QueryId(host.self(), host.random().nextLong());
                }

                @Override public void onWalker(Address from, Walker walker) {}

                @Override public void onHit(Address from, Hit hit) {}

                @Override public void onExhausted(Address from, Exhausted exhausted) {}

                @Override public void onCheck(Address from, Check check) {}

                @Override public void onCheckReply(Address from, CheckReply reply) {}

                @Override public void onSearchOver(RandomWalkTimer.SearchOver timer) {}
            }
            """;

    private EmptyHandlers() {}

    /** {@return the workbook filled in so} */
    public static PastedWorkbook workbook() {
        return PastedWorkbook.ofReference()
                .write(Exercise.FLOODING, FLOODING)
                .write(Exercise.RANDOM_WALK, RANDOM_WALK)
                .write(Exercise.CHORD_LOOKUP, EmptyLookup.SOURCE)
                .write(Exercise.CHORD_JOIN, EmptyMembership.SOURCE)
                .write(Exercise.RECOVERY, EmptyRecovery.SOURCE);
    }
}
