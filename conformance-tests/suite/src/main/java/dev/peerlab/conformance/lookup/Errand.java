package dev.peerlab.conformance.lookup;

import dev.peerlab.contract.Id;
import dev.peerlab.contract.IdSpace;
import java.util.Locale;

/**
 * Something that a peer is to do.
 *
 * @param kind what
 * @param from the peer's number
 * @param key for which key
 */
record Errand(Kind kind, int from, Id key) {

    enum Kind {
        /** Look up a key. */
        LOOK,
        /** Route a payload to the owner of a key. */
        ROUTE
    }

    static Errand parse(IdSpace space, int peers, String text) {
        String[] parts = Colons.split(text, 3);
        int from = Integer.parseInt(parts[1]);
        if (from < 0 || from >= peers) {
            throw new IllegalArgumentException(text);
        }
        return new Errand(Kind.valueOf(parts[0].toUpperCase(Locale.ROOT)), from, Ids.parse(space, parts[2]));
    }

    @Override
    public String toString() {
        return kind.name().toLowerCase(Locale.ROOT) + ":" + from + ":" + Ids.text(key);
    }
}
