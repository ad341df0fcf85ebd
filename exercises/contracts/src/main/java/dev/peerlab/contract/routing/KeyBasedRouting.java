package dev.peerlab.contract.routing;

import dev.peerlab.contract.Contact;
import dev.peerlab.contract.Id;
import dev.peerlab.contract.Message;
import java.util.List;

/**
 * What an application asks of the overlay below it.
 *
 * @see <a href="https://doi.org/10.1007/978-3-540-45172-3_3">Dabek et al. 2003, section 3</a>
 */
public interface KeyBasedRouting {

    /** {@return this peer} */
    Contact self();

    /**
     * Sends a payload to the owner of a key, whoever that is. {@link Application#forward} is called on each peer on the way,
     * {@link Application#deliver} on the owner.
     *
     * @param key where to
     * @param payload an immutable message of the application
     * @throws IllegalArgumentException if the key is not of this overlay's id space
     */
    void route(Id key, Message payload);

    /**
     * Sends a payload straight to a peer that is known already; {@link Application#onPayload} is called there.
     *
     * @param to a peer of this overlay
     * @param payload an immutable message of the application
     */
    void send(Contact to, Message payload);

    /**
     * Joins the overlay that a peer is a member of.
     *
     * @param contact a member
     * @throws IllegalArgumentException if the contact is this peer, or has an id outside the space
     */
    void join(Contact contact);

    /**
     * {@return peers that follow this one on the circle, nearest first, without itself}
     *
     * @param max how many at most, 0 or more
     */
    List<Contact> neighborSet(int max);

    /**
     * {@return the peers that copies of a key belong on, as far as this peer can tell; the owner first}
     *
     * <p>While the owner of keys changes, the other one that may be asked for them is among them, too.
     *
     * @param key a key that this peer owns; of another's key nothing is known, and the list is empty
     * @param max how many at most, 0 or more, that other one not counted
     */
    List<Contact> replicaSet(Id key, int max);
}
