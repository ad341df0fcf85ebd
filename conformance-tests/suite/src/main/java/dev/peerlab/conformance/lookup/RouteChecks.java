package dev.peerlab.conformance.lookup;

import dev.peerlab.conformance.Violation;
import dev.peerlab.conformance.lookup.Witness.Delivered;
import dev.peerlab.conformance.lookup.Witness.Forwarded;
import dev.peerlab.conformance.lookup.Witness.Told;
import dev.peerlab.contract.Contact;
import dev.peerlab.contract.Message;
import dev.peerlab.contract.chord.ChordRequest.Route;
import dev.peerlab.contract.chord.kit.Envelope;
import dev.peerlab.contract.routing.Forwarding;
import dev.peerlab.contract.routing.RoutingTable;
import dev.peerlab.simulator.TraceEvent.Sent;
import dev.peerlab.simulator.ring.ConvergedRing;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How the routing of payloads is judged: LOOKUP-8. */
final class RouteChecks {

    private final RoutePlot plot;
    private final LookupPlay play;

    private RouteChecks(RoutePlot plot) {
        this.plot = plot;
        this.play = LookupPlay.of(plot.plot(), (peer, key, onward) -> plot.forward(peer, onward));
    }

    /** LOOKUP-8, on plots in which every message comes once: each peer on the way is asked once, in order. */
    static void visitsThePath(RoutePlot plot) {
        RouteChecks checks = new RouteChecks(plot);
        for (int i = 0; i < plot.plot().errands().size(); i++) {
            checks.compare(i, checks.expected(i), checks.actual(i));
            checks.keepsTheLabel(i);
        }
    }

    /** LOOKUP-8, on plots in which messages come twice, or late: what is delivered is the same. */
    static void deliversOnce(RoutePlot plot) {
        RouteChecks checks = new RouteChecks(plot);
        for (int i = 0; i < plot.plot().errands().size(); i++) {
            checks.compare(i, delivered(checks.expected(i)), delivered(checks.actual(i)));
        }
    }

    private static List<Told> delivered(List<Told> all) {
        return all.stream().filter(Delivered.class::isInstance).toList();
    }

    /** What the applications are to be told of a payload: on a converged ring every table is exact. */
    private List<Told> expected(int number) {
        ConvergedRing ring = plot.plot().ring().ring();
        Errand errand = plot.plot().errands().get(number);
        List<Told> told = new ArrayList<>();
        Forwarding at = new Forwarding(new Parcel(number, 0), ring.member(errand.from()));
        while (true) {
            RoutingTable table = ring.table(at.next().address().number());
            Contact owner = TableOracle.owner(table, errand.key());
            if (at.next().equals(owner)) {
                told.add(new Delivered(Duration.ZERO, at.next(), errand.key(), at.payload()));
                return told;
            }
            Contact next = owner != null ? owner : TableOracle.closest(table, errand.key());
            Forwarding onward = new Forwarding(at.payload(), next);
            told.add(new Forwarded(Duration.ZERO, at.next(), errand.key(), onward));
            Forwarding changed = plot.forward(at.next(), onward);
            if (changed == null) {
                return told;
            }
            at = changed;
        }
    }

    /** What is on the outside of a payload: origin, number and key stay; hops counts; last says whether the end is near. */
    private void keepsTheLabel(int number) {
        Errand errand = plot.plot().errands().get(number);
        Contact origin = play.peer(errand.from());
        Contact end = play.peer(plot.plot().ownerOf(errand.key()));
        List<Sent> sent = routes(number);
        for (int i = 0; i < sent.size(); i++) {
            Contact sender = play.peer(sent.get(i).from().number());
            Contact receiver = play.peer(sent.get(i).to().number());
            Route route = route(sent.get(i));
            Contact owner = TableOracle.owner(
                    play.world().node(sender.address().number()).table(), errand.key());
            boolean last = receiver.equals(owner) || (receiver.equals(end) && route.last());
            Route expected = new Route(origin, route(sent.get(0)).number(), errand.key(), route.payload(), i + 1, last);
            if (!route.equals(expected)) {
                throw violation(
                        sender,
                        "labeled" + key(number) + " wrongly ("
                                + LookupPlay.time(sent.get(i).at()) + ")",
                        expected.toString(),
                        route.toString());
            }
        }
    }

