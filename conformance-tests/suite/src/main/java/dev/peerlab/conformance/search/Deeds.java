package dev.peerlab.conformance.search;

import dev.peerlab.contract.Address;
import dev.peerlab.contract.Message;
import dev.peerlab.contract.Upcall;
import dev.peerlab.simulator.TraceEvent;
import dev.peerlab.simulator.TraceEvent.Reported;
import dev.peerlab.simulator.TraceEvent.Sent;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What one peer did in a while: what it sent and what it reported, in order.
 *
 * @param sent what it put on the network
 * @param reported what it told its application
 */
public record Deeds(List<Sent> sent, List<Reported> reported) {

    /** Keeps unmodifiable copies. */
    public Deeds {
        sent = List.copyOf(sent);
        reported = List.copyOf(reported);
    }

    static Deeds of(Address peer, List<TraceEvent> events) {
        List<Sent> sent = events.stream()
                .filter(e -> e instanceof Sent s && s.from().equals(peer))
                .map(Sent.class::cast)
                .toList();
        List<Reported> reported = events.stream()
                .filter(e -> e instanceof Reported r && r.peer().equals(peer))
                .map(Reported.class::cast)
                .toList();
        return new Deeds(sent, reported);
    }

    /** {@return what of this it did at one time} */
    public Deeds at(Duration time) {
        return new Deeds(
                sent.stream().filter(s -> s.at().equals(time)).toList(),
                reported.stream().filter(r -> r.at().equals(time)).toList());
    }

    /** {@return whether the peer did nothing that anyone could see} */
    public boolean isNothing() {
        return sent.isEmpty() && reported.isEmpty();
    }

    /** {@return the messages of one kind that it sent} */
    public <M extends Message> List<M> messages(Class<M> kind) {
        return sent.stream()
                .map(Sent::message)
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    /** {@return the sendings of messages of one kind} */
    public List<Sent> sent(Class<? extends Message> kind) {
        return sent.stream().filter(s -> kind.isInstance(s.message())).toList();
    }

    /** {@return to whom it sent messages of one kind, ascending} */
    public Set<Address> receivers(Class<? extends Message> kind) {
        Set<Address> receivers = new TreeSet<>();
        sent(kind).forEach(s -> receivers.add(s.to()));
        return receivers;
    }

    /** {@return the reports of one kind} */
    public <U extends Upcall> List<U> upcalls(Class<U> kind) {
        return reported.stream()
                .map(Reported::upcall)
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }
}
