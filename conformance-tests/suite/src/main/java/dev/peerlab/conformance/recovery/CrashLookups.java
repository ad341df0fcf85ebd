package dev.peerlab.conformance.recovery;

import dev.peerlab.conformance.ring.RingRun;
import dev.peerlab.conformance.ring.RingScenario;
import dev.peerlab.contract.Address;
import dev.peerlab.contract.Contact;
import dev.peerlab.contract.Id;
import dev.peerlab.contract.chord.ChordSettings;
import dev.peerlab.contract.chord.ChordUpcall.LookupEnded;
import dev.peerlab.contract.chord.kit.ChordNode;
import dev.peerlab.contract.chord.kit.ChordPeer;
import dev.peerlab.simulator.TraceEvent.Reported;
import dev.peerlab.simulator.ring.ConvergedRing;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Lookups after crashes: RECOVER-6. */
final class CrashLookups {

    private static final int EACH = 2;

    private final RingRun run;
    private final RingScenario scenario;

    /** A lookup that was begun. */
    private record Begun(Contact asker, long number, Id key, Duration at) {}

    private CrashLookups(RingScenario scenario) {
        this.scenario = scenario;
        this.run = RingChecks.begin(scenario);
    }

    /** RECOVER-6, on rings to which nothing happens but crashes. */
    static void noneEndsAtAnotherPeer(RingScenario scenario) {
        CrashLookups lookups = new CrashLookups(scenario);
        lookups.run.toTheEnd();
        lookups.round(false);
        RingChecks.becomesIdeal(lookups.run);
        lookups.round(true);
    }

    private void round(boolean ideal) {
        List<Begun> begun = new ArrayList<>();
        for (ChordNode asker : run.world().members()) {
            for (int i = 0; i < EACH; i++) {
                begun.add(begin(asker, begun.size()));
            }
        }
        ChordSettings settings = scenario.settings();
        run.world().runFor(settings.deadline().plus(settings.timeout().multipliedBy(settings.attempts() + 1L)));
        ConvergedRing ring = run.world().ideal();
        begun.forEach(lookup -> judge(lookup, ring, ideal));
    }

    private Begun begin(ChordNode asker, int number) {
        Id key = scenario.settings().space().hash(scenario.seed() + " key " + number);
        Address address = asker.self().address();
        long lookup = run.world()
                .simulation()
                .call(address, ChordPeer.class, peer -> peer.node().lookup(key));
        return new Begun(asker.self(), lookup, key, run.world().simulation().now());
    }

    private void judge(Begun lookup, ConvergedRing ring, boolean ideal) {
        Contact owner = ring.member(ring.ownerOf(lookup.key()));
        String what = "lookup of key " + lookup.key() + (ideal ? ", after the ring was ideal again," : "");
        Optional<LookupEnded> ended = run.world().log().events(Reported.class).stream()
                .filter(reported -> reported.peer().equals(lookup.asker().address()))
                .filter(reported -> reported.upcall() instanceof LookupEnded end && end.lookup() == lookup.number())
                .map(reported -> (LookupEnded) reported.upcall())
                .findFirst();
        if (ended.isEmpty()) {
            throw run.violation(lookup.asker(), "never heard of the end of its " + what + " " + RingChecks.now(run))
                    .expected("an end within " + scenario.settings().deadline().toSeconds() + " s")
                    .actual("none")
                    .build();
        }
        Optional<Contact> found = ended.get().owner();
        if (found.isPresent() ? !found.get().equals(owner) : ideal) {
            throw run.violation(
                            lookup.asker(),
                            found.map(peer -> "ended its " + what + " at " + peer.id())
                                            .orElse("failed in its " + what)
                                    + " " + RingChecks.now(run))
                    .expected("the owner " + owner + (ideal ? "" : ", or a report of failure"))
                    .actual(found.map(Contact::toString).orElse("failed"))
                    .build();
        }
    }
}
