/**
 * Chapters made readable: charts, a page, Markdown, parts of lectures.
 *
 * <p>{@link dev.peerlab.experiment.report.ReportWriter} is the way in. The same chapters give the same bytes: there is no time, no
 * path and no machine in what is written.
 */
@NullMarked
package dev.peerlab.experiment.report;

import org.jspecify.annotations.NullMarked;
