package dev.peerlab.contract;

/**
 * Something a peer reminds itself of; it comes back to {@link Peer#onTimer} once its delay is over.
 *
 * <p>Like {@link Message}, an immutable record in the sealed interface of its protocol.
 */
public interface Timer {}
