package dev.peerlab.experiment.cost;

import java.io.Serializable;

/**
 * Where a cost is measured.
 *
 * @param peers the number of peers, N
 */
public record CostPoint(int peers) implements Serializable {

    private static final long serialVersionUID = 1L;
}
