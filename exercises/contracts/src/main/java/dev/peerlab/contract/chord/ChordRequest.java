package dev.peerlab.contract.chord;

import dev.peerlab.contract.Contact;
import dev.peerlab.contract.Id;
import dev.peerlab.contract.Message;
import dev.peerlab.contract.chord.ChordReply.Answer;
import dev.peerlab.contract.chord.ChordReply.Done;
import dev.peerlab.contract.chord.ChordReply.Neighbors;
import dev.peerlab.contract.chord.ChordReply.Verdict;
import dev.peerlab.contract.store.Entry;
import dev.peerlab.contract.store.KeyVersion;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A message that is answered at once.
 *
 * <p>The kit sends the answer back, sends a request again that stays unanswered, and tells the part that asked how it ended. Entries
 * of more than a megabyte it sends in pieces, each of which is served as a request; whoever asked is told the end of the whole.
 * A request may be handled twice, since the answer may be lost. An answer that comes too late is dropped.
 */
public sealed interface ChordRequest extends ChordMessage {

    /**
     * Hands this request to the part that it is meant for.
     *
     * @param parts the parts of the peer that got it
     * @param from the peer that sent it
     * @return the answer
     */
    ChordReply serve(ChordParts parts, Contact from);

    /**
     * Tells the part that sent this request what was answered.
     *
     * @param parts the parts of the peer that sent it
     * @param from the peer that was asked
     * @param reply its answer
     * @return whether the answer is of the kind that this request asks for; of another it is not told
     */
    boolean answered(ChordParts parts, Contact from, ChordReply reply);

    /**
     * Tells the part that sent this request that nobody answered.
     *
     * @param parts the parts of the peer that sent it
     * @param to the peer that was asked
     */
    void unanswered(ChordParts parts, Contact to);

    // Lookup

    /**
     * Who owns this key? Answered by {@link Answer}.
     *
     * @param lookup tells the asker's lookups apart
     * @param key the key
     * @param last whether the asker was told that the receiver is the owner
     * @param avoid peers that did not answer the asker: they are not to be named
     */
    record Ask(long lookup, Id key, boolean last, List<Contact> avoid) implements ChordRequest {
        /** Keeps a copy of the list. */
        public Ask {
            avoid = List.copyOf(avoid);
        }

        @Override
        public ChordReply serve(ChordParts parts, Contact from) {
            return parts.lookup().onAsk(from, this);
        }

        @Override
        public boolean answered(ChordParts parts, Contact from, ChordReply reply) {
            if (reply instanceof Answer answer) {
                parts.lookup().onAnswer(from, this, answer);
                return true;
            }
            return false;
        }

        @Override
        public void unanswered(ChordParts parts, Contact to) {
            parts.lookup().onNoAnswer(to, this);
        }
    }

    /**
     * Pass this on to the owner of the key. Answered by {@link Done}, by the kit.
     *
     * @param origin the peer at which it began
     * @param number tells what begins at one origin apart
     * @param key where it goes
     * @param payload what is sent
     * @param hops how many hops it traveled, this one included: 1 or more
     * @param last whether the sender takes the receiver for the owner
     */
    record Route(Contact origin, long number, Id key, Message payload, int hops, boolean last) implements ChordRequest {
        @Override
        public ChordReply serve(ChordParts parts, Contact from) {
            parts.lookup().onRoute(from, this);
            return new Done();
        }

        @Override
        public boolean answered(ChordParts parts, Contact from, ChordReply reply) {
            return reply instanceof Done;
        }

        @Override
        public void unanswered(ChordParts parts, Contact to) {
            parts.lookup().onNotTaken(to, this);
        }
    }

    // Membership

    /** Who is next to you? Answered by {@link Neighbors}. */
    record AskNeighbors() implements ChordRequest {
        @Override
        public ChordReply serve(ChordParts parts, Contact from) {
            return parts.membership().onAskNeighbors(from);
        }

        @Override
        public boolean answered(ChordParts parts, Contact from, ChordReply reply) {
            if (reply instanceof Neighbors neighbors) {
                parts.membership().onNeighbors(from, neighbors);
                return true;
            }
            return false;
        }

        @Override
        public void unanswered(ChordParts parts, Contact to) {
            parts.membership().onNoNeighbors(to);
        }
    }

