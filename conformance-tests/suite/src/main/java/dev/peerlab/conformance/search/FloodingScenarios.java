package dev.peerlab.conformance.search;

import dev.peerlab.contract.flooding.FloodingSettings;
import dev.peerlab.contract.flooding.FloodingSettings.Reply;
import dev.peerlab.simulator.Faults;
import dev.peerlab.simulator.Restart;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** The networks that the rules about flooding as a whole are tried on. */
final class FloodingScenarios {

    /** By when a storm is over, and everything that it stirred up has settled. */
    private static final int CALM = 60_000;

    private static final int STORM = 2_000;
    private static final int MOST_HOPS = 7;
    private static final int MANY = 60;

    private FloodingScenarios() {}

    /** {@return those of some scenarios in which holders forward} */
    static Arbitrary<FloodingScenario> forwarding(Arbitrary<FloodingScenario> scenarios) {
        return scenarios.map(FloodingScenario::forwarding);
    }

    /** {@return calm networks in which all messages take the same time; any ttl} */
    static Arbitrary<FloodingScenario> inStep() {
        return floods(NetworkSketches.any(), Arbitraries.just(false));
    }

    /** {@return calm networks in which messages overtake each other, with a ttl that may or may not be ample} */
    static Arbitrary<FloodingScenario> outOfStep() {
        Arbitrary<NetworkSketch> networks = Combinators.combine(NetworkSketches.any(), NetworkSketches.delays())
                .as(NetworkSketch::with);
        return floods(networks, Arbitraries.of(false, true));
    }

    /** Peers are drawn from many, and then taken modulo the size of the network: that shrinks with it. */
    private static Arbitrary<FloodingScenario> floods(Arbitrary<NetworkSketch> networks, Arbitrary<Boolean> ample) {
        Arbitrary<Integer> peers = Arbitraries.integers().between(0, MANY - 1);
        return Combinators.combine(
                        networks,
                        Arbitraries.integers().between(1, MOST_HOPS),
                        ample,
                        Arbitraries.integers().between(0, 2),
                        variants(),
                        peers,
                        peers.list().ofMaxSize(6))
                .as((network, some, enough, more, variant, who, holders) -> {
                    int ttl = enough ? network.size() : some;
                    int issuer = who % network.size();
                    Set<Integer> sharing = new TreeSet<>();
                    holders.forEach(holder -> sharing.add(holder % network.size()));
                    FloodingSettings settings = new FloodingSettings(
                            ttl + more, variant.forwardAfterHit(), variant.reply(), variant.seenCapacity());
                    return FloodingScenario.of(network, settings, issuer, ttl, others(sharing, issuer));
                });
    }

    private static Arbitrary<FloodingSettings> variants() {
        return Combinators.combine(
                        Arbitraries.of(true, false), Arbitraries.of(Reply.class), Arbitraries.of(1, 10, 10_000))
                .as((goOn, reply, capacity) -> new FloodingSettings(1, goOn, reply, capacity));
    }

    private static Arbitrary<Set<Integer>> holders(NetworkSketch network) {
        return Arbitraries.integers()
                .between(0, network.size() - 1)
                .set()
                .ofMinSize(0)
                .ofMaxSize(Math.min(network.size(), 6));
    }

    private static List<Integer> others(Set<Integer> peers, int issuer) {
        return peers.stream().filter(peer -> peer != issuer).toList();
    }

    /**
     * {@return networks in which messages are lost, doubled and held up, and peers crash and come back; sometimes nothing is
     * lost. The last search begins when all peers are back}
     */
    static Arbitrary<FloodingScenario> storms() {
        Arbitrary<Faults> faults = Arbitraries.frequencyOf(
                Tuple.of(1, NetworkSketches.faults(0)), Tuple.of(2, NetworkSketches.faults(40)));
        return Combinators.combine(NetworkSketches.connected(2), NetworkSketches.delays(), faults)
                .as((network, delay, chance) -> network.with(delay).with(chance))
                .flatMap(FloodingScenarios::storms);
    }

    private static Arbitrary<FloodingScenario> storms(NetworkSketch network) {
        int ttl = network.size();
        Arbitrary<List<Integer>> searches =
                Arbitraries.integers().between(0, STORM).list().ofMaxSize(3);
        return Combinators.combine(variants(), holders(network), searches, outages(network))
                .as((variant, holders, early, outages) -> {
                    List<Integer> times = new ArrayList<>(early);
                    times.add(CALM);
                    return new FloodingScenario(
                            network,
                            new FloodingSettings(ttl, variant.forwardAfterHit(), variant.reply(), 100),
                            0,
                            ttl,
                            others(holders, 0),
                            times,
                            outages);
                });
    }

    private static Arbitrary<List<Outage>> outages(NetworkSketch network) {
        return Combinators.combine(
                        Arbitraries.integers().between(0, network.size() - 1),
                        Arbitraries.integers().between(0, STORM),
                        Arbitraries.integers().between(1, STORM),
                        Arbitraries.of(Restart.class))
                .as((peer, from, length, restart) -> new Outage(peer, from, from + length, restart))
                .list()
                .ofMaxSize(4)
                .map(FloodingScenarios::oneAtATime);
    }

    /** A peer is down once at most, so that no outage ends another. */
    private static List<Outage> oneAtATime(List<Outage> outages) {
        return IntStream.range(0, outages.size())
                .filter(i -> outages.subList(0, i).stream()
                        .noneMatch(earlier -> earlier.peer() == outages.get(i).peer()))
                .mapToObj(outages::get)
                .toList();
    }
}
