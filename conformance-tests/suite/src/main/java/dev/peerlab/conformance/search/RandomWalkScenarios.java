package dev.peerlab.conformance.search;

import dev.peerlab.conformance.search.RandomWalkScenario.Outage;
import dev.peerlab.contract.randomwalk.RandomWalkSettings;
import dev.peerlab.contract.randomwalk.RandomWalkSettings.Policy;
import dev.peerlab.simulator.Faults;
import java.time.Duration;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Whole networks to walk in. They shrink to few peers, one walker, no checks, a short way. */
final class RandomWalkScenarios {

    private static final Duration LONG = Duration.ofMinutes(10);
    private static final int SHORT_WAY = 10;

    private RandomWalkScenarios() {}

    /** {@return connected networks in which nobody holds what is looked for} */
    static Arbitrary<RandomWalkScenario> inVain(Policy policy) {
        return NetworkSketches.connected(2)
                .flatMap(network -> Combinators.combine(
                                settings(Arbitraries.just(policy), 4, 0),
                                peers(network),
                                numbers(1, 2 * network.edges().size() + 2),
                                NetworkSketches.delays())
                        .as((settings, issuer, ttl, delay) -> new RandomWalkScenario(
                                network.with(delay), settings, issuer, ttl, List.of(), List.of())));
    }

    /** {@return connected networks with one holder, one SELF_AVOIDING walker, and a ttl that just suffices} */
    static Arbitrary<RandomWalkScenario> sureFinds() {
        return NetworkSketches.connected(2)
                .flatMap(network -> Combinators.combine(
                                settings(Arbitraries.just(Policy.SELF_AVOIDING), 1, 0),
                                peers(network),
                                numbers(1, network.size() - 1),
                                NetworkSketches.delays())
                        .as((settings, issuer, offset, delay) -> new RandomWalkScenario(
                                network.with(delay),
                                settings,
                                issuer,
                                2 * network.edges().size(),
                                List.of((issuer + offset) % network.size()),
                                List.of())));
    }

    /** {@return connected networks with many checking walkers that may go far, and a few holders} */
    static Arbitrary<RandomWalkScenario> checked() {
        return NetworkSketches.connected(3)
                .flatMap(network -> Combinators.combine(
                                settings(Arbitraries.of(Policy.class), 8, 1),
                                peers(network),
                                numbers(5, 60),
                                peers(network).list().ofMinSize(1).ofMaxSize(2),
                                NetworkSketches.delays())
                        .as((settings, issuer, ttl, holders, delay) -> new RandomWalkScenario(
                                network.with(delay), settings, issuer, ttl, holders, List.of())));
    }

    /** {@return connected networks that may lose messages or hold them up, but double none} */
    static Arbitrary<RandomWalkScenario> counted() {
        Arbitrary<Faults> faults =
                Combinators.combine(percents(20), percents(50)).as((loss, held) -> new Faults(loss, 0, held));
        return NetworkSketches.connected(2)
                .flatMap(network -> Combinators.combine(
                                settings(Arbitraries.of(Policy.class), 6, 0),
                                peers(network),
                                numbers(1, 30),
                                peers(network).list().ofMaxSize(2),
                                faults)
                        .as((settings, issuer, ttl, holders, chance) -> new RandomWalkScenario(
                                network.with(chance), settings, issuer, ttl, holders, List.of())));
    }

    /** {@return any network: in pieces, with faults of all kinds, with crashes, with a short timeout} */
    static Arbitrary<RandomWalkScenario> rough() {
        return NetworkSketches.any()
                .flatMap(network -> Combinators.combine(
                                settings(Arbitraries.of(Policy.class), 4, 0),
                                numbers(50, 1000).map(Duration::ofMillis),
                                peers(network),
                                numbers(0, SHORT_WAY),
                                peers(network).list().ofMaxSize(2),
                                Arbitraries.oneOf(Arbitraries.just(Faults.NONE), NetworkSketches.faults(30)),
                                NetworkSketches.delays(),
                                outages(network).list().ofMaxSize(2))
                        .as((settings, timeout, issuer, ttl, holders, faults, delay, outages) -> new RandomWalkScenario(
                                network.with(faults).with(delay),
                                with(settings, timeout),
                                issuer,
                                ttl,
                                holders,
                                outages.stream()
                                        .filter(each -> each.peer() != issuer)
                                        .toList())));
    }

    private static RandomWalkSettings with(RandomWalkSettings settings, Duration timeout) {
        return new RandomWalkSettings(settings.walkers(), settings.checkInterval(), settings.policy(), timeout);
    }

    private static Arbitrary<Outage> outages(NetworkSketch network) {
        return Combinators.combine(peers(network), numbers(1, 300), numbers(0, 300))
                .as((peer, down, length) -> new Outage(peer, down, length == 0 ? 0 : down + length));
    }

    private static Arbitrary<RandomWalkSettings> settings(
            Arbitrary<Policy> policy, int mostWalkers, int leastInterval) {
        return Combinators.combine(numbers(1, mostWalkers), numbers(leastInterval, 4), policy)
                .as((walkers, interval, how) -> new RandomWalkSettings(walkers, interval, how, LONG));
    }

    private static Arbitrary<Integer> peers(NetworkSketch network) {
        return numbers(0, network.size() - 1);
    }

    private static Arbitrary<Integer> numbers(int least, int most) {
        return Arbitraries.integers().between(least, most).shrinkTowards(least);
    }

    private static Arbitrary<Double> percents(int most) {
        return numbers(0, most).map(percent -> percent / 100.0);
    }
}
