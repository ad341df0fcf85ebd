package dev.peerlab.conformance.lookup;

import dev.peerlab.conformance.Exercise;
import dev.peerlab.conformance.Graded;
import dev.peerlab.conformance.Violation;
import dev.peerlab.conformance.lookup.NonsensePlot.Item;
import dev.peerlab.conformance.lookup.Witness.Delivered;
import dev.peerlab.conformance.lookup.Witness.Ended;
import dev.peerlab.conformance.ring.RingBench;
import dev.peerlab.conformance.ring.RingBench.Said;
import dev.peerlab.contract.Contact;
import dev.peerlab.contract.Id;
import dev.peerlab.contract.chord.ChordLookup;
import dev.peerlab.contract.chord.ChordReply;
import dev.peerlab.contract.chord.ChordReply.Answer;
import dev.peerlab.contract.chord.ChordReply.Done;
import dev.peerlab.contract.chord.ChordReply.Neighbors;
import dev.peerlab.contract.chord.ChordRequest;
import dev.peerlab.contract.chord.ChordRequest.Ask;
import dev.peerlab.contract.chord.ChordRequest.AskNeighbors;
import dev.peerlab.contract.chord.ChordRequest.Route;
import dev.peerlab.contract.chord.ChordSettings;
import dev.peerlab.contract.chord.kit.ApplicationFactory;
import dev.peerlab.contract.routing.RoutingTable;
import dev.peerlab.simulator.ring.ConvergedRing;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/** How a peer's patience with nonsense about lookups is judged: DET-3. */
final class NonsenseChecks {

    private static final int MEMBERS = 3;
    private static final long NEVER_BEGUN = 4711;
    private static final Duration WHILE = Duration.ofSeconds(5);

    private final NonsensePlot plot;
    private final Witness witness = new Witness(Graded.submission(), Witness.Ways.OPEN);
    private final ChordSettings settings =
            Wires.GOOD.settings(new RingSketch(NonsensePlot.SPACE.bits(), 2, List.of(id(NonsensePlot.SELF))));
    private final RingBench bench = new RingBench(
            settings,
            Graded.chord(Exercise.CHORD_LOOKUP).withLookup(witness),
            ApplicationFactory.NONE,
            id(NonsensePlot.SELF));
    private final List<Contact> contacts = new ArrayList<>();
    private final ConvergedRing ring;
    private long ended;
    private int parcels;

    private NonsenseChecks(NonsensePlot plot) {
        this.plot = plot;
        NonsensePlot.CONTACTS.forEach(number -> contacts.add(bench.contact(id(number))));
        List<Contact> members = new ArrayList<>(plot.alone() ? List.of() : contacts.subList(0, MEMBERS));
        members.add(self());
        ring = ConvergedRing.ofPeers(NonsensePlot.SPACE, settings.successors(), members);
        contacts.forEach(contact -> bench.script(contact, request -> answer(contact, request)));
        bench.act(node -> node.install(table(self())));
    }

    private static Id id(long number) {
        return NonsensePlot.SPACE.id(number);
    }

    private Contact self() {
        return bench.node().self();
    }

    private RoutingTable table(Contact of) {
        return ring.table(ring.ownerOf(of.id()));
    }

    private Contact ownerOf(Id key) {
        return ring.member(ring.ownerOf(key));
    }

    private ChordReply answer(Contact contact, ChordRequest request) {
        if (request instanceof AskNeighbors) {
            return new Neighbors(table(contact).predecessor(), table(contact).successors());
        }
        return request instanceof Ask ask ? new Answer(ownerOf(ask.key()), true) : new Done();
    }

    /** DET-3. */
    static void nonsenseIsHarmless(NonsensePlot plot) {
        NonsenseChecks checks = new NonsenseChecks(plot);
        checks.looksUp(9, "");
        for (Item item : plot.items()) {
            checks.happens(item);
        }
        checks.looksUp(9, " after it had been sent nonsense");
        checks.looksUp(NonsensePlot.SELF, " after it had been sent nonsense");
    }

