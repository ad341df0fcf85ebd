package dev.peerlab.contract.chord.kit;

import dev.peerlab.contract.Contact;
import dev.peerlab.contract.Id;
import dev.peerlab.contract.chord.ChordMessage;
import dev.peerlab.contract.chord.ChordReply.Answer;
import dev.peerlab.contract.chord.ChordReply.Neighbors;
import dev.peerlab.contract.chord.ChordReply.Verdict;
import dev.peerlab.contract.chord.ChordRequest.Ask;
import dev.peerlab.contract.chord.ChordRequest.HandOver;
import dev.peerlab.contract.chord.ChordRequest.Inventory;
import dev.peerlab.contract.chord.ChordRequest.Leaving;
import dev.peerlab.contract.chord.ChordRequest.Replicate;
import dev.peerlab.contract.chord.ChordRequest.Route;
import dev.peerlab.contract.chord.ChordSettings;
import dev.peerlab.contract.store.Entry;
import dev.peerlab.contract.store.Value;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What of the messages off the network can be let in: all ids are points of the space, all values within the limit. */
final class Admission {

    private final ChordSettings settings;

    Admission(ChordSettings settings) {
        this.settings = settings;
    }

    boolean admits(Envelope envelope) {
        boolean namesake = envelope.from().equals(envelope.to());
        return admits(envelope.from()) && (!namesake || isOnTheWayIn(envelope.body())) && admits(envelope.body());
    }

    /** A peer whose id is taken has to be told so: its lookup of its own place ends at the peer that has the id. */
    private static boolean isOnTheWayIn(ChordMessage body) {
        return body instanceof Ask || body instanceof Answer;
    }

    private boolean admits(ChordMessage body) {
        if (body instanceof Ask ask) {
            return admits(ask.key()) && admitsAll(ask.avoid());
        }
        if (body instanceof Answer answer) {
            return admits(answer.contact());
        }
        if (body instanceof Route route) {
            return admits(route.key()) && admits(route.origin()) && route.hops() >= 1;
        }
        if (body instanceof Neighbors neighbors) {
            return admitsIfAny(neighbors.predecessor()) && admitsAll(neighbors.successors());
        }
        if (body instanceof Leaving leaving) {
            return admitsIfAny(leaving.predecessor()) && admitsAll(leaving.successors());
        }
        if (body instanceof HandOver handOver) {
            return admitsIfAny(handOver.predecessor())
                    && handOver.entries().stream().allMatch(this::admits);
        }
        if (body instanceof Replicate replicate) {
            return replicate.entries().stream().allMatch(this::admits);
        }
        if (body instanceof Inventory inventory) {
            return inventory.keys().stream().allMatch(key -> admits(key.key()) && key.version() >= 1);
        }
        if (body instanceof Verdict verdict) {
            return admitsIds(verdict.wanted()) && admitsIds(verdict.surplus());
        }
        return true;
    }

    private boolean admits(Id id) {
        return settings.space().contains(id);
    }

    private boolean admits(Contact contact) {
        return admits(contact.id());
    }

    private boolean admitsIfAny(@Nullable Contact contact) {
        return contact == null || admits(contact);
    }

    private boolean admitsAll(Collection<Contact> contacts) {
        return contacts.stream().allMatch(this::admits);
    }

    private boolean admitsIds(List<Id> ids) {
        return ids.stream().allMatch(this::admits);
    }

    private boolean admits(Entry entry) {
        Value value = entry.value();
        return admits(entry.key())
                && entry.version() >= 1
                && (value == null || value.size() <= settings.maxValueBytes());
    }
}
