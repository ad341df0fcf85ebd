package dev.peerlab.experiment.cost;

import java.io.Serializable;

/**
 * What finding something cost in one network: means over some lookups or searches, one after the other. {@link Quantity} defines
 * each.
 *
 * @param hops hops, 0 or more
 * @param messages messages, 0 or more
 * @param touched peers touched, 0 or more
 * @param state of the peer with most of it; not a mean
 */
public record Cost(double hops, double messages, double touched, int state) implements Serializable {

    private static final long serialVersionUID = 1L;
}
