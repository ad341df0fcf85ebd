package dev.peerlab.conformance.search;

import dev.peerlab.conformance.Scenario;
import dev.peerlab.conformance.ScenarioLine;
import dev.peerlab.contract.flooding.ExpandingRing;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/**
 * A search by expanding ring, of one peer among neighbors that only listen, and the hits that come in.
 *
 * @param neighbors how many neighbors it has: peers 1, 2, …
 * @param ring the rounds
 * @param hits what comes in; a hit for a round that never begins does not come
 */
record FloodingRingStory(int neighbors, ExpandingRing ring, List<LateHit> hits) implements Scenario {

    private static final int MOST_NEIGHBORS = 100;
    private static final int LONGEST = 1_000_000;
    private static final int ROUND = 100;

    FloodingRingStory {
        hits = List.copyOf(hits);
    }

    /**
     * A hit, half a millisecond after a full one, so that it never coincides with the end of a round.
     *
     * @param round the round that it answers, 0 or more
     * @param lag how long after the begin of that round it comes, in whole ms, rounded down
     */
    record LateHit(int round, int lag) {

        LateHit {
            if (round < 0 || lag < 0 || round > LONGEST || lag > LONGEST) {
                throw new IllegalArgumentException("hit " + round + ":" + lag + ": must be 0 or more");
            }
        }

        static LateHit parse(String text) {
            String[] parts = text.split(":", -1);
            if (parts.length != 2) {
                throw new IllegalArgumentException("hit '" + text + "': must be ROUND:LAG");
            }
            return new LateHit(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
        }

        /** {@return when it comes, if its round begins} */
        Duration at(ExpandingRing ring) {
            return ring.roundTime().multipliedBy(round).plusMillis(lag).plusNanos(500_000);
        }

        @Override
        public String toString() {
            return round + ":" + lag;
        }
    }

    static FloodingRingStory parse(String text) {
        ScenarioLine line = ScenarioLine.of(text);
        return new FloodingRingStory(
                line.integer("neighbors", 1, MOST_NEIGHBORS),
                new ExpandingRing(
                        line.integer("first", 1, LONGEST),
                        line.integer("step", 1, LONGEST),
                        line.integer("max", 1, LONGEST),
                        Duration.ofMillis(line.integer("round", 1, LONGEST))),
                line.list("hits", LateHit::parse));
    }

    /** {@return stories with hits in time, late or never} */
    static Arbitrary<FloodingRingStory> any() {
        Arbitrary<Integer> small = Arbitraries.integers().between(1, 3);
        Arbitrary<ExpandingRing> rings = Combinators.combine(
                        small, small, Arbitraries.integers().between(0, 6))
                .as((first, step, more) -> new ExpandingRing(first, step, first + more, Duration.ofMillis(ROUND)));
        Arbitrary<LateHit> hit = Combinators.combine(
                        Arbitraries.integers().between(0, 4),
                        Arbitraries.frequencyOf(
                                Tuple.of(2, Arbitraries.integers().between(0, ROUND - 1)),
                                Tuple.of(1, Arbitraries.integers().between(0, 5 * ROUND))))
                .as(LateHit::new);
        return Combinators.combine(small, rings, hit.list().ofMaxSize(3)).as(FloodingRingStory::new);
    }

    /** {@return the ttl of each round, if nobody answers} */
    List<Integer> ttls() {
        List<Integer> ttls = new ArrayList<>(List.of(ring.firstTtl()));
        for (int ttl = ring.firstTtl(); ttl < ring.maxTtl(); ) {
            ttl = ring.after(ttl);
            ttls.add(ttl);
        }
        return ttls;
    }

    @Override
    public String line() {
        return ScenarioLine.empty()
                .with("neighbors", neighbors)
                .with("first", ring.firstTtl())
                .with("step", ring.step())
                .with("max", ring.maxTtl())
                .with("round", ring.roundTime().toMillis())
                .with("hits", hits)
                .toString();
    }

    @Override
    public List<String> describe() {
        List<String> lines = new ArrayList<>();
        lines.add("peer 0 searches by expanding ring; its neighbors " + ShortNames.peers(Bench.neighbors(neighbors))
                + " only listen");
        lines.add("rounds with ttl " + ttls() + ", " + ring.roundTime().toMillis() + " ms each");
        for (LateHit hit : hits) {
            lines.add("- a hit for round " + (hit.round() + 1) + " comes at " + ShortNames.time(hit.at(ring))
                    + ", if that round begins");
        }
        return lines;
    }
}
