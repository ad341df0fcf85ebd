package dev.peerlab.contract;

/**
 * Something a peer tells the application above it, by {@link Host#upcall}: a holder was found, a search ended.
 *
 * <p>An immutable record in the sealed interface of its protocol. What a peer reports is judged like what it sends.
 */
public interface Upcall {}
