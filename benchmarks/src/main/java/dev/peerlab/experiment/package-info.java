/**
 * Experiments: overlays measured in the simulator, beside the figures that were published about them.
 *
 * <p>An {@link dev.peerlab.experiment.Experiment} is one class: its points, its seeds, what one measurement does, and what is made of
 * the results. A {@link dev.peerlab.experiment.Trial}, one measurement, is the unit of work; trials do not depend on each other,
 * and an {@link dev.peerlab.experiment.Engine} runs them wherever there is room. The
 * {@link dev.peerlab.experiment.Results} become a {@link dev.peerlab.experiment.finding.Chapter} of a report.
 *
 * <p>To add one: implement {@code Experiment}, name the class in
 * {@code META-INF/services/dev.peerlab.experiment.Experiment}. Everything else is there: engines, files, progress, plots, pages.
 */
@NullMarked
package dev.peerlab.experiment;

import org.jspecify.annotations.NullMarked;
