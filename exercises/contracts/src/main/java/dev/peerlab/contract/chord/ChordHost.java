package dev.peerlab.contract.chord;

import dev.peerlab.contract.Contact;
import dev.peerlab.contract.routing.RoutingTable;
import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * What every part of a Chord peer may do and see: the {@link dev.peerlab.contract.Host} of a part.
 *
 * <p>A request (see {@link ChordRequest}) is sent up to {@link ChordSettings#attempts} times. If nobody answers, the kit first
 * tells {@link ChordRecovery#suspected}, then the part that asked.
 */
public interface ChordHost {

    /** {@return this peer} */
    Contact self();

    /** {@return what the ring agreed on} */
    ChordSettings settings();

    /** {@return the peers that this peer knows} */
    RoutingTable table();

    /** {@return the time since this peer's network began} */
    Duration now();

    /** {@return the only source of chance that a peer may use} */
    RandomGenerator random();

    /**
     * Sends a request; a method of the part that it belongs to is called with the answer, or because there is none.
     *
     * @param to a peer, also this one; perhaps dead
     * @param request what is asked
     */
    void ask(Contact to, ChordRequest request);
}
