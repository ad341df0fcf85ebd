package dev.peerlab.contract.routing;

import dev.peerlab.contract.Contact;
import dev.peerlab.contract.Message;

/**
 * A payload on its way.
 *
 * @param payload what is sent
 * @param next the peer that gets it next
 */
public record Forwarding(Message payload, Contact next) {}
