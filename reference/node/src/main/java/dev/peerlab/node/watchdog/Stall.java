package dev.peerlab.node.watchdog;

import dev.peerlab.contract.Address;
import java.time.Duration;
import java.util.List;

/**
 * The code of a peer that has not returned for long.
 *
 * @param peer whose code
 * @param occasion what it was given: a message, a timer, or a text
 * @param took how long ago it was first seen to run, at least
 * @param code where it is, the innermost call first; what called the peer is left out
 */
public record Stall(Address peer, Object occasion, Duration took, List<StackTraceElement> code) {

    /** Keeps a copy of the list. */
    public Stall {
        code = List.copyOf(code);
    }

    /** {@return the same after another time} */
    Stall after(Duration other) {
        return new Stall(peer, occasion, other, code);
    }
}
