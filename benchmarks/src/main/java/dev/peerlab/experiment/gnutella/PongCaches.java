package dev.peerlab.experiment.gnutella;

import java.util.Arrays;

/**
 * The pongs that each peer remembers: the last ten that came by, each about another peer, for a while.
 *
 * <p>A pong keeps the time at which the peer that it tells of was alive, however often it is told again. Without that, old news
 * would go round for ever; the messages of Gnutella 0.4 have no room for it.
 *
 * @see "Rohrs and Falco, Improving Gnutella's Ping/Pong Scheme, Lime Peer Technologies 2001"
 */
final class PongCaches {

    /** As many pongs as answer a ping. */
    static final int ANSWERS = 10;

    private static final int NOBODY = -1;

    /** The peers that peer p remembers, from p · ANSWERS on. */
    private final int[] known;

    private final double[] alive;

    /** Where the next one of each peer goes, in place of the one that came first. */
    private final int[] next;

    private final double lifetime;

    /**
     * Knows nobody.
     *
     * @param peers how many peers there are
     * @param lifetime how long a pong is believed; 0 is no cache at all
     */
    PongCaches(int peers, double lifetime) {
        this.lifetime = lifetime;
        known = new int[peers * ANSWERS];
        alive = new double[peers * ANSWERS];
        next = new int[peers];
        Arrays.fill(known, NOBODY);
    }

    /** {@return whether a peer can answer a ping on behalf of ten others, and so need not pass it on} */
    boolean canAnswer(int peer, double now) {
        for (int slot = peer * ANSWERS; slot < (peer + 1) * ANSWERS; slot++) {
            if (known[slot] == NOBODY || now - alive[slot] >= lifetime) {
                return false;
            }
        }
        return true;
    }

    /** {@return one of the peers that a peer knows} */
    int known(int peer, int i) {
        return known[peer * ANSWERS + i];
    }

    /** {@return when that one was alive} */
    double alive(int peer, int i) {
        return alive[peer * ANSWERS + i];
    }

    /** Remembers that another peer was alive at a time. */
    void remember(int peer, int other, double time) {
        if (lifetime == 0 || other == peer) {
            return;
        }
        int begin = peer * ANSWERS;
        for (int slot = begin; slot < begin + ANSWERS; slot++) {
            if (known[slot] == other) {
                alive[slot] = Math.max(alive[slot], time);
                return;
            }
        }
        known[begin + next[peer]] = other;
        alive[begin + next[peer]] = time;
        next[peer] = (next[peer] + 1) % ANSWERS;
    }
}
