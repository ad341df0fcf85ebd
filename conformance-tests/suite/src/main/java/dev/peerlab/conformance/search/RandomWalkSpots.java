package dev.peerlab.conformance.search;

import dev.peerlab.conformance.search.RandomWalkSpot.Arrival;
import dev.peerlab.contract.randomwalk.RandomWalkSettings;
import dev.peerlab.contract.randomwalk.RandomWalkSettings.Policy;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Cases for one peer alone. They shrink to few neighbors, one walker, no checks, one arrival. */
final class RandomWalkSpots {

    private static final int FAR = 100;
    private static final int MANY = 59;

    private RandomWalkSpots() {}

    /** {@return a peer that is to search, with any number of neighbors; it may itself share the keyword} */
    static Arbitrary<RandomWalkSpot> searches() {
        return Combinators.combine(
                        numbers(1, 6),
                        settings(Arbitraries.of(Policy.class), 8, 0),
                        numbers(1, 8),
                        Arbitraries.of(false, true),
                        seeds())
                .as((degree, settings, ttl, holder, seed) ->
                        new RandomWalkSpot(degree, settings, 0, ttl, holder, true, List.of(), seed));
    }

    /**
     * {@return a peer with several neighbors to which walkers come, each for the first time}
     *
     * @param holder whether it shares the keyword
     * @param leastInterval 0, or 1 if walkers are to ask their issuer
     */
    static Arbitrary<RandomWalkSpot> firstVisits(boolean holder, int leastInterval) {
        return Combinators.combine(
                        numbers(2, 5),
                        settings(Arbitraries.of(Policy.class), 4, leastInterval),
                        seeds(),
                        arrivals(),
                        numbers(0, MANY),
                        Arbitraries.of(true, false))
                .as((degree, settings, seed, arrivals, issuer, goOn) -> new RandomWalkSpot(
                        degree,
                        settings,
                        1 + issuer % (degree + 1),
                        0,
                        holder,
                        goOn || leastInterval == 0,
                        onceEach(fitted(arrivals, degree, settings)),
                        seed));
    }

    /** {@return a peer, perhaps with one neighbor only, to which MEMORYLESS walkers come again and again} */
    static Arbitrary<RandomWalkSpot> memorylessVisits() {
        return Combinators.combine(
                        numbers(1, 5),
                        settings(Arbitraries.just(Policy.MEMORYLESS), 3, 0),
                        seeds(),
                        arrivals(),
                        numbers(0, MANY))
                .as((degree, settings, seed, arrivals, issuer) -> new RandomWalkSpot(
                        degree,
                        settings,
                        issuer % (degree + 2),
                        FAR,
                        false,
                        true,
                        furtherAndFurther(fitted(arrivals, degree, settings)),
                        seed));
    }

    /** {@return a peer to which one SELF_AVOIDING walker comes from each neighbor, in any order} */
    static Arbitrary<RandomWalkSpot> wholeTrails() {
        return Combinators.combine(
                        numbers(1, 6),
                        settings(Arbitraries.just(Policy.SELF_AVOIDING), 1, 0),
                        seeds(),
                        Arbitraries.shuffle(1, 2, 3, 4, 5, 6),
                        Arbitraries.of(false, true))
                .as((degree, settings, seed, order, own) -> new RandomWalkSpot(
                        degree,
                        settings,
                        own ? 0 : degree + 1,
                        FAR,
                        false,
                        true,
                        furtherAndFurther(order.stream()
                                .filter(from -> from <= degree)
                                .map(from -> new Arrival(0, 0, from, FAR, 0))
                                .toList()),
                        seed));
    }

    /**
     * Any walkers, not yet those of a certain case: {@link #fitted} makes them so. A case that is made of parts that do not
     * depend on each other shrinks much faster than one whose parts do.
     */
    private static Arbitrary<List<Arrival>> arrivals() {
        return Combinators.combine(numbers(0, 2), numbers(0, MANY), numbers(0, MANY), numbers(1, 6), numbers(1, 9))
                .as(Arrival::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(8);
    }

    private static List<Arrival> fitted(List<Arrival> any, int degree, RandomWalkSettings settings) {
        return any.stream()
                .map(each -> new Arrival(
                        each.search(),
                        each.walker() % settings.walkers(),
                        1 + each.from() % degree,
                        each.ttl(),
                        each.hops()))
                .toList();
    }

    private static List<Arrival> onceEach(List<Arrival> arrivals) {
        Set<List<Integer>> came = new HashSet<>();
        return arrivals.stream()
                .filter(each -> came.add(List.of(each.search(), each.walker())))
                .toList();
    }

    /** Each time with more hops gone: a walker with hops that it had before would be a duplicate. */
    private static List<Arrival> furtherAndFurther(List<Arrival> arrivals) {
        List<Arrival> further = new ArrayList<>();
        for (Arrival each : arrivals) {
            int gone = 2 * further.size() + 1;
            further.add(new Arrival(each.search(), each.walker(), each.from(), FAR - gone, gone));
        }
        return further;
    }

    private static Arbitrary<RandomWalkSettings> settings(
            Arbitrary<Policy> policy, int mostWalkers, int leastInterval) {
        return Combinators.combine(numbers(1, mostWalkers), numbers(leastInterval, 4), policy)
                .as(RandomWalkSpot::settings);
    }

    private static Arbitrary<Integer> numbers(int least, int most) {
        return Arbitraries.integers().between(least, most).shrinkTowards(least);
    }

    private static Arbitrary<Long> seeds() {
        return Arbitraries.longs().between(1, 1_000_000).shrinkTowards(1);
    }
}
