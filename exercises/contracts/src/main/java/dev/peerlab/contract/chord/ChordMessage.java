package dev.peerlab.contract.chord;

import dev.peerlab.contract.Contact;
import dev.peerlab.contract.Message;

/**
 * What Chord peers say to each other. Either a request, which is answered, or a reply, or a notice, which is not.
 *
 * <p>Who sends it and to whom is on its envelope, as is which request a reply belongs to: see
 * {@link dev.peerlab.contract.chord.kit.Envelope}.
 */
public sealed interface ChordMessage extends Message permits ChordRequest, ChordReply, ChordMessage.Notice {

    /** A message that nobody answers. */
    sealed interface Notice extends ChordMessage {

        /**
         * Hands this notice to the part that it is meant for.
         *
         * @param parts the parts of the peer that got it
         * @param from the peer that sent it
         */
        void dispatch(ChordParts parts, Contact from);
    }

    /** I think that I am your predecessor (JOIN-4). */
    record Notify() implements Notice {
        @Override
        public void dispatch(ChordParts parts, Contact from) {
            parts.membership().onNotify(from);
        }
    }

    /**
     * Something for the application.
     *
     * @param payload what the application sent
     */
    record Payload(Message payload) implements Notice {
        @Override
        public void dispatch(ChordParts parts, Contact from) {
            parts.application().onPayload(from, payload);
        }
    }
}
