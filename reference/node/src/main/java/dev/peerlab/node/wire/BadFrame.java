package dev.peerlab.node.wire;

/** Bytes off the network that are no message. */
public final class BadFrame extends Exception {

    private static final long serialVersionUID = 1L;

    /**
     * Makes the exception, without a stack trace: whoever sends many bad frames must not make this node work hard.
     *
     * @param reason what is wrong with the bytes
     */
    public BadFrame(String reason) {
        super(reason, null, false, false);
    }
}
