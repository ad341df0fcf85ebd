package dev.peerlab.node.event;

import dev.peerlab.contract.Address;
import java.util.Map;

/**
 * Something that happened at a node.
 *
 * @param millis when, in milliseconds since 1970
 * @param node where
 * @param kind what: {@code started}, {@code joined}, {@code left}, {@code crashed}, {@code sent}, {@code lost}, {@code lookup},
 *     {@code stored}, {@code found}
 * @param details more about it: texts, numbers, lists and maps of these
 */
public record NodeEvent(long millis, Address node, String kind, Map<String, Object> details) {}
