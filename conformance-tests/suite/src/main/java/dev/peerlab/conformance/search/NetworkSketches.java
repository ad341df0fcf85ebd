package dev.peerlab.conformance.search;

import dev.peerlab.simulator.Faults;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.Tuple;

/** Networks to choose from. They shrink to fewer peers, fewer links, constant delay and no faults. */
public final class NetworkSketches {

    private static final int FEW = 8;
    private static final int MANY = 60;
    private static final int MOST_SEEDS = 1_000_000;

    private NetworkSketches() {}

    /** {@return any network of a few peers, sometimes of many; it may be in pieces. No faults, constant delay} */
    public static Arbitrary<NetworkSketch> any() {
        Arbitrary<Integer> alone = Arbitraries.frequency(Tuple.of(6, 0), Tuple.of(1, 1));
        Arbitrary<Set<Edge>> links =
                Arbitraries.frequencyOf(Tuple.of(15, linksBelow(FEW)), Tuple.of(1, linksBelow(MANY)));
        return Combinators.combine(links, alone, seeds()).as((edges, more, seed) -> {
            List<Integer> linked = edges.stream()
                    .flatMap(edge -> Stream.of(edge.a(), edge.b()))
                    .distinct()
                    .sorted()
                    .toList();
            List<Edge> closeUp = edges.stream()
                    .map(edge -> new Edge(linked.indexOf(edge.a()), linked.indexOf(edge.b())))
                    .toList();
            return sketch(Math.max(1, linked.size() + more), closeUp, seed);
        });
    }

    /** Links between some of the first peers. Peers without a link do not count, so the network shrinks with its links. */
    private static Arbitrary<Set<Edge>> linksBelow(int size) {
        Arbitrary<Integer> peers = Arbitraries.integers().between(0, size - 2);
        return Combinators.combine(peers, peers)
                .as((a, b) -> new Edge(Math.min(a, b), Math.max(a, b) + 1))
                .set()
                .ofMinSize(0)
                .ofMaxSize(2 * size);
    }

    /** {@return connected networks of a few peers, at least this many, sometimes of many. No faults, constant delay} */
    public static Arbitrary<NetworkSketch> connected(int least) {
        return sizes(least).flatMap(NetworkSketches::connectedOf);
    }

    /** {@return connected networks of this many peers. No faults, constant delay} */
    public static Arbitrary<NetworkSketch> connectedOf(int size) {
        return Combinators.combine(tree(size), links(size, size), seeds()).as((tree, more, seed) -> {
            List<Edge> all = new ArrayList<>(tree);
            all.addAll(more);
            return sketch(size, all, seed);
        });
    }

    /** {@return constant delay, or one within bounds that make messages overtake each other} */
    public static Arbitrary<Delay> delays() {
        Arbitrary<Delay> varied = Combinators.combine(
                        Arbitraries.integers().between(1, 20),
                        Arbitraries.integers().between(1, 200))
                .as((least, more) -> new Delay(least, least + more));
        return Arbitraries.frequencyOf(Tuple.of(1, Arbitraries.just(Delay.CONSTANT)), Tuple.of(3, varied));
    }

    /**
     * {@return faults of all kinds, or none}
     *
     * @param mostLoss the largest probability of loss, in percent; 0 to 100
     */
    public static Arbitrary<Faults> faults(int mostLoss) {
        return Combinators.combine(percents(mostLoss), percents(50), percents(50))
                .as(Faults::new);
    }

    private static Arbitrary<Double> percents(int most) {
        return Arbitraries.integers().between(0, most).map(percent -> percent / 100.0);
    }

    private static NetworkSketch sketch(int size, Iterable<Edge> links, long seed) {
        List<Edge> edges = new ArrayList<>();
        links.forEach(edges::add);
        return new NetworkSketch(size, edges, Delay.CONSTANT, Faults.NONE, seed);
    }

    private static Arbitrary<Integer> sizes(int least) {
        return Arbitraries.frequencyOf(
                Tuple.of(15, Arbitraries.integers().between(least, FEW)),
                Tuple.of(1, Arbitraries.integers().between(least, MANY)));
    }

    private static Arbitrary<Long> seeds() {
        return Arbitraries.longs().between(1, MOST_SEEDS).withDistribution(RandomDistribution.uniform());
    }

    /** Peer i hangs on one of the peers before it. */
    private static Arbitrary<List<Edge>> tree(int size) {
        List<Arbitrary<Edge>> links = new ArrayList<>();
        for (int i = 1; i < size; i++) {
            int child = i;
            links.add(Arbitraries.integers().between(0, i - 1).map(parent -> new Edge(parent, child)));
        }
        return Combinators.combine(links).as(List::copyOf);
    }

    private static Arbitrary<Set<Edge>> links(int size, int most) {
        List<Edge> possible = new ArrayList<>();
        for (int b = 1; b < size; b++) {
            for (int a = 0; a < b; a++) {
                possible.add(new Edge(a, b));
            }
        }
        if (possible.isEmpty()) {
            return Arbitraries.just(Set.of());
        }
        return Arbitraries.of(possible).set().ofMinSize(0).ofMaxSize(Math.min(most, possible.size()));
    }
}
