package dev.peerlab.conformance.search;

import dev.peerlab.conformance.Scenario;
import dev.peerlab.conformance.ScenarioLine;
import dev.peerlab.contract.randomwalk.RandomWalkSettings;
import dev.peerlab.contract.randomwalk.RandomWalkSettings.Policy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A case for one peer alone: peer 0, whose neighbors 1 to {@code degree} are played by the suite, and what comes to it.
 *
 * <p>The peer with the number {@code degree + 1} is no neighbor of it.
 *
 * @param degree how many neighbors peer 0 has
 * @param settings the variant of random walk; the timeout is always a minute
 * @param issuer who searches: 0 is the peer itself, which then begins with one search
 * @param ttl the ttl of the peer's own search
 * @param holder whether peer 0 shares the keyword
 * @param goOn what the issuer answers to each check, if it is not the peer itself
 * @param arrivals the walkers that come to peer 0, one after the other
 * @param seed of all chance
 */
record RandomWalkSpot(
        int degree,
        RandomWalkSettings settings,
        int issuer,
        int ttl,
        boolean holder,
        boolean goOn,
        List<Arrival> arrivals,
        long seed)
        implements Scenario {

    static final Duration TIMEOUT = Duration.ofMinutes(1);
    static final int MOST_PEERS = 60;
    private static final int MOST = 1_000_000;

    RandomWalkSpot {
        arrivals = List.copyOf(arrivals);
    }

    /**
     * A walker that comes to peer 0.
     *
     * @param search which search, counted from 0; if peer 0 is the issuer, all are its one search
     * @param walker its number
     * @param from the neighbor that sends it
     * @param ttl as it comes
     * @param hops as it comes
     */
    record Arrival(int search, int walker, int from, int ttl, int hops) {

        static Arrival parse(String text) {
            String[] parts = text.split(":", -1);
            if (parts.length != 5) {
                throw new IllegalArgumentException(text);
            }
            int[] n = Arrays.stream(parts).mapToInt(Integer::parseInt).toArray();
            if (IntStream.of(n).anyMatch(each -> each < 0 || each > MOST)) {
                throw new IllegalArgumentException(text);
            }
            return new Arrival(n[0], n[1], n[2], n[3], n[4]);
        }

        /** {@return the parts, joined by colons} */
        @Override
        public String toString() {
            return search + ":" + walker + ":" + from + ":" + ttl + ":" + hops;
        }
    }

    static RandomWalkSettings settings(int walkers, int checkInterval, Policy policy) {
        return new RandomWalkSettings(walkers, checkInterval, policy, TIMEOUT);
    }

    static RandomWalkSpot parse(String line) {
        ScenarioLine read = ScenarioLine.of(line);
        int degree = read.integer("d", 0, MOST_PEERS);
        RandomWalkSpot spot = new RandomWalkSpot(
                degree,
                settings(read.integer("k", 1, MOST), read.integer("c", 0, MOST), read.constant("policy", Policy.class)),
                read.integer("issuer", 0, degree + 1),
                read.integer("ttl", 0, MOST),
                read.flag("holder"),
                read.flag("goOn"),
                read.list("arrivals", Arrival::parse),
                read.number("seed"));
        spot.arrivals.forEach(spot::check);
        return spot;
    }

    private void check(Arrival arrival) {
        if (arrival.from < 1 || arrival.from > degree || arrival.walker >= settings.walkers()) {
            throw new IllegalArgumentException(
                    "arrival " + arrival + ": must be SEARCH:WALKER:FROM:TTL:HOPS with a walker below "
                            + settings.walkers() + " and a neighbor from 1 to " + degree);
        }
    }

    /** {@return this case with other arrivals} */
    RandomWalkSpot with(List<Arrival> others) {
        return new RandomWalkSpot(degree, settings, issuer, ttl, holder, goOn, others, seed);
    }

    @Override
    public String line() {
        return ScenarioLine.empty()
                .with("d", degree)
                .with("k", settings.walkers())
                .with("c", settings.checkInterval())
                .with("policy", settings.policy())
                .with("issuer", issuer)
                .with("ttl", ttl)
                .with("holder", holder)
                .with("goOn", goOn)
                .with("arrivals", arrivals)
                .with("seed", seed)
                .toString();
    }

    @Override
    public List<String> describe() {
        List<String> lines = new ArrayList<>();
        lines.add("peer 0 is judged; " + neighborsInWords() + (holder ? "; it shares the keyword" : ""));
        lines.add(settings.policy() + ", " + settings.walkers() + (settings.walkers() == 1 ? " walker, " : " walkers, ")
                + (settings.checkInterval() == 0
                        ? "no checks"
                        : "a check whenever the hops are a multiple of " + settings.checkInterval()));
        lines.add(
                issuer == 0
                        ? "peer 0 searches with ttl " + ttl
                        : "peer " + issuer + " searches" + (goOn ? "" : ", and answers every check by no"));
        for (Arrival arrival : arrivals) {
            lines.add("then walker " + arrival.walker + (issuer == 0 ? "" : " of " + name(arrival)) + " comes from "
                    + arrival.from + " with ttl " + arrival.ttl + ", hops " + arrival.hops);
        }
        return lines;
    }

    /** Named as in charts: q1 is the search that appears first. */
    private String name(Arrival arrival) {
        List<Integer> searches =
                arrivals.stream().map(Arrival::search).distinct().toList();
        return "q" + (searches.indexOf(arrival.search) + 1);
    }

    private String neighborsInWords() {
        return switch (degree) {
            case 0 -> "it has no neighbor";
            case 1 -> "its neighbor is peer 1";
            default -> "its neighbors are peers 1 to " + degree;
        };
    }
}
