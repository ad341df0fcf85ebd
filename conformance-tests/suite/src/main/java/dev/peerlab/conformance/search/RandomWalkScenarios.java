package dev.peerlab.conformance.search;

import dev.peerlab.conformance.search.RandomWalkScenario.Outage;
import dev.peerlab.contract.randomwalk.RandomWalkSettings;
import dev.peerlab.contract.randomwalk.RandomWalkSettings.Policy;
import dev.peerlab.simulator.Faults;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Whole networks to walk in. They shrink to few peers, one walker, no checks, a short way. */
final class RandomWalkScenarios {

    private static final Duration LONG = Duration.ofMinutes(10);
    private static final int SHORT_WAY = 10;

    private RandomWalkScenarios() {}

    /** {@return connected networks in which nobody holds what is looked for} */
    static Arbitrary<RandomWalkScenario> inVain(Policy policy) {
        return Combinators.combine(
                        NetworkSketches.connected(2),
                        settings(Arbitraries.just(policy), 4, 0),
                        anyPeer(),
                        numbers(1, 40),
                        NetworkSketches.delays())
                .as((network, settings, issuer, ttl, delay) -> new RandomWalkScenario(
                        network.with(delay), settings, issuer % network.size(), ttl, List.of(), List.of()));
    }

    /** {@return connected networks with one holder, one SELF_AVOIDING walker, and a ttl that just suffices} */
    static Arbitrary<RandomWalkScenario> sureFinds() {
        return Combinators.combine(
                        NetworkSketches.connected(2),
                        settings(Arbitraries.just(Policy.SELF_AVOIDING), 1, 0),
                        anyPeer(),
                        anyPeer(),
                        NetworkSketches.delays())
                .as((network, settings, issuer, distance, delay) -> new RandomWalkScenario(
                        network.with(delay),
                        settings,
                        issuer % network.size(),
                        2 * network.edges().size(),
                        List.of((issuer + 1 + distance % (network.size() - 1)) % network.size()),
                        List.of()));
    }

    /** {@return connected networks with many checking walkers that may go far, and a few holders} */
    static Arbitrary<RandomWalkScenario> checked() {
        return Combinators.combine(
                        NetworkSketches.connected(3),
                        settings(Arbitraries.of(Policy.class), 8, 1),
                        anyPeer(),
                        numbers(5, 60),
                        anyPeer().list().ofMinSize(1).ofMaxSize(2),
                        NetworkSketches.delays())
                .as((network, settings, issuer, ttl, holders, delay) -> new RandomWalkScenario(
                        network.with(delay),
                        settings,
                        issuer % network.size(),
                        ttl,
                        fitted(holders, network),
                        List.of()));
    }

    /** {@return connected networks that may lose messages or hold them up, but double none} */
    static Arbitrary<RandomWalkScenario> counted() {
        Arbitrary<Faults> faults =
                Combinators.combine(percents(20), percents(50)).as((loss, held) -> new Faults(loss, 0, held));
        return Combinators.combine(
                        NetworkSketches.connected(2),
                        settings(Arbitraries.of(Policy.class), 6, 0),
                        anyPeer(),
                        numbers(1, 30),
                        anyPeer().list().ofMaxSize(2),
                        faults)
                .as((network, settings, issuer, ttl, holders, chance) -> new RandomWalkScenario(
                        network.with(chance),
                        settings,
                        issuer % network.size(),
                        ttl,
                        fitted(holders, network),
                        List.of()));
    }

    /** {@return any network: in pieces, with faults of all kinds, with crashes, with a short timeout} */
    static Arbitrary<RandomWalkScenario> rough() {
        return Combinators.combine(
                        NetworkSketches.any(),
                        settings(Arbitraries.of(Policy.class), 4, 0),
                        numbers(50, 1000).map(Duration::ofMillis),
                        anyPeer(),
                        numbers(0, SHORT_WAY),
                        anyPeer().list().ofMaxSize(2),
                        conditions(),
                        outages().list().ofMaxSize(2))
                .as((network, settings, timeout, issuer, ttl, holders, conditions, outages) -> new RandomWalkScenario(
                        conditions.apply(network),
                        with(settings, timeout),
                        issuer % network.size(),
                        ttl,
                        fitted(holders, network),
                        outages.stream()
                                .map(each -> new Outage(each.peer() % network.size(), each.down(), each.up()))
                                .filter(each -> each.peer() != issuer % network.size())
                                .toList()));
    }

    private static Arbitrary<UnaryOperator<NetworkSketch>> conditions() {
        Arbitrary<Faults> faults = Arbitraries.frequencyOf(
                Tuple.of(1, Arbitraries.just(Faults.NONE)), Tuple.of(1, NetworkSketches.faults(30)));
        return Combinators.combine(faults, NetworkSketches.delays())
                .as((chance, delay) -> network -> network.with(chance).with(delay));
    }

    private static List<Integer> fitted(List<Integer> peers, NetworkSketch network) {
        return peers.stream().map(peer -> peer % network.size()).toList();
    }

    private static RandomWalkSettings with(RandomWalkSettings settings, Duration timeout) {
        return new RandomWalkSettings(settings.walkers(), settings.checkInterval(), settings.policy(), timeout);
    }

    private static Arbitrary<Outage> outages() {
        return Combinators.combine(anyPeer(), numbers(1, 300), numbers(0, 300))
                .as((peer, down, length) -> new Outage(peer, down, length == 0 ? 0 : down + length));
    }

    private static Arbitrary<RandomWalkSettings> settings(
            Arbitrary<Policy> policy, int mostWalkers, int leastInterval) {
        return Combinators.combine(numbers(1, mostWalkers), numbers(leastInterval, 4), policy)
                .as((walkers, interval, how) -> new RandomWalkSettings(walkers, interval, how, LONG));
    }

    /** A peer, to be taken modulo the size of the network: parts that do not depend on each other shrink much faster. */
    private static Arbitrary<Integer> anyPeer() {
        return numbers(0, 59);
    }

    private static Arbitrary<Integer> numbers(int least, int most) {
        return Arbitraries.integers().between(least, most).shrinkTowards(least);
    }

    private static Arbitrary<Double> percents(int most) {
        return numbers(0, most).map(percent -> percent / 100.0);
    }
}
