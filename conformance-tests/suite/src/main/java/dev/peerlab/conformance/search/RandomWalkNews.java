package dev.peerlab.conformance.search;

import dev.peerlab.conformance.Scenario;
import dev.peerlab.conformance.ScenarioLine;
import dev.peerlab.contract.randomwalk.RandomWalkSettings;
import dev.peerlab.contract.randomwalk.RandomWalkSettings.Policy;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/**
 * A case for one issuer alone: peer 0 begins two searches, and then hears of their walkers.
 *
 * @param settings the variant of random walk
 * @param news what it hears, in this order
 * @param seed of all chance
 */
record RandomWalkNews(RandomWalkSettings settings, List<Item> news, long seed) implements Scenario {

    private static final int SEARCHES = 2;
    private static final int MOST = 1000;

    RandomWalkNews {
        news = withoutContradictions(news);
    }

    /** What an issuer may hear of a search. */
    enum Kind {
        /** A walker ended with nothing. */
        EXHAUSTED,
        /** A walker came to a holder. */
        HIT,
        /** A peer asks whether a walker shall go on. */
        CHECK,
        /** Nothing more: the search's time passes. */
        TIMEOUT
    }

    /**
     * One piece of news.
     *
     * @param kind what
     * @param search of which search, 0 or 1; a timeout is for both
     * @param walker of which walker
     */
    record Item(Kind kind, int search, int walker) {
        static Item parse(String text) {
            String[] parts = text.split(":", -1);
            if (parts.length != 3) {
                throw new IllegalArgumentException(text);
            }
            int search = Integer.parseInt(parts[1]);
            int walker = Integer.parseInt(parts[2]);
            if (search < 0 || search >= SEARCHES || walker < 0) {
                throw new IllegalArgumentException(text);
            }
            return new Item(Kind.valueOf(parts[0]), search, walker);
        }

        @Override
        public String toString() {
            return kind + ":" + search + ":" + walker;
        }

        String inWords() {
            String which = "walker " + walker + " of search " + (search + 1);
            return switch (kind) {
                case EXHAUSTED -> which + " found nothing";
                case HIT -> which + " came to a holder";
                case CHECK -> which + " asks whether to go on";
                case TIMEOUT -> "time passes until the timeout";
            };
        }
    }

    /** A walker that ended with nothing neither finds nor asks later; whoever says so lies, and that is not judged. */
    private static List<Item> withoutContradictions(List<Item> news) {
        List<Item> kept = new ArrayList<>();
        Set<List<Integer>> over = new HashSet<>();
        for (Item item : news) {
            List<Integer> walker = List.of(item.search, item.walker);
            boolean alive = !over.contains(walker);
            if (alive || item.kind == Kind.EXHAUSTED || item.kind == Kind.TIMEOUT) {
                kept.add(item);
            }
            if (item.kind == Kind.EXHAUSTED) {
                over.add(walker);
            }
        }
        return List.copyOf(kept);
    }

    static Arbitrary<RandomWalkNews> any() {
        Arbitrary<RandomWalkSettings> settings = Combinators.combine(
                        Arbitraries.integers().between(1, 4).shrinkTowards(1),
                        Arbitraries.integers().between(0, 3).shrinkTowards(0),
                        Arbitraries.of(Policy.class))
                .as(RandomWalkSpot::settings);
        return Combinators.combine(
                        settings,
                        items().list().ofMinSize(1).ofMaxSize(16),
                        Arbitraries.longs().between(1, 1_000_000).shrinkTowards(1))
                .as((chosen, items, seed) -> new RandomWalkNews(chosen, fitted(items, chosen.walkers()), seed));
    }

    private static List<Item> fitted(List<Item> items, int walkers) {
        return items.stream()
                .map(item -> new Item(item.kind, item.search, item.walker % walkers))
                .toList();
    }

    private static Arbitrary<Item> items() {
        Arbitrary<Kind> kinds = Arbitraries.frequency(
                Tuple.of(12, Kind.EXHAUSTED),
                Tuple.of(2, Kind.HIT),
                Tuple.of(2, Kind.CHECK),
                Tuple.of(1, Kind.TIMEOUT));
        return Combinators.combine(
                        kinds,
                        Arbitraries.of(0, 0, 0, 1),
                        Arbitraries.integers().between(0, 11))
                .as(Item::new);
    }

    static RandomWalkNews parse(String line) {
        ScenarioLine read = ScenarioLine.of(line);
        RandomWalkSettings settings = RandomWalkSpot.settings(
                read.integer("k", 1, MOST), read.integer("c", 0, MOST), read.constant("policy", Policy.class));
        List<Item> news = read.list("news", Item::parse);
        news.stream().filter(item -> item.walker >= settings.walkers()).forEach(item -> {
            throw new IllegalArgumentException(
                    "news " + item + ": the walker must be from 0 to " + (settings.walkers() - 1));
        });
        return new RandomWalkNews(settings, news, read.number("seed"));
    }

    @Override
    public String line() {
        return ScenarioLine.empty()
                .with("k", settings.walkers())
                .with("c", settings.checkInterval())
                .with("policy", settings.policy())
                .with("news", news)
                .with("seed", seed)
                .toString();
    }

    @Override
    public List<String> describe() {
        List<String> lines = new ArrayList<>();
        lines.add("peer 0 is judged; its neighbors are peers 1 to 3");
        lines.add(settings.policy() + ", " + settings.walkers() + " walkers, timeout "
                + settings.timeout().toSeconds() + " s");
        lines.add("peer 0 begins two searches");
        news.forEach(item -> lines.add("then " + item.inWords()));
        return lines;
    }
}
