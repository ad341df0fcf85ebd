package dev.peerlab.node.transport;

import java.time.Duration;

/**
 * How much of everything a node takes.
 *
 * @param frameBytes the longest frame; what a peer sends at once must fit, all keys that it hands over included
 * @param helloBytes the longest frame before the other side said hello
 * @param partialBytes how much of unfinished frames is kept, on all connections together
 * @param connections how many connections are accepted, half of them from one address, and how many are made
 * @param strangers how many accepted connections may not have said hello yet, half of them from one address
 * @param queuedFrames how many frames wait for one destination; more are dropped
 * @param queuedBytes how many bytes wait for one destination, as memory
 * @param allQueuedBytes how many bytes wait for all destinations together
 * @param greeting how long the other side may take to say hello, connecting included
 * @param frame how long a frame may take from its first byte to its last
 * @param idle after what time without a frame a connection is closed
 */
public record Limits(
        int frameBytes,
        int helloBytes,
        long partialBytes,
        int connections,
        int strangers,
        int queuedFrames,
        long queuedBytes,
        long allQueuedBytes,
        Duration greeting,
        Duration frame,
        Duration idle) {

    /** What a node takes unless it is told otherwise. */
    public static final Limits DEFAULT = new Limits(
            16 << 20,
            4 << 10,
            64 << 20,
            1_024,
            128,
            4_096,
            32 << 20,
            128 << 20,
            Duration.ofSeconds(5),
            Duration.ofSeconds(10),
            Duration.ofSeconds(60));

    /** {@return these limits with another longest frame} */
    public Limits frames(int bytes) {
        return new Limits(
                bytes,
                helloBytes,
                partialBytes,
                connections,
                strangers,
                queuedFrames,
                queuedBytes,
                allQueuedBytes,
                greeting,
                frame,
                idle);
    }

    /** {@return these limits with other numbers of connections, in all and of strangers} */
    public Limits connections(int all, int unknown) {
        return new Limits(
                frameBytes,
                helloBytes,
                partialBytes,
                all,
                unknown,
                queuedFrames,
                queuedBytes,
                allQueuedBytes,
                greeting,
                frame,
                idle);
    }

    /** {@return these limits with another length of queues, for each destination and in all} */
    public Limits queues(int frames, long bytes, long inAll) {
        return new Limits(
                frameBytes,
                helloBytes,
                partialBytes,
                connections,
                strangers,
                frames,
                bytes,
                inAll,
                greeting,
                frame,
                idle);
    }

    /** {@return these limits with other times} */
    public Limits times(Duration hello, Duration oneFrame, Duration silence) {
        return new Limits(
                frameBytes,
                helloBytes,
                partialBytes,
                connections,
                strangers,
                queuedFrames,
                queuedBytes,
                allQueuedBytes,
                hello,
                oneFrame,
                silence);
    }
}
