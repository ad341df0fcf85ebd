/**
 * Submissions that do harm rather than make a mistake: they loop, throw, exit, print, start threads, read clocks.
 *
 * <p>Each is to get a verdict, in bounded time, and must neither end the run nor fake it.
 */
@NullMarked
package dev.peerlab.mutant.rogue;

import org.jspecify.annotations.NullMarked;
