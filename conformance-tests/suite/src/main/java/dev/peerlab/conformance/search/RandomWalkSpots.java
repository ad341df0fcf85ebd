package dev.peerlab.conformance.search;

import dev.peerlab.conformance.search.RandomWalkSpot.Arrival;
import dev.peerlab.contract.randomwalk.RandomWalkSettings;
import dev.peerlab.contract.randomwalk.RandomWalkSettings.Policy;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Cases for one peer alone. They shrink to few neighbors, one walker, no checks, one arrival. */
final class RandomWalkSpots {

    private static final int FAR = 100;

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
        Arbitrary<RandomWalkSettings> settings = settings(Arbitraries.of(Policy.class), 4, leastInterval);
        return Combinators.combine(numbers(2, 5), settings, seeds())
                .as(Frame::new)
                .flatMap(frame -> Combinators.combine(
                                arrivals(frame), numbers(1, frame.degree + 1), Arbitraries.of(true, false))
                        .as((arrivals, issuer, goOn) -> new RandomWalkSpot(
                                frame.degree,
                                frame.settings,
                                issuer,
                                0,
                                holder,
                                goOn || leastInterval == 0,
                                arrivals,
                                frame.seed)));
    }

    /** {@return a peer, perhaps with one neighbor only, to which MEMORYLESS walkers come again and again} */
    static Arbitrary<RandomWalkSpot> memorylessVisits() {
        Arbitrary<RandomWalkSettings> settings = settings(Arbitraries.just(Policy.MEMORYLESS), 3, 0);
        return Combinators.combine(numbers(1, 5), settings, seeds())
                .as(Frame::new)
                .flatMap(frame -> Combinators.combine(returns(frame), numbers(0, frame.degree + 1))
                        .as((arrivals, issuer) -> new RandomWalkSpot(
                                frame.degree, frame.settings, issuer, FAR, false, true, arrivals, frame.seed)));
    }

    /** {@return a peer to which one SELF_AVOIDING walker comes from each neighbor, in any order} */
    static Arbitrary<RandomWalkSpot> wholeTrails() {
        Arbitrary<RandomWalkSettings> settings = settings(Arbitraries.just(Policy.SELF_AVOIDING), 1, 0);
        return Combinators.combine(numbers(1, 6), settings, seeds())
                .as(Frame::new)
                .flatMap(frame -> Combinators.combine(
                                Arbitraries.shuffle(IntStream.rangeClosed(1, frame.degree)
                                        .boxed()
                                        .toList()),
                                Arbitraries.of(frame.degree + 1, 0))
                        .as((order, issuer) -> new RandomWalkSpot(
                                frame.degree,
                                frame.settings,
                                issuer,
                                FAR,
                                false,
                                true,
                                furtherAndFurther(order.stream()
                                        .map(from -> new Arrival(0, 0, from, FAR, 0))
                                        .toList()),
                                frame.seed)));
    }

    /** Walkers that come once each. */
    private static Arbitrary<List<Arrival>> arrivals(Frame frame) {
        return Combinators.combine(
                        numbers(0, 2),
                        numbers(0, frame.settings.walkers() - 1),
                        numbers(1, frame.degree),
                        numbers(1, 6),
                        numbers(1, 9))
                .as(Arrival::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(8)
                .uniqueElements(each -> List.of(each.search(), each.walker()));
    }

    /** Walkers that come again and again, each time further gone: one with hops that it had before would be a duplicate. */
    private static Arbitrary<List<Arrival>> returns(Frame frame) {
        return Combinators.combine(numbers(0, 2), numbers(0, frame.settings.walkers() - 1), numbers(1, frame.degree))
                .as((search, walker, from) -> new Arrival(search, walker, from, FAR, 0))
                .list()
                .ofMinSize(1)
                .ofMaxSize(10)
                .map(RandomWalkSpots::furtherAndFurther);
    }

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

    /** What the rest of a case depends on. */
    private record Frame(int degree, RandomWalkSettings settings, long seed) {}
}
