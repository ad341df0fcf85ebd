package dev.peerlab.experiment.gnutella;

import dev.peerlab.experiment.search.SearchNetwork;
import java.io.Serializable;
import java.util.Locale;

/**
 * A network that is pinged.
 *
 * @param network its kind
 * @param peers how many peers it begins with
 * @param pingsALifetime how many pings there are while a pong is believed, all peers together; 0 if there is no cache
 * @param pings how many pings are measured
 * @param queries how many queries are measured
 */
public record PingPoint(SearchNetwork network, int peers, int pingsALifetime, int pings, int queries)
        implements Serializable {

    private static final long serialVersionUID = 1L;

    /** {@return whether another point is the same network without a cache} */
    boolean isWithoutCache(PingPoint other) {
        return other.network == network && other.peers == peers && other.pingsALifetime == 0;
    }

    /** {@return for example {@code cache, 10 pings a lifetime}} */
    String title() {
        return switch (pingsALifetime) {
            case 0 -> "no cache";
            case 1 -> "cache, 1 ping a lifetime";
            default -> String.format(Locale.ROOT, "cache, %,d pings a lifetime", pingsALifetime);
        };
    }
}
