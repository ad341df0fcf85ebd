/**
 * Running the trials of many experiments: on the cores of this machine, with files that outlive an interruption.
 *
 * <p>A {@link dev.peerlab.experiment.sweep.Sweep} has one part an experiment and submission, a part has one file. What is in a file
 * is not measured again; what is measured is in the file at once. A complete file does not tell how often it was interrupted.
 */
@NullMarked
package dev.peerlab.experiment.sweep;

import org.jspecify.annotations.NullMarked;
