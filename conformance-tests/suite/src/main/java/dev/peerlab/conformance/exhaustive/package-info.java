/**
 * Rules judged in every order of events: a small world is a scenario, {@link dev.peerlab.checker} explores all of it, and what it
 * reports becomes a verdict.
 *
 * <p>A peer of a submission is put under a {@link dev.peerlab.conformance.exhaustive.Watch}, which sees each of its steps and says
 * what is wrong with it. What only all peers together show is a predicate. An
 * {@link dev.peerlab.conformance.exhaustive.Exploration} looks for either:
 *
 * <pre>{@code
 * World.Builder world = World.builder().observe(Watched::seen);
 * for (int i = 0; i < scenario.size(); i++) {
 *     world.peer(host -> Watched.of(host, own -> Graded.submission().flooding(own, place, settings), new OnceWatch()));
 * }
 * scenario.trouble().addTo(world);
 * Exploration.of(scenario, world.build()).watching("each query is forwarded at most once").judge(100_000);
 * }</pre>
 */
@NullMarked
package dev.peerlab.conformance.exhaustive;

import org.jspecify.annotations.NullMarked;
