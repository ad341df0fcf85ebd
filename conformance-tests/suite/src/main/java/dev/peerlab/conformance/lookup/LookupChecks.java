package dev.peerlab.conformance.lookup;

import dev.peerlab.conformance.lookup.Errand.Kind;
import dev.peerlab.conformance.lookup.Witness.Delivered;
import dev.peerlab.conformance.lookup.Witness.Ended;
import dev.peerlab.contract.Address;
import dev.peerlab.contract.Contact;
import dev.peerlab.contract.Id;
import dev.peerlab.contract.chord.ChordReply.Answer;
import dev.peerlab.contract.chord.ChordRequest.Ask;
import dev.peerlab.contract.chord.kit.Envelope;
import dev.peerlab.contract.routing.RoutingTable;
import dev.peerlab.simulator.TraceEvent.Sent;
import dev.peerlab.simulator.ring.ConvergedRing;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** How errands in a ring are judged: LOOKUP-6 and LOOKUP-10. */
final class LookupChecks {

    private final LookupPlay play;
    private final int number;
    private final Errand errand;
    private final String what;

    private LookupChecks(LookupPlay play, int number) {
        this.play = play;
        this.number = number;
        this.errand = play.plot().errands().get(number);
        this.what = "its lookup of key " + Ids.text(errand.key());
    }

    /** LOOKUP-6, on plots of lookups among peers that are all up. */
    static void lookupsEndAtTheOwner(RingPlot plot) {
        LookupPlay play = LookupPlay.of(plot);
        for (int i = 0; i < plot.errands().size(); i++) {
            LookupChecks checks = new LookupChecks(play, i);
            Ended end = checks.endsOnceInTime();
            checks.endsAtTheOwner(end, true);
            checks.asksItsWay();
            checks.countsItsHops(end);
        }
    }

    /** LOOKUP-10, on plots in which some peers are dead. */
    static void deadPeersCostTimeOnly(RingPlot plot) {
        LookupPlay play = LookupPlay.of(plot);
        for (int i = 0; i < plot.errands().size(); i++) {
            LookupChecks checks = new LookupChecks(play, i);
            if (checks.errand.kind() == Kind.LOOK) {
                checks.endsAtTheOwner(checks.endsOnceInTime(), plot.wires().deadline() >= Wires.AMPLE);
            } else {
                checks.deliversToTheOwner();
            }
        }
    }

    private Ended endsOnceInTime() {
        List<Ended> ends = play.witness().ends(peer(), play.number(number));
        if (ends.isEmpty()) {
            throw play.violation(errand.from(), "did not end " + what)
                    .expected("an end by " + LookupPlay.time(play.plot().wires().over()))
                    .actual("none")
                    .build();
        }
        if (ends.size() > 1) {
            throw play.violation(errand.from(), "ended " + what + " more than once")
                    .expected("one end")
                    .actual(ends.stream().map(end -> LookupPlay.time(end.at())).collect(Collectors.joining(", ")))
                    .build();
        }
        Ended end = ends.get(0);
        if (end.at().compareTo(play.plot().wires().over()) > 0) {
            throw play.violation(errand.from(), "ended " + what + " too late (" + LookupPlay.time(end.at()) + ")")
                    .expected("by " + LookupPlay.time(play.plot().wires().over())
                            + ": its deadline, give or take one request")
                    .actual(LookupPlay.time(end.at()))
                    .build();
        }
        return end;
    }

    private void endsAtTheOwner(Ended end, boolean surely) {
        Contact owner = play.peer(play.plot().ownerOf(errand.key()));
        String when = " (" + LookupPlay.time(end.at()) + ")";
        if (end.owner().isEmpty() && surely) {
            throw play.violation(errand.from(), "failed in " + what + when)
                    .expected("the owner " + Ids.text(owner))
                    .actual("no owner")
                    .build();
        }
        Contact found = end.owner().orElse(owner);
        if (!found.equals(owner)) {
            throw play.violation(errand.from(), "ended " + what + " at " + Ids.text(found) + when)
                    .expected("the owner " + Ids.text(owner))
                    .actual(Ids.text(found))
                    .build();
        }
        if (end.owner().isPresent() && !found.equals(peer()) && !said(found)) {
            throw play.violation(errand.from(), "ended " + what + " without an answer of the owner" + when)
                    .expected("an answer by which " + Ids.text(found) + " names itself as the owner")
                    .actual("none")
                    .build();
        }
    }

