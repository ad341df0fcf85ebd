package dev.peerlab.experiment.chord;

import java.io.Serializable;
import java.util.List;

/**
 * How many keys the peers of a ring own. Loads are in means: 2 is twice as many keys as a peer has on average.
 *
 * @param p1 the load that 1 % of the peers do not exceed
 * @param p99 the load that 99 % of the peers do not exceed
 * @param highest the load of the peer with most keys
 * @param idle the share of peers without any key
 * @param fifths how many peers have a load below 1/5, from 1/5 to below 2/5, and so on
 */
public record LoadResult(double p1, double p99, double highest, double idle, List<Integer> fifths)
        implements Serializable {

    private static final long serialVersionUID = 1L;

    /** Keeps a copy of the list. */
    public LoadResult {
        fifths = List.copyOf(fifths);
    }

    /** {@return the share of peers whose load is in a fifth} */
    double share(int fifth) {
        int peers = fifths.stream().mapToInt(Integer::intValue).sum();
        return fifth < fifths.size() ? (double) fifths.get(fifth) / peers : 0;
    }
}
