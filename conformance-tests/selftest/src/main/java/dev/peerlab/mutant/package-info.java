/**
 * Wrong peers, each wrong in one way, and what the suite must say about it.
 *
 * <p>A wrong peer is an {@linkplain dev.peerlab.mutant.Edit edit} of the reference. It is compiled in memory in the place of
 * the workbook's stub, against the contracts alone: just what a student would have who made that mistake.
 */
@NullMarked
package dev.peerlab.mutant;

import org.jspecify.annotations.NullMarked;
