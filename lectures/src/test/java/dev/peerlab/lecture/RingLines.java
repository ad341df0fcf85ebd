package dev.peerlab.lecture;

import dev.peerlab.contract.Contact;
import dev.peerlab.contract.Id;
import dev.peerlab.contract.Upcall;
import dev.peerlab.contract.chord.ChordMessage;
import dev.peerlab.contract.chord.ChordMessage.Notify;
import dev.peerlab.contract.chord.ChordReply.Answer;
import dev.peerlab.contract.chord.ChordReply.Done;
import dev.peerlab.contract.chord.ChordReply.Neighbors;
import dev.peerlab.contract.chord.ChordReply.Verdict;
import dev.peerlab.contract.chord.ChordRequest.Ask;
import dev.peerlab.contract.chord.ChordRequest.AskNeighbors;
import dev.peerlab.contract.chord.ChordRequest.HandOver;
import dev.peerlab.contract.chord.ChordRequest.Inventory;
import dev.peerlab.contract.chord.ChordRequest.Leaving;
import dev.peerlab.contract.chord.ChordRequest.Replicate;
import dev.peerlab.contract.chord.ChordRequest.Route;
import dev.peerlab.contract.chord.ChordUpcall.JoinEnded;
import dev.peerlab.contract.chord.ChordUpcall.LookupEnded;
import dev.peerlab.contract.chord.kit.ChordTimer.Unanswered;
import dev.peerlab.contract.chord.kit.Envelope;
import dev.peerlab.contract.store.Entry;
import dev.peerlab.contract.store.KeyVersion;
import dev.peerlab.simulator.EventLog;
import dev.peerlab.simulator.TraceEvent;
import dev.peerlab.simulator.TraceEvent.Dropped;
import dev.peerlab.simulator.TraceEvent.Reported;
import dev.peerlab.simulator.TraceEvent.Sent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What Chord peers said to each other, a message a line, peers named by their ids. */
final class RingLines {

    private RingLines() {}

    /**
     * {@return the messages, and what was reported}
     *
     * @param log all that happened
     * @param since what counts as time 0; what came before is left out
     * @param wanted which messages to show
     */
    static List<String> of(EventLog log, Duration since, Predicate<Envelope> wanted) {
        Set<Long> lost = log.events(Dropped.class).stream().map(Dropped::number).collect(Collectors.toSet());
        List<String> lines = new ArrayList<>();
        for (TraceEvent event : log.events()) {
            if (event.at().compareTo(since) < 0) {
                continue;
            }
            String time = String.format(
                    Locale.ROOT, "%5d ms   ", event.at().minus(since).toMillis());
            if (event instanceof Sent sent && sent.message() instanceof Envelope envelope && wanted.test(envelope)) {
                lines.add(time + line(envelope) + (lost.contains(sent.number()) ? "   (nobody there)" : ""));
            } else if (event instanceof Reported reported
                    && !text(reported.upcall()).isEmpty()) {
                lines.add(time + text(reported.upcall()));
            }
        }
        return lines;
    }

    private static String line(Envelope envelope) {
        return String.format(Locale.ROOT, "%2s → %-2s  %s", envelope.from(), envelope.to(), text(envelope.body()));
    }

    private static String text(Upcall upcall) {
        if (upcall instanceof LookupEnded ended) {
            return "   the lookup ends: "
                    + ended.owner().map(c -> "owner " + c.id()).orElse("failed") + ", hops " + ended.hops();
        }
        return upcall instanceof JoinEnded ended ? "   the join ends: " + ended.outcome() : "";
    }

    /** {@return a message or a timer, as the checker's stories tell it} */
    static String told(Object part) {
        return part instanceof Envelope envelope
                ? text(envelope.body())
                : part instanceof Unanswered ? "gives up waiting for an answer" : part.toString();
    }

    private static String text(ChordMessage body) {
        if (body instanceof Ask ask) {
            return "Ask " + ask.key() + (ask.last() ? " (you own it?)" : "")
                    + (ask.avoid().isEmpty() ? "" : ", avoid " + contacts(ask.avoid()));
        } else if (body instanceof Answer answer) {
            return "Answer " + answer.contact().id() + (answer.last() ? ", the owner" : "");
        } else if (body instanceof Neighbors neighbors) {
            return "Neighbors before " + id(neighbors.predecessor()) + ", after "
                    + (neighbors.successors().isEmpty() ? "nobody" : contacts(neighbors.successors()));
        } else if (body instanceof HandOver handOver) {
            return "HandOver" + (handOver.entries().isEmpty() ? "" : " of " + keys(handOver.entries()))
                    + ", before you " + id(handOver.predecessor());
        } else if (body instanceof Replicate replicate) {
            return "Replicate " + keys(replicate.entries());
        } else if (body instanceof Inventory inventory) {
            return "Inventory" + (inventory.mine() ? " of mine: " : ", I have: ")
                    + inventory.keys().stream()
                            .map(KeyVersion::key)
                            .map(Id::toString)
                            .collect(Collectors.joining(" "));
        } else if (body instanceof Verdict verdict) {
            return "Verdict: wanted " + verdict.wanted() + ", surplus " + verdict.surplus();
        } else if (body instanceof Leaving leaving) {
            return "Leaving; before me " + id(leaving.predecessor()) + ", after me " + contacts(leaving.successors());
        } else if (body instanceof Route route) {
            return "Route to " + route.key() + ", hop " + route.hops() + (route.last() ? " (you own it?)" : "");
        } else if (body instanceof Notify || body instanceof AskNeighbors || body instanceof Done) {
            return body.getClass().getSimpleName();
        }
        return body.toString();
    }

    private static String id(@Nullable Contact contact) {
        return contact == null ? "nobody" : contact.id().toString();
    }

    /** {@return ids, separated by spaces} */
    static String contacts(Collection<Contact> contacts) {
        return contacts.stream().map(RingLines::id).collect(Collectors.joining(" "));
    }

    private static String keys(List<Entry> entries) {
        return entries.stream().map(entry -> entry.key().toString()).collect(Collectors.joining(" "));
    }
}
