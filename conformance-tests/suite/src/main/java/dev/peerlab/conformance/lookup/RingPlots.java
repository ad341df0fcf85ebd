package dev.peerlab.conformance.lookup;

import dev.peerlab.conformance.lookup.Errand.Kind;
import dev.peerlab.conformance.lookup.RingPlot.Wish;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Where rings come from in which something is done. */
final class RingPlots {

    private static final int MOST_PEERS = 12;
    private static final int MOST_LIARS = 5;

    private RingPlots() {}

    /** {@return lookups in rings where all is well} */
    static Arbitrary<RingPlot> lookups() {
        return Combinators.combine(LookupCases.rings(MOST_PEERS), wishes(Arbitraries.just(Kind.LOOK), 4))
                .as((ring, wishes) -> RingPlot.fit(ring, List.of(), Wires.GOOD, wishes));
    }

    /** {@return lookups and payloads in rings of which some peers crashed} */
    static Arbitrary<RingPlot> crashes() {
        return Combinators.combine(
                        LookupCases.rings(MOST_PEERS),
                        numbers(MOST_PEERS - 1).list().ofMaxSize(12),
                        Combinators.combine(numbers(300), numbers(2), deadlines())
                                .as((more, again, deadline) -> new Wires(101 + more, 1 + again, deadline, 0, 0, 1)),
                        wishes(Arbitraries.of(Kind.class), 3))
                .as(RingPlot::fit);
    }

    private static Arbitrary<Integer> deadlines() {
        return numbers(3000).map(i -> i < 1500 ? Wires.AMPLE : i - 1499);
    }

    /** {@return payloads in rings where all is well} */
    static Arbitrary<RoutePlot> routes() {
        return routes(Arbitraries.just(Wires.GOOD));
    }

    /** {@return payloads in rings where messages come twice, or late} */
    static Arbitrary<RoutePlot> routesWithFaults() {
        return routes(faulty());
    }

    private static Arbitrary<RoutePlot> routes(Arbitrary<Wires> wires) {
        Arbitrary<Stop> stops = Combinators.combine(
                        numbers(MOST_PEERS - 1), Arbitraries.of(Stop.Act.class), numbers(MOST_PEERS - 1))
                .as(Stop::new);
        return Combinators.combine(
                        LookupCases.rings(MOST_PEERS),
                        wires,
                        wishes(Arbitraries.just(Kind.ROUTE), 3),
                        stops.list().ofMaxSize(6))
                .as((ring, network, wishes, all) -> RoutePlot.fit(RingPlot.fit(ring, List.of(), network, wishes), all));
    }

    /** {@return lookups and payloads with everything that can happen to them; at least one takes messages} */
    static Arbitrary<RingPlot> anything() {
        return Combinators.combine(
                        LookupCases.rings(MOST_PEERS).map(RingSketch::atLeastTwo),
                        numbers(MOST_PEERS - 1).list().ofMaxSize(4),
                        faulty(),
                        wishes(Arbitraries.of(Kind.class), 3))
                .as(RingPlot::fit)
                .map(RingPlot::withALookupOfTheSuccessor);
    }

    /** {@return payloads that may have traveled too far} */
    static Arbitrary<TravelerPlot> travelers() {
        return Combinators.combine(numbers(7), numbers(9), Arbitraries.of(false, true), Arbitraries.of(false, true))
                .as((most, hops, own, last) -> new TravelerPlot(most + 1, hops + 1, own, last));
    }

    /** {@return what makes no sense} */
    static Arbitrary<NonsensePlot> nonsense() {
        return Combinators.combine(
                        Arbitraries.of(false, true),
                        Combinators.combine(Arbitraries.of(NonsensePlot.Kind.class), numbers(3), numbers(63))
                                .as((kind, contact, key) -> new NonsensePlot.Item(kind, contact + 1, key))
                                .list()
                                .ofMinSize(1)
                                .ofMaxSize(8))
                .as(NonsensePlot::new);
    }

    /** {@return peers that look for their place} */
    static Arbitrary<NewcomerPlot> newcomers() {
        return Combinators.combine(
                        LookupCases.rings(MOST_PEERS),
                        numbers(MOST_PEERS - 1),
                        numbers(MOST_PEERS - 1),
                        Arbitraries.of(false, true))
                .as(NewcomerPlot::fit);
    }

    /** {@return lookups among liars} */
    static Arbitrary<LiarPlot> liars() {
        Arbitrary<Liar> liar = Combinators.combine(Arbitraries.of(Liar.Manner.class), numbers(MOST_LIARS - 1))
                .as(Liar::new);
        return Combinators.combine(
                        numbers(60).map(more -> more + 3),
                        LookupCases.numbers().list().ofSize(MOST_LIARS + 1),
                        liar.list().ofMinSize(1).ofMaxSize(MOST_LIARS),
                        Combinators.combine(numbers(300), numbers(2), numbers(5000))
                                .as((more, again, deadline) -> new Wires(101 + more, 1 + again, 1 + deadline, 0, 0, 1)),
                        Arbitraries.of(false, true),
                        LookupCases.numbers())
                .as(LiarPlot::fit);
    }

    private static Arbitrary<Wires> faulty() {
        return Combinators.combine(Arbitraries.of(0.0, 0.3, 1.0), Arbitraries.of(0.0, 0.3), numbers(1000))
                .as((twice, late, seed) -> new Wires(200, 2, Wires.AMPLE, twice, late, seed));
    }

    private static Arbitrary<List<Wish>> wishes(Arbitrary<Kind> kinds, int most) {
        return Combinators.combine(kinds, numbers(MOST_PEERS - 1), LookupCases.keys())
                .as(Wish::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(most);
    }

    private static Arbitrary<Integer> numbers(int most) {
        return LookupCases.integers(0, most);
    }
}
