package dev.peerlab.contract.chord.kit;

import dev.peerlab.contract.Id;
import dev.peerlab.contract.Message;
import dev.peerlab.contract.chord.ChordMessage;

/**
 * A message between two Chord peers, as it is on the network. Several virtual peers may live at one address, so it names both
 * ends by their ids.
 *
 * @param from who sent it
 * @param to who is to get it
 * @param number of a request, fresh for each; of a reply, that of its request; of a notice, 0
 * @param body what is said
 */
public record Envelope(Id from, Id to, long number, ChordMessage body) implements Message {

    /** {@return {@code 8>21 Ask[…]}} */
    @Override
    public String toString() {
        return from + ">" + to + " " + body;
    }
}
