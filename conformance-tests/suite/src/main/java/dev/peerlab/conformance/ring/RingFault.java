package dev.peerlab.conformance.ring;

import dev.peerlab.contract.Contact;

/**
 * Something about a peer's table that is not as it should be.
 *
 * @param peer whose table it is
 * @param what which entry, e.g. {@code finger 3}
 * @param expected what it should be
 * @param actual what it is
 */
public record RingFault(Contact peer, String what, String expected, String actual) {

    /** {@return what is wrong with the peer's place, if one of Zave's predicates is broken, as the rest of a sentence about it} */
    public String place() {
        return switch (what) {
            case "AtLeastOneRing" -> "is on no ring, and nobody else is";
            case "AtMostOneRing" -> "is on a ring beside another ring";
            case "OrderedRing" -> "has a successor beyond the next peer of the ring";
            case "ConnectedAppendages" -> "is not on the ring, and no way leads there";
            default -> "has lost all its live successors";
        };
    }
}