    /**
     * Keep these entries: you are to own their keys. Sent to a new predecessor, also if there is no entry. Answered by
     * {@link Done} once they are kept.
     *
     * @param predecessor who owns what lies before these keys, as far as the sender knows: its predecessor up to now, or the
     *     sender itself if it was alone; null if it does not know, or if there are more entries to come: whoever knows its
     *     predecessor takes itself for the owner
     * @param entries the entries, by key
     */
    record HandOver(@Nullable Contact predecessor, List<Entry> entries) implements ChordRequest {
        /** Keeps a copy of the list. */
        public HandOver {
            entries = List.copyOf(entries);
        }

        @Override
        public ChordReply serve(ChordParts parts, Contact from) {
            parts.membership().onHandOver(from, this);
            return new Done();
        }

        @Override
        public boolean answered(ChordParts parts, Contact from, ChordReply reply) {
            if (reply instanceof Done) {
                parts.membership().onHandedOver(from, this);
                return true;
            }
            return false;
        }

        @Override
        public void unanswered(ChordParts parts, Contact to) {
            parts.membership().onNotHandedOver(to, this);
        }
    }

    // Recovery

    /** Are you there? Answered by {@link Done}, by the kit. */
    record Ping() implements ChordRequest {
        @Override
        public ChordReply serve(ChordParts parts, Contact from) {
            return new Done();
        }

        @Override
        public boolean answered(ChordParts parts, Contact from, ChordReply reply) {
            if (reply instanceof Done) {
                parts.recovery().onAlive(from);
                return true;
            }
            return false;
        }

        @Override
        public void unanswered(ChordParts parts, Contact to) {
            parts.recovery().onDead(to);
        }
    }

    /**
     * Keep these copies. Answered by {@link Done} once they are kept.
     *
     * @param entries the entries, by key
     */
    record Replicate(List<Entry> entries) implements ChordRequest {
        /** Keeps a copy of the list. */
        public Replicate {
            entries = List.copyOf(entries);
        }

        @Override
        public ChordReply serve(ChordParts parts, Contact from) {
            parts.recovery().onReplicate(from, this);
            return new Done();
        }

        @Override
        public boolean answered(ChordParts parts, Contact from, ChordReply reply) {
            if (reply instanceof Done) {
                parts.recovery().onReplicated(from, this);
                return true;
            }
            return false;
        }

        @Override
        public void unanswered(ChordParts parts, Contact to) {
            parts.recovery().onNotReplicated(to, this);
        }
    }

    /**
     * This is what I keep, of yours or for you. Answered by {@link Verdict}.
     *
     * @param mine whether the receiver is to keep copies of these keys: the sender owns them, or stands in for their owner; if
     *     not, the sender has copies and takes the receiver for the owner
     * @param keys what there is, by key
     */
    record Inventory(boolean mine, List<KeyVersion> keys) implements ChordRequest {
        /** Keeps a copy of the list. */
        public Inventory {
            keys = List.copyOf(keys);
        }

        @Override
        public ChordReply serve(ChordParts parts, Contact from) {
            return parts.recovery().onInventory(from, this);
        }

        @Override
        public boolean answered(ChordParts parts, Contact from, ChordReply reply) {
            if (reply instanceof Verdict verdict) {
                parts.recovery().onVerdict(from, this, verdict);
                return true;
            }
            return false;
        }

        @Override
        public void unanswered(ChordParts parts, Contact to) {
            parts.recovery().onNoVerdict(to, this);
        }
    }

    /**
     * I am about to leave; these were next to me. Answered by {@link Done}.
     *
     * @param predecessor the leaving peer's predecessor, or null
     * @param successors the leaving peer's successors, nearest first
     */
    record Leaving(@Nullable Contact predecessor, List<Contact> successors) implements ChordRequest {
        /** Keeps a copy of the list. */
        public Leaving {
            successors = List.copyOf(successors);
        }

        @Override
        public ChordReply serve(ChordParts parts, Contact from) {
            parts.recovery().onLeaving(from, this);
            return new Done();
        }

        @Override
        public boolean answered(ChordParts parts, Contact from, ChordReply reply) {
            if (reply instanceof Done) {
                parts.recovery().onGoodbye(from);
                return true;
            }
            return false;
        }

        @Override
        public void unanswered(ChordParts parts, Contact to) {
            parts.recovery().onGoodbye(to);
        }
    }
}
