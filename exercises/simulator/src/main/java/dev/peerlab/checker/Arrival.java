package dev.peerlab.checker;

import java.util.List;

/**
 * What a search found, and the world in which it did.
 *
 * @param report what it found
 * @param parts the world; empty if nothing was found
 */
record Arrival(Report report, List<Integer> parts) {}
