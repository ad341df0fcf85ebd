package dev.peerlab.conformance.membership;

import dev.peerlab.conformance.Scenario;
import dev.peerlab.conformance.ScenarioLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * A member among others that live through all kinds of things, sensible or not.
 *
 * @param self the id of the member on trial
 * @param others the ids of the other members, as they come clockwise of it
 * @param keys the keys that it keeps
 * @param steps what happens, in this order
 */
record MemberStory(int self, List<Integer> others, List<Integer> keys, List<Step> steps) implements Scenario {

    private static final int MOST = 5;

    MemberStory {
        others = Circle.clockwise(self, others);
        keys = List.copyOf(keys);
        steps = List.copyOf(steps);
        int size = others.size();
        if (size == 0 || steps.stream().anyMatch(step -> step.peer() >= size)) {
            throw new IllegalArgumentException(
                    "scenario part steps=" + steps + ": must name positions below " + size + ", the number of others");
        }
    }

    /** What may happen. */
    enum Kind {
        STABILIZE(false),
        FIX_FINGERS(false),
        NOTIFY(false),
        NEIGHBORS_ASKED(true),
        HAND_OVER(false),
        END_OF_UNKNOWN_LOOKUP(true),
        FAILURE_OF_UNKNOWN_LOOKUP(true),
        ANSWER_NEVER_ASKED_FOR(true),
        DONE_NEVER_ASKED_FOR(true),
        NOTICE_OF_A_NAMESAKE(true),
        NEIGHBORS_OUTSIDE_THE_SPACE(true),
        ALIEN_TIMER(true),
        SUCCESSOR_NAMES_THE_ASKER(false),
        SUCCESSOR_NAMES_ITSELF(false),
        SUCCESSOR_LISTS_NOBODY(false),
        SUCCESSOR_LISTS_THE_ASKER(false),
        SUCCESSOR_LISTS_ONE_TWICE(false),
        EMPTY_HAND_OVER(false),
        HAND_OVER_THAT_NAMES_THE_RECEIVER(false);

        /** Whether the member's table and keys must not change. */
        private final boolean idle;

        Kind(boolean idle) {
            this.idle = idle;
        }

        boolean isIdle() {
            return idle;
        }

        String inWords() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }

    /**
     * One thing that happens.
     *
     * @param kind what
     * @param peer which of the others has to do with it
     */
    record Step(Kind kind, int peer) {
        static Step parse(String text) {
            int colon = text.indexOf(':');
            if (colon < 0) {
                throw new IllegalArgumentException(text);
            }
            return new Step(Kind.valueOf(text.substring(0, colon)), Circle.parse(text.substring(colon + 1)));
        }

        @Override
        public String toString() {
            return kind + ":" + peer;
        }
    }

    static Arbitrary<MemberStory> any() {
        Arbitrary<Integer> points = Arbitraries.integers().between(0, Circle.POINTS - 1);
        Arbitrary<Step> steps = Combinators.combine(
                        Arbitraries.of(Kind.class), Arbitraries.integers().between(0, MOST))
                .as(Step::new);
        return Combinators.combine(
                        points,
                        points.set().ofMinSize(2).ofMaxSize(MOST),
                        points.set().ofMinSize(0).ofMaxSize(4),
                        steps.list().ofMinSize(1).ofMaxSize(10))
                .as(MemberStory::fit);
    }

    private static MemberStory fit(int self, Set<Integer> any, Set<Integer> keys, List<Step> steps) {
        List<Integer> others = Circle.clockwise(self, any);
        List<Step> fitted = new ArrayList<>();
        steps.forEach(step -> fitted.add(new Step(step.kind(), step.peer() % others.size())));
        fitted.add(new Step(Kind.STABILIZE, 0));
        return new MemberStory(self, others, keys.stream().sorted().toList(), fitted);
    }

    static MemberStory parse(String text) {
        ScenarioLine line = ScenarioLine.of(text);
        return new MemberStory(
                line.integer("self", 0, Circle.POINTS - 1),
                line.list("others", Circle::parse),
                line.list("keys", Circle::parse),
                line.list("steps", Step::parse));
    }

    @Override
    public String line() {
        return ScenarioLine.empty()
                .with("self", self)
                .with("others", others)
                .with("keys", keys)
                .with("steps", steps)
                .toString();
    }

    @Override
    public List<String> describe() {
        List<String> lines = new ArrayList<>();
        lines.add("ids of 6 bits; peer " + self + " keeps the keys " + keys);
        lines.add("the other members are " + others + "; the first of them is its successor, the last its predecessor");
        steps.forEach(step -> lines.add("- " + step.kind.inWords() + " (peer " + others.get(step.peer) + ")"));
        return lines;
    }
}
