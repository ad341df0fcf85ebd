package dev.peerlab.conformance.ring;

import dev.peerlab.contract.Contact;

/**
 * Something about a peer's table that is not as it should be.
 *
 * @param peer whose table it is
 * @param what which entry, e.g. {@code finger 3}
 * @param expected what it should be
 * @param actual what it is
 */
public record RingFault(Contact peer, String what, String expected, String actual) {}
