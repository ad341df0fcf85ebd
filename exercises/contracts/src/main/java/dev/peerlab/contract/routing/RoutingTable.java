package dev.peerlab.contract.routing;

import dev.peerlab.contract.Contact;
import dev.peerlab.contract.IdSpace;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The peers that a peer on a ring knows, to be read.
 *
 * <p>How a table is stored is its own business: a million tables of a converged ring share a few arrays. So ask for what you
 * need, entry by entry; that allocates nothing.
 */
public interface RoutingTable {

    /** {@return the space that all ids of this table are from} */
    IdSpace space();

    /** {@return the peer whose table this is} */
    Contact self();

    /** {@return the peer before this one on the circle, or null while none is known} */
    @Nullable
    Contact predecessor();

    /** {@return how many successors are known, 0 for a peer that is alone} */
    int successorCount();

    /**
     * {@return a peer after this one on the circle}
     *
     * @param index 0 for the nearest, below {@link #successorCount}
     */
    Contact successor(int index);

    /**
     * {@return the first peer at or after 2^i past this one, as far as is known; null while it is not}
     *
     * <p>It may be this peer itself, if no other lies there. Finger 0 is always {@link #successor()}.
     *
     * @param i 0 or more, below the bits of the space
     */
    @Nullable
    Contact finger(int i);

    /** {@return the peer right after this one on the circle; the peer itself if it is alone} */
    default Contact successor() {
        return successorCount() == 0 ? self() : successor(0);
    }

    /** {@return the known successors, nearest first, as a list of its own} */
    default List<Contact> successors() {
        return IntStream.range(0, successorCount()).mapToObj(this::successor).toList();
    }

    /**
     * {@return this table as it would be if some peers were not known: the successors after them move up, fingers and
     * predecessor become unknown}
     *
     * @param avoided peers to leave out
     */
    default RoutingTable without(Collection<Contact> avoided) {
        return avoided.isEmpty() ? this : new TableWithout(this, avoided);
    }
}
