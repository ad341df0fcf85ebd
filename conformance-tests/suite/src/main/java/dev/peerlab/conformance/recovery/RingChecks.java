package dev.peerlab.conformance.recovery;

import dev.peerlab.conformance.Exercise;
import dev.peerlab.conformance.Graded;
import dev.peerlab.conformance.ring.RingFault;
import dev.peerlab.conformance.ring.RingOracle;
import dev.peerlab.conformance.ring.RingRun;
import dev.peerlab.conformance.ring.RingScenario;
import dev.peerlab.conformance.ring.RingWorld;
import dev.peerlab.conformance.search.ShortNames;
import dev.peerlab.contract.Id;
import dev.peerlab.contract.chord.kit.ChordNode;
import dev.peerlab.contract.store.StoreUpcall.Ended;
import dev.peerlab.contract.store.StoreUpcall.Outcome;
import dev.peerlab.contract.store.Value;
import dev.peerlab.simulator.TraceEvent.Reported;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** How whole rings are judged: RECOVER-1, 5, 11 and 12. */
final class RingChecks {

    /**
     * Within how many rounds of maintenance a ring has to become ideal. Dead peers are found within a few, and a list is right
     * as many rounds after as it is long; the rest is patience with those who do it otherwise.
     */
    static final int ROUNDS = 150;

    private RingChecks() {}

    static RingRun begin(RingScenario scenario) {
        return RingRun.of(scenario, Graded.chord(Exercise.RECOVERY));
    }

    /** RECOVER-1: in the end each list holds the nearest live peers. */
    static void listsAreExactInTheEnd(RingScenario scenario) {
        RingRun run = begin(scenario).toTheEnd();
        Optional<RingFault> fault = firstOf(run, "list of successors");
        for (int round = 0; round < ROUNDS && fault.isPresent(); round++) {
            run.world().runFor(scenario.settings().maintenance());
            fault = firstOf(run, "list of successors");
        }
        fault.ifPresent(wrong -> {
            throw tableFault(run, wrong);
        });
    }

    private static Optional<RingFault> firstOf(RingRun run, String what) {
        return RingOracle.idealFaults(run.world(), false).stream()
                .filter(fault -> fault.what().equals(what))
                .findFirst();
    }

    /** RECOVER-5: there is one ring at all quiet moments, and it becomes ideal. */
    static void thereIsOneRingAtAllTimes(RingScenario scenario) {
        RingRun run = begin(scenario);
        RingWorld world = run.world();
        int last =
                scenario.acts().stream().mapToInt(act -> act.atMillis()).max().orElse(0);
        Duration end = world.simulation().now().plusMillis(last).plusSeconds(10);
        new QuietMoments(world)
                .until(
                        end,
                        () -> RingOracle.of(world).ringFault().ifPresent(fault -> {
                            throw ringFault(run, fault);
                        }));
        becomesIdeal(run);
    }

    private static AssertionError ringFault(RingRun run, RingFault fault) {
        return run.violation(fault.peer(), fault.place() + " " + now(run))
                .expected(fault.expected())
                .actual(fault.actual())
                .build();
    }

    /** RECOVER-5, 11 and 12: what was planned happens, and then the ring becomes ideal. */
    static RingRun theRingBecomesIdeal(RingScenario scenario) {
        RingRun run = begin(scenario).toTheEnd();
        becomesIdeal(run);
        return run;
    }

    static void becomesIdeal(RingRun run) {
        run.settle(ROUNDS).ifPresent(fault -> {
            throw tableFault(run, fault);
        });
    }

    private static AssertionError tableFault(RingRun run, RingFault fault) {
        return run.violation(
                        fault.peer(),
                        "has a wrong " + fault.what() + " " + ROUNDS + " rounds of maintenance after the last event")
                .expected(fault.expected())
                .actual(fault.actual())
                .build();
    }

    /** RECOVER-11, on rings with keys: the ring becomes ideal again, and all keys are there. */
    static void nothingIsDamaged(RingScenario scenario) {
        RingRun run = theRingBecomesIdeal(scenario);
        for (Map.Entry<Id, Value> each : run.world().ledger().acknowledged().entrySet()) {
            isFound(run, each.getKey(), each.getValue());
        }
    }

    private static void isFound(RingRun run, Id key, Value value) {
        ChordNode asker = run.world().members().get(0);
        long request = run.world().get(asker.self().address().number(), key);
        run.world().runFor(run.world().settings().deadline().multipliedBy(2));
        boolean found = run.world().log().events(Reported.class).stream()
                .anyMatch(reported -> reported.peer().equals(asker.self().address())
                        && reported.upcall() instanceof Ended ended
                        && ended.request() == request
                        && ended.outcome() == Outcome.DONE
                        && ended.value().equals(Optional.of(value)));
        if (!found) {
            throw run.violation(asker.self(), "did not find key " + key + " any more " + now(run))
                    .expected(value.toString())
                    .actual("nothing")
                    .build();
        }
    }

    static String now(RingRun run) {
        return "(t=" + ShortNames.time(run.world().simulation().now()) + ")";
    }
}
