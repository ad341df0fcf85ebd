package dev.peerlab.experiment.replication;

import java.io.Serializable;
import java.util.List;

/**
 * What searches cost under a rule for copies, after it has settled.
 *
 * @param seed of the network and of the searches; the same for all rules
 * @param peers how many peers there were
 * @param queries how many searches were measured
 * @param steps hops of all walkers
 * @param earlier all messages of the first half of the searches
 * @param later all messages of the second half
 * @param searchSize how many peers a single walker had to ask, on average, copies fixed as they were in the end
 * @param expectedSize how many peers would have to be asked at random, computed from the same copies
 * @param steadySize the same, computed from as many copies as objects of similar rank had on average, over the measured time
 * @param exponent copies grow like this power of the rate of searches
 * @param rates share of all searches an object, on average over a group of objects of similar rank
 * @param copies copies an object of such a group, on average over the measured time, the original not counted
 */
public record ReplicationResult(
        long seed,
        int peers,
        int queries,
        long steps,
        long earlier,
        long later,
        double searchSize,
        double expectedSize,
        double steadySize,
        double exponent,
        List<Double> rates,
        List<Double> copies)
        implements Serializable {

    private static final long serialVersionUID = 1L;

    /** Keeps unmodifiable copies. */
    public ReplicationResult {
        rates = List.copyOf(rates);
        copies = List.copyOf(copies);
    }

    /** {@return all messages a search} */
    double messages() {
        return (double) (earlier + later) / queries;
    }

    /** {@return walkers' hops a search} */
    double hops() {
        return (double) steps / queries;
    }

    /** {@return how much more the second half of the searches cost than the first, as a share} */
    double drift() {
        return (double) later / earlier - 1;
    }
}
