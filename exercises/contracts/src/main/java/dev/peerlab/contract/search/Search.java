package dev.peerlab.contract.search;

/** Finds out who holds a keyword in an unstructured overlay. */
public interface Search {

    /**
     * Starts a search. What it finds comes later, by {@link SearchUpcall}.
     *
     * @param keyword what to look for, compared by {@code equals}
     * @param ttl how many hops a query may travel: 0 (sends nothing) to the overlay's maximum. The kit
     *     never passes less or more
     * @return the fresh id of this search
     */
    QueryId search(String keyword, int ttl);
}