    /** Whether somebody answered this lookup by naming itself as the owner. */
    private boolean said(Contact owner) {
        Set<Long> asked = asks().stream()
                .map(sent -> ((Envelope) sent.message()).number())
                .collect(Collectors.toSet());
        return play.world().log().events(Sent.class).stream()
                .filter(sent -> sent.from().equals(owner.address()) && sent.to().equals(peer().address()))
                .map(sent -> (Envelope) sent.message())
                .anyMatch(envelope ->
                        asked.contains(envelope.number()) && envelope.body().equals(new Answer(owner, true)));
    }

    private List<Sent> asks() {
        return play.world().log().events(Sent.class).stream()
                .filter(sent -> sent.from().equals(peer().address()))
                .filter(sent -> sent.message() instanceof Envelope envelope
                        && envelope.body() instanceof Ask ask
                        && ask.lookup() == play.number(number))
                .toList();
    }

    /** On a converged ring, every table leaves one way only. */
    private void asksItsWay() {
        List<String> expected = way();
        List<String> actual = asks().stream()
                .map(sent -> (Envelope) sent.message())
                .map(envelope -> asked(envelope.to(), ((Ask) envelope.body()).key(), ((Ask) envelope.body()).last()))
                .toList();
        for (int i = 0; i < Math.max(expected.size(), actual.size()); i++) {
            String right = i < expected.size() ? expected.get(i) : "nobody";
            String wrong = i < actual.size() ? actual.get(i) : "nobody";
            if (!right.equals(wrong)) {
                throw play.violation(errand.from(), "asked " + wrong + " as number " + (i + 1) + " in " + what)
                        .expected(right)
                        .actual("asked one after the other: " + String.join(", ", actual))
                        .build();
            }
        }
    }

    private List<String> way() {
        ConvergedRing ring = play.plot().ring().ring();
        List<String> way = new ArrayList<>();
        Contact at = peer();
        while (true) {
            RoutingTable table = ring.table(at.address().number());
            Contact owner = TableOracle.owner(table, errand.key());
            if (at.equals(owner)) {
                return way;
            }
            at = owner != null ? owner : TableOracle.closest(table, errand.key());
            way.add(asked(at.id(), errand.key(), owner != null));
        }
    }

    private static String asked(Id peer, Id key, boolean last) {
        return Ids.text(peer) + " for key " + Ids.text(key) + (last ? ", as the owner," : "");
    }

    private void countsItsHops(Ended end) {
        Set<Address> asked = asks().stream()
                .map(Sent::to)
                .filter(to -> !Optional.of(to).equals(end.owner().map(Contact::address)))
                .collect(Collectors.toSet());
        int most = play.plot().ring().bits();
        if (asked.size() > most) {
            throw play.violation(errand.from(), "took " + asked.size() + " hops in " + what)
                    .expected("at most " + most + " hops")
                    .actual("asked " + asked)
                    .build();
        }
        if (end.hops() != asked.size()) {
            throw play.violation(errand.from(), "reported " + end.hops() + " hops for " + what)
                    .expected(asked.size() + ": the peers that it asked, the owner not counted")
                    .actual(String.valueOf(end.hops()))
                    .build();
        }
    }

    private void deliversToTheOwner() {
        Contact owner = play.peer(play.plot().ownerOf(errand.key()));
        List<Delivered> delivered = play.witness().told(Delivered.class).stream()
                .filter(each -> each.payload() instanceof Parcel parcel && parcel.number() == number)
                .toList();
        if (delivered.size() == 1 && Objects.equals(delivered.get(0).peer(), owner)) {
            return;
        }
        String to = Ids.text(delivered.stream().map(Delivered::peer).toList());
        throw play.violation(
                        errand.from(),
                        "routed a payload to key " + Ids.text(errand.key()) + ", which was delivered "
                                + (delivered.isEmpty()
                                        ? "to nobody"
                                        : delivered.size() > 1 ? "more than once" : "to " + to))
                .expected("once, to the owner " + Ids.text(owner))
                .actual("to " + to)
                .build();
    }

    private Contact peer() {
        return play.peer(errand.from());
    }
}
