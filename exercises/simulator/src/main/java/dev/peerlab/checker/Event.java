package dev.peerlab.checker;

import dev.peerlab.contract.Message;
import dev.peerlab.contract.Timer;
import java.util.function.Function;
import java.util.function.IntFunction;

/** Something that can happen at one peer. */
public sealed interface Event {

    /** {@return the peer at which it happens} */
    int peer();

    /**
     * {@return the event in one line}
     *
     * @param names what peers are called
     * @param texts how messages and timers are told
     */
    String text(IntFunction<String> names, Function<Object, String> texts);

    /**
     * A message arrives.
     *
     * @param from who sent it
     * @param peer whom it reaches
     * @param message the message
     */
    record Delivery(int from, int peer, Message message) implements Event {
        @Override
        public String text(IntFunction<String> names, Function<Object, String> texts) {
            return names.apply(from) + " → " + names.apply(peer) + " " + texts.apply(message);
        }

        @Override
        public String toString() {
            return text(Integer::toString, String::valueOf);
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
        public String text(IntFunction<String> names, Function<Object, String> texts) {
            return delivery.text(names, texts) + " gets lost";
        }

        @Override
        public String toString() {
            return text(Integer::toString, String::valueOf);
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
        public String text(IntFunction<String> names, Function<Object, String> texts) {
            return names.apply(peer) + " timer " + texts.apply(timer);
        }

        @Override
        public String toString() {
            return text(Integer::toString, String::valueOf);
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
        public String text(IntFunction<String> names, Function<Object, String> texts) {
            return names.apply(peer) + " " + name;
        }

        @Override
        public String toString() {
            return text(Integer::toString, String::valueOf);
        }
    }

    /**
     * A peer comes up: for the first time, or again after a crash, with nothing in its memory.
     *
     * @param peer who
     */
    record Start(int peer) implements Event {
        @Override
        public String text(IntFunction<String> names, Function<Object, String> texts) {
            return names.apply(peer) + " starts";
        }

        @Override
        public String toString() {
            return text(Integer::toString, String::valueOf);
        }
    }

    /**
     * A peer goes down, and forgets everything.
     *
     * @param peer who
     */
    record Crash(int peer) implements Event {
        @Override
        public String text(IntFunction<String> names, Function<Object, String> texts) {
            return names.apply(peer) + " crashes";
        }

        @Override
        public String toString() {
            return text(Integer::toString, String::valueOf);
        }
    }
}
