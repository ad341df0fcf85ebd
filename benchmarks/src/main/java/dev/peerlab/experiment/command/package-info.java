/** The command line of the experiments: {@code report}, {@code plot} and {@code list}. */
@NullMarked
package dev.peerlab.experiment.command;

import org.jspecify.annotations.NullMarked;
