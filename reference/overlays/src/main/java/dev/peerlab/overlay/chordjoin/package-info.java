/**
 * Exercise 4: how peers join, and how the pointers of a ring become right.
 *
 * <p>Zave's operations are atomic: a peer reads another one's state and changes its own in one step. Messages force these
 * deviations; each is safe for the reason given.
 *
 * <ul>
 *   <li><em>Join</em> and <em>Stabilize</em> learn what was true when the answer was sent. What they need is that the peer was
 *       alive then, which the answer proves; whether it lies between is decided when the answer arrives, by the table as it is
 *       by then. A list that is a little out of date holds peers that have died since, as Zave's may, too.
 *   <li><em>Stabilize</em> asks twice: the successor, then the peer that it names. In between the old successor stays, so the
 *       peer has a live one all the time.
 *   <li><em>Rectify</em> asks nobody. Whether the predecessor is dead is found out by a question of its own, now and then; until
 *       then a notifier that is farther away waits, and notifies again at its next round.
 *   <li><em>Rectify</em> takes a while when there are keys to hand over: until the notifier has answered, it is not the
 *       predecessor. No predicate speaks of predecessors but that the ring is ideal in the end.
 *   <li>A peer that is alone has an empty list where Zave's lists are always full. It takes the first that notifies it as its
 *       successor, too, once it has answered.
 *   <li>Rings grow from one peer, where Zave begins with r + 1 principals. So no peer may fail before there are r + 1.
 * </ul>
 *
 * @see <a href="https://doi.org/10.1109/TSE.2017.2655056">Zave, Reasoning About Identifier Spaces: How to Make Chord Correct,
 *     IEEE Transactions on Software Engineering 43(12), 2017, sections 3 and 4</a>
 */
@NullMarked
package dev.peerlab.overlay.chordjoin;

import org.jspecify.annotations.NullMarked;
