/**
 * Explores all orders of events in a small world of peers, on the peers' own classes.
 *
 * <p>A local step is a function: the state of one peer and one event give the peer's next state and what it sent. So every
 * distinct local state, message and timer is a number; a world is a few numbers, one for each peer and one for each
 * message under way; and the code of a peer runs once for each pair of local state and event, however many worlds contain
 * it.
 *
 * <pre>{@code
 * World world = PingPong.world(3, 4).build();
 * Report report = Checker.of(world).invariant(atMostOneAnswer).breadthFirst();
 * report.lines().forEach(System.out::println);
 * }</pre>
 *
 * <p>A {@link dev.peerlab.checker.World} says what may happen, and so is finite; a {@link dev.peerlab.checker.Checker} says what to look
 * for, and how: {@link dev.peerlab.checker.Checker#breadthFirst breadth first}, so that a story is a shortest one; by
 * {@link dev.peerlab.checker.Checker#randomDescent random descents}, where there are too many worlds; in
 * {@link dev.peerlab.checker.Checker#then stages}, each from where the one before it ended. Worlds that do not matter need not be met
 * ({@link dev.peerlab.checker.Reduction}). A
 * {@link dev.peerlab.checker.Report} tells what was found, and what was covered: a search that was cut off is never a pass.
 *
 * <p>What a search found is told by the package {@link dev.peerlab.checker.story}: minimized, drawn, saved, and played again, in the
 * simulator too. A {@link dev.peerlab.checker.Moment} lets anybody step a world by hand.
 */
@NullMarked
package dev.peerlab.checker;

import org.jspecify.annotations.NullMarked;
