package dev.peerlab.conformance.exhaustive;

import dev.peerlab.contract.Address;
import dev.peerlab.contract.Message;
import dev.peerlab.contract.Timer;
import dev.peerlab.contract.Upcall;
import java.util.List;
import java.util.stream.Stream;

/**
 * One step of one peer: what happened to it, and what it did.
 *
 * @param peer who
 * @param cause what happened
 * @param sent what it sent, in order
 * @param told what it told its application, in order
 */
public record Step(Address peer, Cause cause, List<Sending> sent, List<Upcall> told) {

    /** What happens to a peer. */
    public sealed interface Cause {}

    /** The peer was made. */
    public record Start() implements Cause {}

    /**
     * Somebody used it.
     *
     * @param result what it returned
     */
    public record Use(Object result) implements Cause {}

    /**
     * A message came.
     *
     * @param from who sent it
     * @param message the message
     */
    public record Arrival(Address from, Message message) implements Cause {}

    /**
     * A timer fired.
     *
     * @param timer the timer
     */
    public record Alarm(Timer timer) implements Cause {}

    /**
     * A message was sent.
     *
     * @param to to whom
     * @param message the message
     */
    public record Sending(Address to, Message message) {}

    /** {@return what was sent of one type} */
    public <M extends Message> Stream<M> messages(Class<M> type) {
        return sent.stream().map(Sending::message).filter(type::isInstance).map(type::cast);
    }
}
