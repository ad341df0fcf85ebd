package dev.peerlab.conformance.lookup;

import dev.peerlab.conformance.Exercise;
import dev.peerlab.conformance.Graded;
import dev.peerlab.conformance.Violation;
import dev.peerlab.conformance.lookup.Witness.Delivered;
import dev.peerlab.conformance.ring.RingBench;
import dev.peerlab.conformance.ring.RingBench.Said;
import dev.peerlab.contract.Contact;
import dev.peerlab.contract.Id;
import dev.peerlab.contract.IdSpace;
import dev.peerlab.contract.chord.ChordReply.Done;
import dev.peerlab.contract.chord.ChordRequest.Route;
import dev.peerlab.contract.chord.ChordSettings;
import dev.peerlab.contract.chord.kit.ApplicationFactory;
import dev.peerlab.simulator.ring.ConvergedRing;
import java.util.ArrayList;
import java.util.List;

/** How the limit on hops is judged: LOOKUP-10. */
final class TravelerChecks {

    private static final IdSpace SPACE = new IdSpace(6);
    private static final Id SELF = SPACE.id(8);
    private static final Id OWN_KEY = SPACE.id(5);
    private static final Id OTHER_KEY = SPACE.id(35);
    private static final Parcel PARCEL = new Parcel(1, 0);

    private final TravelerPlot plot;
    private final Witness witness = new Witness(Graded.submission(), Witness.Ways.OPEN);
    private final RingBench bench;
    private final List<Contact> contacts = new ArrayList<>();

    private TravelerChecks(TravelerPlot plot) {
        this.plot = plot;
        ChordSettings settings = Wires.GOOD
                .settings(new RingSketch(SPACE.bits(), 2, List.of(SELF)))
                .atMost(plot.maxHops(), 0);
        bench = new RingBench(
                settings, Graded.chord(Exercise.CHORD_LOOKUP).withLookup(witness), ApplicationFactory.NONE, SELF);
        for (long id : new long[] {21, 38, 51}) {
            Contact contact = bench.contact(SPACE.id(id));
            bench.script(contact, request -> new Done());
            contacts.add(contact);
        }
        List<Contact> members = new ArrayList<>(contacts);
        members.add(bench.node().self());
        ConvergedRing ring = ConvergedRing.ofPeers(SPACE, 2, members);
        bench.act(node -> node.install(ring.table(ring.ownerOf(SELF))));
    }

    /** LOOKUP-10. */
    static void travelsNotForEver(TravelerPlot plot) {
        TravelerChecks checks = new TravelerChecks(plot);
        Contact sender = checks.contacts.get(2);
        Id key = plot.own() ? OWN_KEY : OTHER_KEY;
        List<Said> said = checks.bench.receive(sender, new Route(sender, 1, key, PARCEL, plot.hops(), plot.last()));
        List<Route> sent = said.stream()
                .filter(each -> each.message() instanceof Route)
                .map(each -> (Route) each.message())
                .toList();
        checks.judge(sent);
    }

    private void judge(List<Route> sent) {
        boolean delivered = !witness.told(Delivered.class).isEmpty();
        String traveled = " after " + plot.hops() + " of at most " + plot.maxHops() + " hops";
        if (plot.hops() > plot.maxHops() && (delivered || !sent.isEmpty())) {
            throw violation((delivered ? "delivered" : "passed on") + " a payload" + traveled, "it is dropped");
        }
        if (!sent.isEmpty() && sent.get(0).hops() > plot.maxHops()) {
            throw violation("passed on a payload" + traveled, "it goes no further");
        }
        if (plot.hops() <= plot.maxHops() && plot.own() && !delivered) {
            throw violation("did not deliver a payload" + traveled, "it is delivered: its key is the peer's own");
        }
        if (plot.hops() < plot.maxHops() && !plot.own() && sent.isEmpty()) {
            throw violation("did not pass on a payload" + traveled, "it is passed on: it may travel further");
        }
    }

    private Violation violation(String what, String expected) {
        Contact self = bench.node().self();
        return Violation.of("peer " + Ids.text(self) + " " + what)
                .expected(expected)
                .actual("it " + what)
                .in(plot)
                .seen(bench.log())
                .about(self.address())
                .build();
    }
}
