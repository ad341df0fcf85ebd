package dev.peerlab.node.wire;

/** A message that is longer than a message may be. */
public final class TooLong extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * Makes the exception, without a stack trace: whoever asks for too much must not make this node work hard.
     *
     * @param reason what is too long, and what it may be
     */
    public TooLong(String reason) {
        super(reason, null, false, false);
    }
}
