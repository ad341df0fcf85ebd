package dev.peerlab.conformance.recovery;

import dev.peerlab.conformance.ring.RingAct;
import dev.peerlab.conformance.ring.RingAct.Kind;
import dev.peerlab.conformance.ring.RingScenario;
import dev.peerlab.conformance.ring.RingScenarios;
import dev.peerlab.simulator.Faults;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Rings to which something happens that they have to live through. */
final class RecoveryScenarios {

    private static final int FEWEST = 4;
    private static final int MOST = 9;
    private static final int LONGEST_ABSENCE = 6_000;

    private RecoveryScenarios() {}

    /** {@return rings of which some peers crash at the beginning} */
    static Arbitrary<RingScenario> crashes() {
        return RingScenarios.of(FEWEST, MOST, Set.of(Kind.CRASH), 4, 1, 1, 0, false)
                .map(scenario -> with(scenario, atOnce(scenario.acts())));
    }

    private static List<RingAct> atOnce(List<RingAct> acts) {
        return acts.stream()
                .map(act -> new RingAct(0, act.kind(), act.who(), act.forMillis()))
                .toList();
    }

    /** {@return rings in which peers come and go, in any way; messages get lost and overtake each other, but none is doubled} */
    static Arbitrary<RingScenario> comingAndGoing() {
        Set<Kind> kinds = EnumSet.of(Kind.JOIN, Kind.CRASH, Kind.RESTART, Kind.LEAVE);
        return RingScenarios.of(FEWEST, MOST, kinds, 8, 20, 1, 0, true)
                .map(scenario -> with(
                        scenario,
                        new Faults(
                                scenario.faults().loss(), 0, scenario.faults().reordering())));
    }

    /** {@return the same, with messages that come twice} */
    static Arbitrary<RingScenario> storms() {
        Set<Kind> kinds = EnumSet.of(Kind.JOIN, Kind.CRASH, Kind.RESTART, Kind.LEAVE);
        return RingScenarios.of(FEWEST, MOST, kinds, 8, 20, 1, 0, true);
    }

    /** {@return rings with keys in which peers are cut off for a while} */
    static Arbitrary<RingScenario> isolations() {
        return RingScenarios.of(FEWEST, MOST, Set.of(Kind.ISOLATE), 3, 30, 3, 3, false);
    }

    /** {@return rings with keys to which anything happens, for a while} */
    static Arbitrary<RingScenario> withKeys() {
        Set<Kind> kinds = EnumSet.of(Kind.JOIN, Kind.CRASH, Kind.RESTART, Kind.LEAVE);
        return RingScenarios.of(FEWEST, MOST, kinds, 4, 10, 3, 3, true);
    }

    /** {@return rings in which peers crash, and come back after a while that may be short} */
    static Arbitrary<RingScenario> restarts() {
        Arbitrary<List<RingAct>> absences = Combinators.combine(
                        Arbitraries.integers().between(0, 20_000),
                        Arbitraries.longs().between(0, MOST - 1),
                        Arbitraries.oneOf(
                                Arbitraries.integers().between(1, 200),
                                Arbitraries.integers().between(1, LONGEST_ABSENCE)))
                .as((at, who, absence) ->
                        List.of(RingAct.of(at, Kind.CRASH, who), RingAct.of(at + absence, Kind.RESTART, who)))
                .list()
                .ofMinSize(1)
                .ofMaxSize(4)
                .map(RecoveryScenarios::flat);
        return Combinators.combine(RingScenarios.of(FEWEST, MOST, Set.of(Kind.CRASH), 0, 1, 1, 0, true), absences)
                .as(RecoveryScenarios::with);
    }

    private static List<RingAct> flat(List<List<RingAct>> acts) {
        return acts.stream().flatMap(List::stream).toList();
    }

    private static RingScenario with(RingScenario scenario, List<RingAct> acts) {
        return with(scenario, acts, scenario.faults());
    }

    private static RingScenario with(RingScenario scenario, Faults faults) {
        return with(scenario, scenario.acts(), faults);
    }

    private static RingScenario with(RingScenario scenario, List<RingAct> acts, Faults faults) {
        return new RingScenario(
                scenario.bits(),
                scenario.successors(),
                scenario.replicas(),
                scenario.base(),
                scenario.keys(),
                acts,
                scenario.mostLatencyMillis(),
                faults,
                scenario.seed());
    }
}