    private void looksUp(long number, String when) {
        int before = witness.told(Ended.class).size();
        long[] lookup = {0};
        bench.act(node -> lookup[0] = node.lookup(id(number)));
        bench.idle(WHILE);
        List<Ended> ends = witness.told(Ended.class);
        ends = ends.subList(before, ends.size());
        Optional<Contact> owner = Optional.of(ownerOf(id(number)));
        if (ends.size() != 1
                || ends.get(0).lookup() != lookup[0]
                || !ends.get(0).owner().equals(owner)) {
            throw violation("did not look up key " + number + when)
                    .expected("one end, at " + Ids.text(owner.get()))
                    .actual(ends.isEmpty() ? "no end" : ends.toString())
                    .build();
        }
        ended = lookup[0];
    }

    private void happens(Item item) {
        Contact contact = contacts.get(item.contact() - 1);
        Id key = id(item.key());
        switch (item.kind()) {
            case ANSWER ->
                ignores(item, (part, ask) -> part.onAnswer(contact, ask, new Answer(contact, true)), NEVER_BEGUN);
            case SILENCE -> ignores(item, (part, ask) -> part.onNoAnswer(contact, ask), NEVER_BEGUN);
            case LATE_ANSWER ->
                ignores(item, (part, ask) -> part.onAnswer(contact, ask, new Answer(contact, true)), ended);
            case LATE_SILENCE -> ignores(item, (part, ask) -> part.onNoAnswer(contact, ask), ended);
            case AVOID_ALL -> answers(item, new Ask(1, key, false, everybody()));
            case AVOID_TWICE -> answers(item, new Ask(1, key, false, Collections.nCopies(2, contacts.get(0))));
            case MISTAKEN -> answers(item, new Ask(1, key, true, List.of()));
            case TWIN -> {
                Route route = route(item, contact, 1);
                delivers(item, route, 2);
            }
            case TRAVELER -> delivers(item, route(item, contact, settings.maxHops() + 1), 1);
            case RETURNED -> delivers(item, route(item, self(), 2), 1);
        }
    }

    private List<Contact> everybody() {
        List<Contact> everybody = new ArrayList<>(contacts);
        everybody.add(self());
        return everybody;
    }

    private Route route(Item item, Contact origin, int hops) {
        parcels++;
        return new Route(origin, parcels, id(item.key()), new Parcel(parcels, 0), hops, false);
    }

    private void ignores(Item item, BiConsumer<ChordLookup, Ask> nonsense, long lookup) {
        int before = witness.told().size();
        Ask ask = new Ask(lookup, id(item.key()), false, List.of());
        List<Said> said = bench.act(node -> nonsense.accept(node.parts().lookup(), ask));
        if (witness.told().size() > before || !said.isEmpty()) {
            throw violation((said.isEmpty() ? "reported" : "sent") + " something because of " + item.describe())
                    .expected("nothing: it makes no sense here")
                    .actual(
                            said.isEmpty()
                                    ? witness.told().get(before).toString()
                                    : said.get(0).toString())
                    .build();
        }
    }

    private void answers(Item item, Ask ask) {
        if (bench.ask(contacts.get(item.contact() - 1), ask).isEmpty()) {
            throw violation("did not answer " + item.describe())
                    .expected("an answer")
                    .actual("none")
                    .build();
        }
    }

    /** What traveled too far is dropped; anything else is delivered at most once, and by the owner only. */
    private void delivers(Item item, Route route, int times) {
        List<Said> said = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            said.addAll(bench.receive(contacts.get(item.contact() - 1), route));
        }
        long delivered = witness.told(Delivered.class).stream()
                .filter(each -> each.payload().equals(route.payload()))
                .count();
        boolean tooFar = route.hops() > settings.maxHops();
        boolean passed = said.stream().anyMatch(each -> each.message() instanceof Route);
        boolean own = !tooFar && ownerOf(route.key()).equals(self());
        if (delivered != (own ? 1 : 0) || passed != (!tooFar && !own)) {
            String did = (passed ? "passed on" : delivered == 0 ? "dropped" : "delivered")
                    + (delivered > 1 ? " " + delivered + " times" : "");
            throw violation(did + " " + item.describe())
                    .expected(
                            tooFar ? "that it is dropped" : own ? "that it is delivered once" : "that it is passed on")
                    .actual("it was " + did)
                    .build();
        }
    }

    private Violation.Builder violation(String what) {
        return Violation.of("peer " + Ids.text(self()) + " " + what)
                .in(plot)
                .seen(bench.log())
                .about(self().address());
    }
}
