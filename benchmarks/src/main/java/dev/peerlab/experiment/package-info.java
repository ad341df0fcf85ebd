/**
 * Experiments: overlays measured in the simulator, beside the figures that were published about them.
 *
 * <p>{@link dev.peerlab.experiment.SearchExperiment} compares flooding with random walks.
 */
@NullMarked
package dev.peerlab.experiment;

import org.jspecify.annotations.NullMarked;
