/**
 * Explores all orders of events in a small world of peers, on the peers' own classes.
 *
 * <p>A local step is a function: the state of one peer and one event give the peer's next state and what it sent. So every
 * distinct local state, message and timer is a number; a world is a few numbers, one for each peer and one for each
 * message under way; and the code of a peer runs once for each pair of local state and event, however many worlds contain
 * it.
 */
@NullMarked
package dev.peerlab.checker;

import org.jspecify.annotations.NullMarked;
