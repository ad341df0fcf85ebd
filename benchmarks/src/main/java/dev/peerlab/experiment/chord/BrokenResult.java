package dev.peerlab.experiment.chord;

import java.io.Serializable;

/**
 * How lookups fared among dead peers.
 *
 * @param hops how many living peers a lookup asked before the owner
 * @param timeouts how many dead peers it asked
 * @param failed the share of lookups that did not end at the owner
 */
public record BrokenResult(PathResult hops, PathResult timeouts, double failed) implements Serializable {

    private static final long serialVersionUID = 1L;
}
