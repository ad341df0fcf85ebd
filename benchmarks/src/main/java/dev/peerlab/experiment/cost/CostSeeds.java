package dev.peerlab.experiment.cost;

import dev.peerlab.experiment.Scale;
import java.util.SplittableRandom;

/** How many networks of each size are measured: many small ones, few large ones. */
final class CostSeeds {

    private CostSeeds() {}

    /** {@return a seed of which nobody sees that it belongs to this network and seed: networks of other sizes are other networks} */
    static long mixed(long seed, int peers) {
        return new SplittableRandom(seed).nextLong() ^ new SplittableRandom(peers).nextLong();
    }

    /**
     * {@return how many}
     *
     * @param point the size
     * @param scale how long all may take
     * @param least how many of the largest, for {@link Scale#FAST}
     * @param most how many of the smallest, for {@link Scale#FAST}
     * @param peers about how many peers all networks of one size have in between, for {@link Scale#FAST}
     */
    static int of(CostPoint point, Scale scale, int least, int most, int peers) {
        int fast = Math.max(least, Math.min(most, peers / point.peers()));
        return scale.choose(8, fast, 10 * fast);
    }
}
