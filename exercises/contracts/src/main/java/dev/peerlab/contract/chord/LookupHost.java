package dev.peerlab.contract.chord;

import dev.peerlab.contract.Contact;
import dev.peerlab.contract.Id;
import dev.peerlab.contract.Message;
import dev.peerlab.contract.routing.Forwarding;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a {@link ChordLookup} may do and see. */
public interface LookupHost extends ChordHost {

    /**
     * Ends a lookup.
     *
     * @param lookup its number
     * @param owner the owner of its key; empty if it failed
     * @param hops how many peers were asked, neither this one nor the owner counted
     */
    void lookupEnded(long lookup, Optional<Contact> owner, int hops);

    /**
     * Asks the application what to do with a payload that is about to leave this peer (LOOKUP-8).
     *
     * @param key where it goes
     * @param onward the payload, and the peer that you would send it to
     * @return the payload and the peer that it is to be sent to; null if it is to be stopped
     */
    @Nullable
    Forwarding forward(Id key, Forwarding onward);

    /**
     * Hands a payload to the application: this peer owns its key (LOOKUP-8).
     *
     * @param key where it was sent
     * @param payload what was sent
     */
    void deliver(Id key, Message payload);
}
