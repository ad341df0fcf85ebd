/** Tests of reports. */
@NullMarked
package dev.peerlab.experiment.report;

import org.jspecify.annotations.NullMarked;
