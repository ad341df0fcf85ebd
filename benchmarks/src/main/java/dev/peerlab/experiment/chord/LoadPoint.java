package dev.peerlab.experiment.chord;

import java.io.Serializable;

/**
 * A ring whose peers' loads are counted.
 *
 * @param peers N, how many peers there are
 * @param virtual v, how many ids each of them has
 * @param keys how many keys there are
 */
public record LoadPoint(int peers, int virtual, int keys) implements Serializable {

    private static final long serialVersionUID = 1L;

    /** {@return how many keys a peer owns on average} */
    double mean() {
        return (double) keys / peers;
    }

    /** Room for two sorts of ids and a few counters. */
    long heapBytes() {
        return 1_000_000 + 32L * peers * virtual;
    }

    /** In milliseconds: most of the time, keys are looked up in a sorted array. */
    double work() {
        double depth = Math.log((double) peers * virtual) / Math.log(2);
        return 1e-5 * depth * (keys + 2.0 * peers * virtual);
    }
}
