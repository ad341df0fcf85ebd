package dev.peerlab.experiment.report;

/**
 * A mark on an axis.
 *
 * @param place where: a number between the scale's low and high end
 * @param label what is written there; empty if there is only a faint line
 */
record Tick(double place, String label) {}
