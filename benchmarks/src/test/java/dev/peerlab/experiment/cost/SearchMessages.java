package dev.peerlab.experiment.cost;

import dev.peerlab.contract.Address;
import dev.peerlab.contract.flooding.FloodingMessage.Query;
import dev.peerlab.contract.search.QueryId;
import dev.peerlab.contract.search.SearchUpcall.Found;
import dev.peerlab.simulator.TraceEvent.Delivered;
import dev.peerlab.simulator.TraceEvent.Reported;
import java.time.Duration;

/** Events for a meter that nobody caused. */
final class SearchMessages {

    private static final QueryId ID = new QueryId(Address.of(0), 1);

    private SearchMessages() {}

    /** A query arrives that claims so many hops. */
    static void flood(Meter meter, int from, int to, int claimed) {
        meter.record(
                new Delivered(Duration.ZERO, 1, Address.of(from), Address.of(to), new Query(ID, "object", 9, claimed)));
    }

    /** A peer reports a holder. */
    static void found(Meter meter, int peer, int holder) {
        meter.record(new Reported(Duration.ZERO, Address.of(peer), new Found(ID, Address.of(holder))));
    }
}
