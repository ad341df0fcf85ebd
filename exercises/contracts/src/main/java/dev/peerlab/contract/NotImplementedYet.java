package dev.peerlab.contract;

import java.util.ArrayList;
import java.util.List;

/**
 * Thrown by a stub that nobody has filled in yet. Whoever grades reports NOT STARTED, not a failure.
 *
 * <p>An error rather than an exception, and remembered where it is made: a {@code catch} around a stub does not turn it into
 * an implementation.
 */
public final class NotImplementedYet extends Error {

    private static final long serialVersionUID = 1L;

    private static final ThreadLocal<List<String>> NOTED = ThreadLocal.withInitial(ArrayList::new);

    /**
     * Makes the error and notes it for whoever runs the peer in this thread.
     *
     * @param what the part that is missing, e.g. {@code FloodingPeer.onQuery}
     */
    public NotImplementedYet(String what) {
        super(what + " is not implemented yet");
        NOTED.get().add(what);
    }

    /** {@return the parts found missing in this thread since the last call, in order; the list is emptied} */
    public static List<String> takeNoted() {
        List<String> noted = List.copyOf(NOTED.get());
        NOTED.remove();
        return noted;
    }
}
