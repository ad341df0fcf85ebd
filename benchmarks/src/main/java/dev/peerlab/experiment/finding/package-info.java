/**
 * What an experiment says to its readers, as data: chapters of sentences, tables, comparisons with published figures, and charts.
 *
 * <p>Nothing here knows how it was measured, nor how it is shown: on the console, in Markdown, in a page, in a lecture.
 */
@NullMarked
package dev.peerlab.experiment.finding;

import org.jspecify.annotations.NullMarked;
