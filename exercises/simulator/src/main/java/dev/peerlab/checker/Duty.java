package dev.peerlab.checker;

import dev.peerlab.contract.Peer;
import java.util.function.Consumer;

/**
 * What every peer that is up does in each round of maintenance.
 *
 * @param name what, for people
 * @param action what it does
 */
record Duty(String name, Consumer<Peer> action) {}
