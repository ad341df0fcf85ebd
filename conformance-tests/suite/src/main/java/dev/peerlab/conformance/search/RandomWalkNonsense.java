package dev.peerlab.conformance.search;

import dev.peerlab.conformance.Scenario;
import dev.peerlab.conformance.ScenarioLine;
import dev.peerlab.contract.randomwalk.RandomWalkSettings;
import dev.peerlab.contract.randomwalk.RandomWalkSettings.Policy;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * A case for the patience of one peer: peer 0 begins a search, and then gets messages and timers that make no sense.
 *
 * @param settings the variant of random walk
 * @param items what comes, in this order
 * @param seed of all chance
 */
record RandomWalkNonsense(RandomWalkSettings settings, List<Item> items, long seed) implements Scenario {

    private static final int SENDERS = 4;
    private static final int MOST = 1000;

    RandomWalkNonsense {
        items = List.copyOf(items);
    }

    /** What makes no sense. */
    enum Kind {
        ALIEN_MESSAGE(true),
        ALIEN_TIMER(true),
        TIMER_NEVER_SET(true),
        HIT_OF_UNKNOWN_SEARCH(true),
        EXHAUSTED_OF_UNKNOWN_SEARCH(true),
        REPLY_NEVER_ASKED_FOR(true),
        HIT_OF_ANOTHER_ISSUER(true),
        EXHAUSTED_OF_NO_WALKER(true),
        HIT_OF_NO_WALKER(false),
        CHECK_OF_UNKNOWN_SEARCH(false),
        WALKER_WITHOUT_TTL(false),
        WALKER_OF_NO_NUMBER(false),
        WALKER_FROM_FAR_AWAY(false),
        WALKER_COME_TWICE(false);

        /** Whether the peer is to do nothing at all; of the others it may make something, but must not throw. */
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
     * One piece of nonsense.
     *
     * @param kind what
     * @param from who sends it: 1 to 3 are neighbors, 4 is none
     */
    record Item(Kind kind, int from) {
        static Item parse(String text) {
            int colon = text.indexOf(':');
            int from = Integer.parseInt(text.substring(colon + 1));
            if (colon < 0 || from < 1 || from > SENDERS) {
                throw new IllegalArgumentException(text);
            }
            return new Item(Kind.valueOf(text.substring(0, colon)), from);
        }

        @Override
        public String toString() {
            return kind + ":" + from;
        }
    }

    static Arbitrary<RandomWalkNonsense> any() {
        Arbitrary<RandomWalkSettings> settings = Combinators.combine(
                        Arbitraries.integers().between(1, 4).shrinkTowards(1),
                        Arbitraries.integers().between(0, 3).shrinkTowards(0),
                        Arbitraries.of(Policy.class))
                .as(RandomWalkSpot::settings);
        Arbitrary<Item> items = Combinators.combine(
                        Arbitraries.of(Kind.class), Arbitraries.integers().between(1, SENDERS))
                .as(Item::new);
        return Combinators.combine(
                        settings,
                        items.list().ofMinSize(1).ofMaxSize(10),
                        Arbitraries.longs().between(1, 1_000_000).shrinkTowards(1))
                .as(RandomWalkNonsense::new);
    }

    static RandomWalkNonsense parse(String line) {
        ScenarioLine read = ScenarioLine.of(line);
        RandomWalkSettings settings = RandomWalkSpot.settings(
                read.integer("k", 1, MOST), read.integer("c", 0, MOST), read.constant("policy", Policy.class));
        return new RandomWalkNonsense(settings, read.list("items", Item::parse), read.number("seed"));
    }

    @Override
    public String line() {
        return ScenarioLine.empty()
                .with("k", settings.walkers())
                .with("c", settings.checkInterval())
                .with("policy", settings.policy())
                .with("items", items)
                .with("seed", seed)
                .toString();
    }

    @Override
    public List<String> describe() {
        List<String> lines = new ArrayList<>();
        lines.add("peer 0 is judged; its neighbors are peers 1 to 3; " + settings.walkers() + " walkers, "
                + settings.policy());
        lines.add("peer 0 begins a search");
        items.forEach(item -> lines.add("then from " + item.from + ": " + item.kind.inWords()));
        lines.add("then peer 0 searches again, gets a walker and an answer");
        return lines;
    }
}
