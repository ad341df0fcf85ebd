package dev.peerlab.contract.search;

import dev.peerlab.contract.Address;

/**
 * The name of one search, distinct from every other search in the network.
 *
 * @param issuer the peer that searches, and to which direct answers go
 * @param number chosen by the issuer; no two of its searches have the same, not even after a restart without memory (a
 *     number drawn from {@link dev.peerlab.contract.Host#random} does)
 */
public record QueryId(Address issuer, long number) {

    /** {@return for example {@code q3@7}: search 3 of peer 7} */
    @Override
    public String toString() {
        return "q" + Long.toUnsignedString(number) + "@" + issuer;
    }
}
