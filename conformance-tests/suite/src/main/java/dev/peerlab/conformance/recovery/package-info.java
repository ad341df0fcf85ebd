/**
 * The rules of fault recovery.
 *
 * <p>What one peer does when others are gone is tried on a {@link dev.peerlab.conformance.ring.RingBench}, with the neighbors
 * of a {@link dev.peerlab.conformance.recovery.Surroundings}; what becomes of a ring in a
 * {@link dev.peerlab.conformance.ring.RingWorld}, which an oracle sees all of. Lookup and membership are the reference's.
 */
@NullMarked
package dev.peerlab.conformance.recovery;

import org.jspecify.annotations.NullMarked;
