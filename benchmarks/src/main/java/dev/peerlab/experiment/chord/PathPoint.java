package dev.peerlab.experiment.chord;

import java.io.Serializable;

/**
 * A ring on which lookups are counted.
 *
 * @param peers N, how many peers there are
 * @param successors r, how many successors a peer knows: with 1, paths follow fingers alone
 * @param lookups how many lookups are made; see {@link PathExperiment#MOST_ASKS}
 */
public record PathPoint(int peers, int successors, int lookups) implements Serializable {

    private static final long serialVersionUID = 1L;
}
