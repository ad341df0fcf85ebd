package dev.peerlab.conformance.lookup;

import java.util.Locale;

/**
 * What a contact answers when it is asked for a key.
 *
 * @param manner how it answers
 * @param other which other contact it names, modulo how many there are; of no use to some
 */
record Liar(Manner manner, int other) {

    enum Manner {
        /** Not at all. */
        SILENT("does not answer"),
        /** It is the owner. */
        OWNER("says that it is the owner itself"),
        /** Itself, but not as the owner. */
        STUCK("names itself, though not as the owner"),
        /** The peer that asks. */
        BACK("names the peer that asks"),
        /** Another contact, as nearer to the key. */
        NEXT("names peer "),
        /** Another contact, as the owner. */
        LAST("names, as the owner, peer "),
        /** A peer that is not there, each time another one, as nearer to the key. */
        GHOST("names a peer that is not there, each time another");

        private final String words;

        Manner(String words) {
            this.words = words;
        }
    }

    static Liar parse(String text) {
        String[] parts = Colons.split(text, 2);
        int other = Integer.parseInt(parts[1]);
        if (other < 1) {
            throw new IllegalArgumentException(text);
        }
        return new Liar(Manner.valueOf(parts[0].toUpperCase(Locale.ROOT)), other);
    }

    String describe() {
        return manner.words + (manner == Manner.NEXT || manner == Manner.LAST ? other : "");
    }

    @Override
    public String toString() {
        return manner.name().toLowerCase(Locale.ROOT) + ":" + other;
    }
}
