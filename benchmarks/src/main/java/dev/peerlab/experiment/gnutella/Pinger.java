package dev.peerlab.experiment.gnutella;

import dev.peerlab.simulator.topology.Topology;

/**
 * Pings, and the pongs that go back the way they came.
 *
 * <p>Every peer that gets a ping answers for itself. One that remembers enough others answers for them too, and does not pass the
 * ping on. Whoever passes a pong on remembers it. A ping and its pongs are over before the next one begins.
 */
final class Pinger {

    private final Flood flood;
    private final PongCaches caches;
    private long pings;
    private long pongs;

    Pinger(Topology topology, int ttl, PongCaches caches) {
        flood = new Flood(topology, ttl);
        this.caches = caches;
    }

    /** A peer wants to know of others. */
    void ping(int issuer, double now) {
        pings += flood.send(issuer, peer -> caches.canAnswer(peer, now));
        boolean[] forOthers = new boolean[flood.count()];
        for (int i = 1; i < flood.count(); i++) {
            forOthers[i] = caches.canAnswer(flood.reached(i), now);
        }
        for (int i = 1; i < flood.count(); i++) {
            int peer = flood.reached(i);
            if (forOthers[i]) {
                answerForOthers(peer);
            }
            answer(peer, peer, now);
        }
    }

    private void answerForOthers(int peer) {
        int[] known = new int[PongCaches.ANSWERS];
        double[] alive = new double[PongCaches.ANSWERS];
        for (int i = 0; i < known.length; i++) {
            known[i] = caches.known(peer, i);
            alive[i] = caches.alive(peer, i);
        }
        for (int i = 0; i < known.length; i++) {
            answer(peer, known[i], alive[i]);
        }
    }

    private void answer(int from, int about, double time) {
        pongs += flood.hops(from);
        for (int peer = from; flood.hops(peer) > 0; ) {
            peer = flood.parent(peer);
            caches.remember(peer, about, time);
        }
    }

    /** {@return ping messages since the counts began, those that were dropped too} */
    long pings() {
        return pings;
    }

    /** {@return pong messages since the counts began, each counted once a hop} */
    long pongs() {
        return pongs;
    }

    /** Begins counting. */
    void count() {
        pings = 0;
        pongs = 0;
    }
}
