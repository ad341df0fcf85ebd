package dev.peerlab.conformance.lookup;

import dev.peerlab.conformance.Exercise;
import dev.peerlab.conformance.Graded;
import dev.peerlab.conformance.Violation;
import dev.peerlab.conformance.lookup.Liar.Manner;
import dev.peerlab.conformance.lookup.Witness.Ended;
import dev.peerlab.conformance.ring.RingBench;
import dev.peerlab.contract.Address;
import dev.peerlab.contract.Contact;
import dev.peerlab.contract.chord.ChordReply;
import dev.peerlab.contract.chord.ChordReply.Answer;
import dev.peerlab.contract.chord.ChordReply.Done;
import dev.peerlab.contract.chord.ChordReply.Neighbors;
import dev.peerlab.contract.chord.ChordRequest;
import dev.peerlab.contract.chord.ChordRequest.Ask;
import dev.peerlab.contract.chord.ChordRequest.AskNeighbors;
import dev.peerlab.contract.chord.ChordSettings;
import dev.peerlab.contract.chord.kit.ApplicationFactory;
import dev.peerlab.contract.routing.RoutingTable;
import dev.peerlab.simulator.ring.ConvergedRing;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A {@link LiarPlot}, played, and judged by LOOKUP-10. */
final class LiarPlay {

    private static final int NOWHERE = 1000;

    private final LiarPlot plot;
    private final Witness witness = new Witness(Graded.submission(), Witness.Ways.OPEN);
    private final RingBench bench;
    private final List<Contact> contacts = new ArrayList<>();
    private final ConvergedRing ring;
    private final Duration begin;
    private int ghosts;

    private LiarPlay(LiarPlot plot) {
        this.plot = plot;
        RingSketch sketch = new RingSketch(plot.bits(), 3, plot.contacts());
        ChordSettings settings = plot.wires().settings(sketch);
        bench = new RingBench(
                settings,
                Graded.chord(Exercise.CHORD_LOOKUP).withLookup(witness),
                ApplicationFactory.NONE,
                plot.self());
        plot.contacts().forEach(id -> contacts.add(bench.contact(id)));
        List<Contact> all = new ArrayList<>(contacts);
        all.add(bench.node().self());
        ring = ConvergedRing.ofPeers(plot.space(), settings.successors(), all);
        for (int i = 0; i < contacts.size(); i++) {
            Contact contact = contacts.get(i);
            Liar liar = plot.liars().get(i);
            bench.script(contact, request -> answer(contact, liar, request));
        }
        begin = begin();
    }

    private Duration begin() {
        Duration now;
        if (plot.newcomer()) {
            now = bench.simulation().now();
            bench.act(node -> node.join(contacts.get(0)));
        } else {
            bench.act(node -> node.install(table(bench.node().self())));
            now = bench.simulation().now();
            bench.act(node -> node.lookup(plot.key()));
        }
        bench.idle(plot.wires().over().plusSeconds(1));
        return now;
    }

    private RoutingTable table(Contact of) {
        return ring.table(ring.ownerOf(of.id()));
    }

    private @Nullable ChordReply answer(Contact contact, Liar liar, ChordRequest request) {
        if (liar.manner() == Manner.SILENT) {
            return null;
        }
        if (request instanceof AskNeighbors) {
            RoutingTable table = table(contact);
            return new Neighbors(table.predecessor(), table.successors());
        }
        if (!(request instanceof Ask ask)) {
            return new Done();
        }
        return switch (liar.manner()) {
            case SILENT -> null;
            case OWNER -> new Answer(contact, true);
            case STUCK -> new Answer(contact, false);
            case BACK -> new Answer(bench.node().self(), false);
            case NEXT -> new Answer(contacts.get(liar.other() - 1), false);
            case LAST -> new Answer(contacts.get(liar.other() - 1), true);
            case GHOST -> new Answer(new Contact(ask.key(), Address.of(NOWHERE + ghosts++)), true);
        };
    }

    /** LOOKUP-10: whatever is answered, a lookup ends once, in time, and at nobody who did not say that it is the owner. */
    static void endsWhateverIsAnswered(LiarPlot plot) {
        LiarPlay play = new LiarPlay(plot);
        List<Ended> ends = play.ends();
        String what = "its lookup of key " + Ids.text(plot.key());
        Duration latest = play.begin.plus(plot.wires().over());
        if (ends.isEmpty()) {
            throw play.violation("did not end " + what)
                    .expected("an end by " + LookupPlay.time(latest))
                    .actual("none")
                    .build();
        }
        Ended end = ends.get(0);
        String when = " (" + LookupPlay.time(end.at()) + ")";
        if (ends.size() > 1) {
            throw play.violation("ended " + what + " more than once")
                    .expected("one end")
                    .actual(ends.size() + " ends, the first" + when)
                    .build();
        }
        if (end.at().compareTo(latest) > 0) {
            throw play.violation("ended " + what + " too late" + when)
                    .expected("by " + LookupPlay.time(latest) + ": its deadline, give or take one request")
                    .actual(LookupPlay.time(end.at()))
                    .build();
        }
        end.owner().filter(owner -> !play.saidSo(owner)).ifPresent(owner -> {
            throw play.violation("ended " + what + " at " + Ids.text(owner) + when)
                    .expected("somebody who said to be the owner, or nobody")
                    .actual(Ids.text(owner) + ", who did not say so")
                    .build();
        });
    }

    private List<Ended> ends() {
        List<Ended> all = witness.told(Ended.class);
        return all.stream().filter(end -> end.lookup() == all.get(0).lookup()).toList();
    }

    private boolean saidSo(Contact owner) {
        if (owner.equals(bench.node().self())) {
            return !plot.newcomer(); // a member that can use nobody else may take itself to be alone
        }
        int number = contacts.indexOf(owner);
        Liar liar = number < 0 ? new Liar(Manner.SILENT, 1) : plot.liars().get(number);
        return liar.manner() == Manner.OWNER || (liar.manner() == Manner.LAST && liar.other() == number + 1);
    }

    private Violation.Builder violation(String what) {
        Contact self = bench.node().self();
        return Violation.of("peer " + Ids.text(self) + " " + what)
                .in(plot)
                .seen(bench.log())
                .about(self.address());
    }
}
