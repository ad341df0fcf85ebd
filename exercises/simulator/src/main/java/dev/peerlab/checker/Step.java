package dev.peerlab.checker;

/**
 * One event of a story, and what came of it.
 *
 * @param event what happened
 * @param deeds what the peer did
 * @param isDoubled whether the message that arrived is still under way: it came twice, or it is the first of two
 * @param after the world after it
 */
public record Step(Event event, Deeds deeds, boolean isDoubled, Moment after) {}
