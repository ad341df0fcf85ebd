package dev.peerlab.simulator;

import dev.peerlab.contract.Address;
import dev.peerlab.contract.Message;
import dev.peerlab.contract.Timer;
import dev.peerlab.contract.Upcall;
import java.time.Duration;

/** Something that happened in a simulation. */
public sealed interface TraceEvent {

    /** {@return when it happened, in virtual time} */
    Duration at();

    /**
     * A message was put on the network.
     *
     * @param at when
     * @param number counts the messages of a run from 1; the fate of this one bears the same number
     * @param from the sender
     * @param to the receiver, which need not exist
     * @param message the message
     */
    record Sent(Duration at, long number, Address from, Address to, Message message) implements TraceEvent {}

    /**
     * A message is about to be handled by its receiver.
     *
     * @param at when
     * @param number the number of the {@link Sent}; two deliveries with one number are a duplication
     * @param from the sender
     * @param to the receiver
     * @param message the message
     */
    record Delivered(Duration at, long number, Address from, Address to, Message message) implements TraceEvent {}

    /**
     * A message got lost.
     *
     * @param at when: at once, or for {@link Reason#DOWN} when it would have been delivered
     * @param number the number of the {@link Sent}
     * @param from the sender
     * @param to the receiver
     * @param message the message
     * @param reason why
     */
    record Dropped(Duration at, long number, Address from, Address to, Message message, Reason reason)
            implements TraceEvent {}

    /**
     * A peer set a timer.
     *
     * @param at when it was set
     * @param peer whose timer it is
     * @param timer the timer
     * @param due when it is to fire
     */
    record TimerSet(Duration at, Address peer, Timer timer, Duration due) implements TraceEvent {}

    /**
     * A timer is about to be handled.
     *
     * @param at when
     * @param peer whose timer it is
     * @param timer the timer
     */
    record TimerFired(Duration at, Address peer, Timer timer) implements TraceEvent {}

    /**
     * A peer called a timer off.
     *
     * @param at when
     * @param peer whose timer it is
     * @param timer the timer
     */
    record TimerCanceled(Duration at, Address peer, Timer timer) implements TraceEvent {}

    /**
     * A peer told its application something.
     *
     * @param at when
     * @param peer who reported
     * @param upcall what it reported
     */
    record Reported(Duration at, Address peer, Upcall upcall) implements TraceEvent {}

    /**
     * A peer crashed.
     *
     * @param at when
     * @param peer which
     */
    record Crashed(Duration at, Address peer) implements TraceEvent {}

    /**
     * A peer came back.
     *
     * @param at when
     * @param peer which
     * @param restart with what
     */
    record Restarted(Duration at, Address peer, Restart restart) implements TraceEvent {}

    /**
     * A peer said goodbye and went.
     *
     * @param at when
     * @param peer which
     */
    record Left(Duration at, Address peer) implements TraceEvent {}

    /** Why a message got lost. */
    enum Reason {
        /** By chance: {@link Faults#loss}. */
        LOSS,
        /** Sender and receiver were in different groups of a partition when it was sent. */
        PARTITION,
        /** The receiver was down when it arrived. */
        DOWN,
        /** There is no peer at the address. */
        UNKNOWN_PEER
    }
}
