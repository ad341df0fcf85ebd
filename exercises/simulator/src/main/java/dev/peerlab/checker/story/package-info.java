/**
 * Stories of what went wrong in a small world: short, in an order that can be read, drawn, saved, and played again.
 *
 * <pre>{@code
 * Checker checker = Checker.of(Paxos.world(2, 3, true).build()).invariant(Paxos.AGREEMENT);
 * Story story = Story.of(checker, checker.breadthFirst()).minimized().inCausalOrder();
 * story.lines().forEach(System.out::println);
 * Files.writeString(Path.of("careless.html"), story.html("A careless proposer"));
 * SavedTrace.of(story, "careless Paxos").write(Path.of("careless.trace"));
 * SavedTrace.read(Path.of("careless.trace")).replay(checker).verdict(); // AS_SAVED, or NO_LONGER once the peers are right
 * Enactment.of(story).log(); // the same events in the simulator, with times
 * }</pre>
 *
 * <p>A saved trace is a regression test: {@link dev.peerlab.checker.story.SavedTrace#replay} has the events that it tells happen in a
 * world of the wrong peers, or of the right ones, and says whether the predicate is still broken.
 */
@NullMarked
package dev.peerlab.checker.story;

import org.jspecify.annotations.NullMarked;
