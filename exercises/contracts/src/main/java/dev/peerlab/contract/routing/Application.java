package dev.peerlab.contract.routing;

import dev.peerlab.contract.Contact;
import dev.peerlab.contract.Id;
import dev.peerlab.contract.Message;
import dev.peerlab.contract.Timer;
import org.jspecify.annotations.Nullable;

/**
 * An application on a structured overlay: the upcalls of the key-based-routing interface.
 *
 * @see <a href="https://doi.org/10.1007/978-3-540-45172-3_3">Dabek et al. 2003, section 3.1</a>
 */
public interface Application {

    /** An application that takes no interest in anything. */
    Application NONE = new Application() {};

    /**
     * Takes note of a payload that is about to leave this peer, at its source or on the way.
     *
     * @param key where it goes
     * @param onward the payload and the next peer, as the overlay would have them
     * @return what happens instead: the same, another payload, another next peer, or null to stop it here
     */
    default @Nullable Forwarding forward(Id key, Forwarding onward) {
        return onward;
    }

    /**
     * Takes a payload whose key this peer owns.
     *
     * @param key where it was sent
     * @param payload what was sent, or what an application on the way made of it
     */
    default void deliver(Id key, Message payload) {}

    /**
     * Takes a payload that another peer sent straight to this one.
     *
     * @param from who sent it
     * @param payload what was sent
     */
    default void onPayload(Contact from, Message payload) {}

    /**
     * Takes a timer that the application set on its host.
     *
     * @param timer the timer, equal to the one that was set
     */
    default void onTimer(Timer timer) {}
}
