package dev.peerlab.checker;

import dev.peerlab.contract.Message;
import dev.peerlab.contract.Timer;

/** Something that can happen at one peer. */
public sealed interface Event {

    /** {@return the peer at which it happens} */
    int peer();

    /**
     * A message arrives.
     *
     * @param from who sent it
     * @param peer whom it reaches
     * @param message the message
     */
    record Delivery(int from, int peer, Message message) implements Event {
        @Override
        public String toString() {
            return from + " → " + peer + " " + message;
        }
    }

    /**
     * A message gets lost.
     *
     * @param delivery what does not happen
     */
    record Loss(Delivery delivery) implements Event {
        @Override
        public int peer() {
            return delivery.peer();
        }

        @Override
        public String toString() {
            return delivery + " gets lost";
        }
    }

    /**
     * A timer fires.
     *
     * @param peer whose timer it is
     * @param timer the timer
     */
    record Firing(int peer, Timer timer) implements Event {
        @Override
        public String toString() {
            return peer + " timer " + timer;
        }
    }

    /**
     * An application or a user has a peer do something.
     *
     * @param peer who does it
     * @param name what it does, e.g. {@code joins by 0}
     */
    record Act(int peer, String name) implements Event {
        @Override
        public String toString() {
            return peer + " " + name;
        }
    }

    /**
     * A peer comes up: for the first time, or again after a crash, with nothing in its memory.
     *
     * @param peer who
     */
    record Start(int peer) implements Event {
        @Override
        public String toString() {
            return peer + " starts";
        }
    }

    /**
     * A peer goes down, and forgets everything.
     *
     * @param peer who
     */
    record Crash(int peer) implements Event {
        @Override
        public String toString() {
            return peer + " crashes";
        }
    }
}
