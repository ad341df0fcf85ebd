package dev.peerlab.node.overlay;

import dev.peerlab.contract.Address;
import java.time.Duration;
import java.util.List;

/**
 * What a search found.
 *
 * @param keyword what was looked for
 * @param holders who holds it, in the order in which they answered
 * @param outcome how the search ended
 * @param took how long it took
 */
public record SearchResult(String keyword, List<Address> holders, String outcome, Duration took) {}
