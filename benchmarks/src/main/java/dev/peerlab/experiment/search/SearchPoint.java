package dev.peerlab.experiment.search;

import dev.peerlab.contract.randomwalk.RandomWalkSettings;
import dev.peerlab.contract.randomwalk.RandomWalkSettings.Policy;
import java.io.Serializable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A way to search in a network.
 *
 * @param network where
 * @param peers how many peers the network begins with
 * @param replication the share of all peers that hold an object, above 0 and below 1
 * @param searches how many searches one measurement makes, 1 or more
 * @param method how
 * @param ttl how far a flood, the largest ring, or a walker may go, 1 or more
 * @param walkers how many walkers, 1 or more; 0 unless the method is {@link Method#WALKERS}
 * @param checkInterval every how many hops a walker asks the issuer whether to go on; 0 is never
 * @param policy how a walker chooses its next hop
 */
public record SearchPoint(
        SearchNetwork network,
        int peers,
        double replication,
        int searches,
        Method method,
        int ttl,
        int walkers,
        int checkInterval,
        Policy policy)
        implements Serializable {

    private static final long serialVersionUID = 1L;

    /** The first ttl that covers nearly all of both networks. */
    static final int FLOOD_TTL = 8;

    /** So long that it decides nothing at a replication of 1 %. */
    static final int WALK_TTL = 10_000;

    /** Lv et al.'s choice. */
    static final int CHECK_INTERVAL = 4;

    /** The share of peers that hold an object, unless it is varied. */
    static final double REPLICATION = 0.01;

    /** A walk ends by its ttl, not by its time. */
    private static final Duration WALK_TIME = Duration.ofDays(1);

    /** A family of ways to search. */
    public enum Method {
        /** Every neighbor, and theirs, up to a ttl. */
        FLOODING,
        /** Floods with ttl 1, 2, 3 … until somebody answers. */
        RINGS,
        /** Walkers that go from neighbor to neighbor. */
        WALKERS
    }

    static SearchPoint flooding(SearchNetwork network, int peers, int searches) {
        return new SearchPoint(
                network, peers, REPLICATION, searches, Method.FLOODING, FLOOD_TTL, 0, 0, Policy.SELF_AVOIDING);
    }

    static SearchPoint rings(SearchNetwork network, int peers, int searches) {
        return new SearchPoint(
                network, peers, REPLICATION, searches, Method.RINGS, FLOOD_TTL, 0, 0, Policy.SELF_AVOIDING);
    }

    static SearchPoint walkers(SearchNetwork network, int peers, int searches, int walkers) {
        return new SearchPoint(
                network,
                peers,
                REPLICATION,
                searches,
                Method.WALKERS,
                WALK_TTL,
                walkers,
                CHECK_INTERVAL,
                Policy.SELF_AVOIDING);
    }

    SearchPoint withReplication(double share) {
        return new SearchPoint(network, peers, share, searches, method, ttl, walkers, checkInterval, policy);
    }

    SearchPoint withTtl(int hops) {
        return new SearchPoint(network, peers, replication, searches, method, hops, walkers, checkInterval, policy);
    }

    SearchPoint withCheckInterval(int hops) {
        return new SearchPoint(network, peers, replication, searches, method, ttl, walkers, hops, policy);
    }

    SearchPoint withPolicy(Policy other) {
        return new SearchPoint(network, peers, replication, searches, method, ttl, walkers, checkInterval, other);
    }

    /** {@return how many of so many peers hold an object: at least one, and not all} */
    int holders(int size) {
        return (int) Math.max(1, Math.min(size - 1, Math.round(replication * size)));
    }

    /** {@return what makes peers search this way} */
    SearchMethod searchMethod() {
        return switch (method) {
            case FLOODING -> new SearchMethod.Flooding(ttl);
            case RINGS -> new SearchMethod.Rings(ttl);
            case WALKERS ->
                new SearchMethod.Walkers(ttl, new RandomWalkSettings(walkers, checkInterval, policy, WALK_TIME));
        };
    }

    /** {@return for example {@code 32 walkers}, and whatever is not as usual, e.g. {@code flooding, ttl 7}} */
    String title() {
        List<String> words = new ArrayList<>();
        words.add(
                switch (method) {
                    case FLOODING -> "flooding";
                    case RINGS -> "expanding ring";
                    case WALKERS -> walkers == 1 ? "1 walker" : walkers + " walkers";
                });
        if (replication != REPLICATION) {
            words.add(percent(replication) + " hold it");
        }
        if (ttl != (method == Method.WALKERS ? WALK_TTL : FLOOD_TTL)) {
            words.add("ttl " + ttl);
        }
        if (method == Method.WALKERS && checkInterval != CHECK_INTERVAL) {
            words.add(checkInterval == 0 ? "never check" : "check interval " + checkInterval);
        }
        if (policy != Policy.SELF_AVOIDING) {
            words.add(policy.name().toLowerCase(Locale.ROOT));
        }
        return String.join(", ", words);
    }

    /** {@return for example {@code 0.1 %}} */
    static String percent(double share) {
        return Double.toString(Math.round(share * 1e6) / 1e4).replaceAll("\\.0$", "") + " %";
    }
}
