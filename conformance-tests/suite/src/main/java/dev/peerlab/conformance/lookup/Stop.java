package dev.peerlab.conformance.lookup;

import java.util.Locale;

/**
 * What the application of one peer does with payloads that are about to leave it.
 *
 * @param peer the peer's number
 * @param act what is done
 * @param to to whom a payload is redirected; of no use otherwise
 */
record Stop(int peer, Act act, int to) {

    enum Act {
        /** Leave a stamp. */
        STAMP,
        /** Send it to another peer, unless it was redirected before. */
        REDIRECT,
        /** Keep it. */
        KEEP
    }

    static Stop parse(int peers, String text) {
        String[] parts = Colons.split(text, 3);
        int peer = Integer.parseInt(parts[0]);
        int to = Integer.parseInt(parts[2]);
        if (Math.min(peer, to) < 0 || Math.max(peer, to) >= peers || (peer == to && peers > 1)) {
            throw new IllegalArgumentException(text);
        }
        return new Stop(peer, Act.valueOf(parts[1].toUpperCase(Locale.ROOT)), to);
    }

    @Override
    public String toString() {
        return peer + ":" + act.name().toLowerCase(Locale.ROOT) + ":" + to;
    }
}
