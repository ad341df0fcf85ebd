package dev.peerlab.conformance.lookup;

import dev.peerlab.conformance.Graded;
import dev.peerlab.conformance.Violation;
import dev.peerlab.conformance.lookup.Witness.Ended;
import dev.peerlab.conformance.ring.RingWorld;
import dev.peerlab.contract.Contact;
import dev.peerlab.contract.Id;
import dev.peerlab.contract.chord.ChordRequest.Ask;
import dev.peerlab.contract.chord.kit.Envelope;
import dev.peerlab.simulator.TraceEvent.Sent;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How the lookup of a newcomer is judged: LOOKUP-6. */
final class NewcomerChecks {

    private static final Duration WHILE = Duration.ofSeconds(30);

    private final NewcomerPlot plot;
    private final Witness witness = new Witness(Graded.submission(), Witness.Ways.OPEN);
    private final RingWorld world;
    private final int newcomer;

    private NewcomerChecks(NewcomerPlot plot) {
        this.plot = plot;
        RingSketch members = plot.back() ? plot.ring() : plot.members();
        this.world = LookupPlay.world(members, Wires.GOOD, witness);
        this.newcomer = plot.back() ? plot.newcomer() : world.add(plot.id());
        if (plot.back()) {
            world.crash(newcomer);
            world.restart(newcomer);
        }
        world.join(newcomer, members.ids().indexOf(plot.ring().ids().get(plot.via())));
        world.runFor(WHILE);
    }

    /** LOOKUP-6, of a peer that is on its way in. */
    static void findsItsPlace(NewcomerPlot plot) {
        NewcomerChecks checks = new NewcomerChecks(plot);
        checks.asksItsContactFirst();
        checks.endsAtTheOwner();
    }

    private void asksItsContactFirst() {
        Id via = plot.ring().ids().get(plot.via());
        Optional<Envelope> first = world.log().events(Sent.class).stream()
                .filter(sent -> sent.from().equals(peer().address()))
                .map(sent -> (Envelope) sent.message())
                .filter(envelope -> envelope.body() instanceof Ask)
                .findFirst();
        String whom = first.map(envelope -> Ids.text(envelope.to())).orElse("nobody");
        if (!whom.equals(Ids.text(via))) {
            throw violation("asked " + whom + " first in a lookup by way of " + Ids.text(via))
                    .expected(Ids.text(via))
                    .actual(whom)
                    .build();
        }
    }

    private void endsAtTheOwner() {
        List<Ended> ends = witness.told(Ended.class).stream()
                .filter(end -> end.peer().equals(peer()))
                .toList();
        if (ends.isEmpty()) {
            throw violation("did not end its lookup of its own place")
                    .expected("the owner " + Ids.text(plot.owner()))
                    .actual("no end")
                    .build();
        }
        Optional<Contact> found = ends.get(0).owner();
        boolean right = plot.isFoundForSure()
                ? found.map(Contact::id).equals(Optional.of(plot.owner()))
                : !found.equals(Optional.of(peer()));
        if (!right) {
            String what = found.map(owner -> owner.equals(peer()) ? "itself" : Ids.text(owner))
                    .orElse("nobody");
            throw violation("ended its lookup of its own place at " + what + " ("
                            + LookupPlay.time(ends.get(0).at()) + ")")
                    .expected("the owner until it has joined: " + Ids.text(plot.owner()))
                    .actual(what)
                    .build();
        }
    }

    private Contact peer() {
        return world.node(newcomer).self();
    }

    private Violation.Builder violation(String what) {
        return Violation.of("newcomer " + Ids.text(peer()) + " " + what)
                .in(plot)
                .seen(world.log())
                .about(peer().address());
    }
}
