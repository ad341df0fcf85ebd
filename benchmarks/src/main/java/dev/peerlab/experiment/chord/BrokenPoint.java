package dev.peerlab.experiment.chord;

import java.io.Serializable;

/**
 * A ring of which many peers are dead, and nobody has repaired anything yet.
 *
 * @param peers N, how many peers there were
 * @param successors r, how many successors a peer knows
 * @param failed p, the share of peers that died at once, below 1
 * @param lookups how many lookups the others make
 */
public record BrokenPoint(int peers, int successors, double failed, int lookups) implements Serializable {

    private static final long serialVersionUID = 1L;
}
