package dev.peerlab.contract.search;

import dev.peerlab.contract.Address;
import java.util.List;
import java.util.Set;

/**
 * A peer's place in an unstructured overlay: whom it is linked to, and what it holds.
 *
 * @param neighbors the peers it is linked to, distinct, itself not among them; may be empty. Unmodifiable
 * @param shared the keywords that this peer answers for. Unmodifiable
 */
public record Place(List<Address> neighbors, Set<String> shared) {

    /** Keeps unmodifiable copies. */
    public Place {
        neighbors = List.copyOf(neighbors);
        shared = Set.copyOf(shared);
    }
}
