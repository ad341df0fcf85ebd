/**
 * What keeps a submission within its bounds: its classes are loaded through a class loader that counts their steps and
 * watches what they call.
 *
 * <p>A peer acts through its host alone (rule DET-2), and comes to an end. Both are seen by instrumenting the classes of the
 * submission as they are loaded, never by a clock, so that a verdict does not depend on the speed of the machine. Nothing of
 * the JDK or the kit is touched.
 */
@NullMarked
package dev.peerlab.conformance.guard;

import org.jspecify.annotations.NullMarked;
