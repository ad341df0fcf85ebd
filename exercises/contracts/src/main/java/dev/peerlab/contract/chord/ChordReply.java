package dev.peerlab.contract.chord;

import dev.peerlab.contract.Contact;
import dev.peerlab.contract.Id;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The answer to a {@link ChordRequest}. */
public sealed interface ChordReply extends ChordMessage {

    /** It is done: the answer to requests that ask for nothing else. */
    record Done() implements ChordReply {}

    /**
     * The answer to {@link ChordRequest.Ask}: whom to ask next.
     *
     * @param contact the owner, or else a peer that precedes the key more closely
     * @param last whether the contact is the owner, as far as the answering peer knows. A peer that names itself is it
     */
    record Answer(Contact contact, boolean last) implements ChordReply {}

    /**
     * The answer to {@link ChordRequest.AskNeighbors}: whom the answering peer knows next to itself.
     *
     * @param predecessor its predecessor, or null
     * @param successors its whole list of successors, nearest first
     */
    record Neighbors(@Nullable Contact predecessor, List<Contact> successors) implements ChordReply {
        /** Keeps a copy of the list. */
        public Neighbors {
            successors = List.copyOf(successors);
        }
    }

    /**
     * The answer to {@link ChordRequest.Inventory}: what to do about each key.
     *
     * @param wanted keys that the answering peer lacks, or has in an older version: send them
     * @param surplus keys that are safe on all the peers that they belong on, of which the asking peer is none: they may go
     */
    record Verdict(List<Id> wanted, List<Id> surplus) implements ChordReply {
        /** Keeps copies of the lists. */
        public Verdict {
            wanted = List.copyOf(wanted);
            surplus = List.copyOf(surplus);
        }
    }
}
