package dev.peerlab.experiment.chord;

import java.io.Serializable;

/**
 * A ring that loses many peers at once, and then repairs itself.
 *
 * @param peers N, how many peers there were
 * @param failed p, the share of peers that died, below 1
 * @param lookups how many lookups the others make when the ring is at rest again
 */
public record MassFailurePoint(int peers, double failed, int lookups) implements Serializable {

    private static final long serialVersionUID = 1L;
}
