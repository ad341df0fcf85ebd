package dev.peerlab.conformance.lookup;

import dev.peerlab.conformance.Scenario;
import dev.peerlab.conformance.ScenarioLine;
import dev.peerlab.contract.Contact;
import dev.peerlab.contract.routing.Forwarding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Payloads that are routed in a ring, past applications that do something with them.
 *
 * @param plot the ring, and what is routed
 * @param stops what some applications do, at most one entry a peer
 */
record RoutePlot(RingPlot plot, List<Stop> stops) implements Scenario {

    RoutePlot {
        SortedMap<Integer, Stop> distinct = new TreeMap<>();
        stops.forEach(stop -> distinct.put(stop.peer(), stop));
        stops = List.copyOf(distinct.values());
    }

    static RoutePlot fit(RingPlot plot, List<Stop> stops) {
        int n = plot.ring().size();
        List<Stop> fitting = new ArrayList<>();
        for (Stop stop : stops) {
            Stop modulo = new Stop(stop.peer() % n, stop.act(), stop.to() % n);
            if (modulo.act() != Stop.Act.REDIRECT || modulo.peer() != modulo.to()) {
                fitting.add(new Stop(
                        modulo.peer(),
                        modulo.act(),
                        modulo.peer() == modulo.to() ? (modulo.to() + 1) % n : modulo.to()));
            }
        }
        return new RoutePlot(plot, fitting);
    }

    static RoutePlot parse(String text) {
        RingPlot plot = RingPlot.parse(text);
        return new RoutePlot(
                plot,
                ScenarioLine.of(text)
                        .list("stops", each -> Stop.parse(plot.ring().size(), each)));
    }

    /** {@return what a peer's application makes of a payload on its way; null if it keeps it} */
    @Nullable
    Forwarding forward(Contact peer, Forwarding onward) {
        Optional<Stop> stop = stops.stream()
                .filter(each -> each.peer() == peer.address().number())
                .findFirst();
        if (stop.isEmpty() || !(onward.payload() instanceof Parcel parcel)) {
            return onward;
        }
        return switch (stop.get().act()) {
            case KEEP -> null;
            case STAMP -> new Forwarding(parcel.stamped(), onward.next());
            case REDIRECT ->
                parcel.isRedirected()
                        ? onward
                        : new Forwarding(
                                parcel.redirected(), plot.ring().peer(stop.get().to()));
        };
    }

    @Override
    public String line() {
        return ScenarioLine.of(plot.line()).with("stops", stops).toString();
    }

    @Override
    public List<String> describe() {
        List<String> lines = new ArrayList<>(plot.describe());
        for (Stop stop : stops) {
            String peer = "- the application of " + Ids.text(plot.ring().peer(stop.peer()));
            lines.add(peer
                    + switch (stop.act()) {
                        case STAMP -> " stamps what passes";
                        case KEEP -> " stops what passes";
                        case REDIRECT ->
                            " redirects what passes to "
                                    + Ids.text(plot.ring().peer(stop.to()))
                                    + ", unless it was redirected before";
                    });
        }
        return lines;
    }
}
