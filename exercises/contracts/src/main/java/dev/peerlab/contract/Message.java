package dev.peerlab.contract;

/**
 * Something one peer sends to another.
 *
 * <p>Each protocol has one sealed interface of messages, all of them immutable records. They are part of the contract, so
 * that a peer written by one person understands a peer written by another. A record's equality is the equality of the
 * message.
 */
public interface Message {}