    private List<Sent> routes(int number) {
        return play.world().log().events(Sent.class).stream()
                .filter(sent -> sent.message() instanceof Envelope envelope
                        && envelope.body() instanceof Route route
                        && route.payload() instanceof Parcel parcel
                        && parcel.number() == number)
                .toList();
    }

    private static Route route(Sent sent) {
        return (Route) ((Envelope) sent.message()).body();
    }

    private List<Told> actual(int number) {
        return play.witness().told().stream()
                .filter(each -> payload(each) instanceof Parcel parcel && parcel.number() == number)
                .toList();
    }

    private static @Nullable Message payload(Told told) {
        if (told instanceof Forwarded forwarded) {
            return forwarded.onward().payload();
        }
        return told instanceof Delivered delivered ? delivered.payload() : null;
    }

    private void compare(int number, List<Told> expected, List<Told> actual) {
        for (int i = 0; i < Math.max(expected.size(), actual.size()); i++) {
            if (i >= actual.size()) {
                Told missing = expected.get(i);
                throw violation(missing.peer(), "did not" + text(missing, number), expected, actual);
            }
            Told seen = actual.get(i);
            if (i >= expected.size() || !timeless(expected.get(i)).equals(timeless(seen))) {
                String when = " (" + LookupPlay.time(seen.at()) + ")";
                throw violation(
                        seen.peer(), verb(seen) + key(number) + wrong(i, expected, actual) + when, expected, actual);
            }
        }
    }

    private String wrong(int at, List<Told> expected, List<Told> actual) {
        Told seen = actual.get(at);
        boolean again = actual.subList(0, at).stream()
                .anyMatch(before ->
                        before.getClass() == seen.getClass() && before.peer().equals(seen.peer()));
        if (again) {
            return " more than once";
        }
        if (at >= expected.size()) {
            return ", which had come to an end";
        }
        Told right = expected.get(at);
        if (right.getClass() != seen.getClass() || !right.peer().equals(seen.peer())) {
            return ", which was not its turn";
        }
        if (right instanceof Forwarded to
                && seen instanceof Forwarded wrong
                && !to.onward().next().equals(wrong.onward().next())) {
            return ", to " + Ids.text(wrong.onward().next());
        }
        return " with another payload or key";
    }

    private Violation violation(Contact peer, String what, List<Told> expected, List<Told> actual) {
        return violation(peer, what, story(expected), story(actual));
    }

    private Violation violation(Contact peer, String what, String expected, String actual) {
        return play.violation(peer.address().number(), what)
                .in(plot)
                .expected(expected)
                .actual(actual)
                .build();
    }

    private String text(Told told, int number) {
        return (told instanceof Forwarded ? " call forward for" : " call deliver for") + key(number);
    }

    private static String verb(Told told) {
        return told instanceof Forwarded ? "called forward for" : "called deliver for";
    }

    private String key(int number) {
        return " a payload to key " + Ids.text(plot.plot().errands().get(number).key());
    }

    private static String story(List<Told> told) {
        return told.isEmpty()
                ? "nothing"
                : told.stream().map(RouteChecks::story).collect(Collectors.joining("; "));
    }

    private static String story(Told told) {
        if (told instanceof Forwarded forwarded) {
            return "forward at " + Ids.text(told.peer()) + " towards "
                    + Ids.text(forwarded.onward().next()) + " with "
                    + forwarded.onward().payload();
        }
        return told instanceof Delivered delivered
                ? "deliver at " + Ids.text(told.peer()) + " with " + delivered.payload()
                : "";
    }

    private static Told timeless(Told told) {
        if (told instanceof Forwarded each) {
            return new Forwarded(Duration.ZERO, each.peer(), each.key(), each.onward());
        }
        return told instanceof Delivered each
                ? new Delivered(Duration.ZERO, each.peer(), each.key(), each.payload())
                : told;
    }
}
