package dev.peerlab.contract.search;

import dev.peerlab.contract.Address;
import dev.peerlab.contract.Upcall;

/** What a searching peer tells the application above it. */
public sealed interface SearchUpcall extends Upcall {

    /**
     * A peer that holds the keyword answered.
     *
     * @param query the search that it answers
     * @param holder the peer that holds the keyword
     */
    record Found(QueryId query, Address holder) implements SearchUpcall {}

    /**
     * A search is over. Holders that answer an expanding ring later may still be reported; the search itself is not, and
     * nothing of a random walk is.
     *
     * @param query the search
     * @param outcome how it ended
     */
    record Ended(QueryId query, Outcome outcome) implements SearchUpcall {}

    /** How a search ended. */
    enum Outcome {
        /** A holder answered. */
        FOUND,
        /** Every walker came to its end, or no larger ring was left, and nobody answered. */
        EXHAUSTED,
        /** The search's time was up before that. */
        TIMED_OUT
    }
}
