package dev.peerlab.experiment.search;

import java.util.OptionalInt;

/**
 * What one search cost, and what came of it.
 *
 * @param queries query messages: floods' queries, or walkers' steps
 * @param checks checks and the answers to them
 * @param answers hits, each counted once a hop, and the news that a walker ended
 * @param reached how many peers other than the issuer got a query
 * @param hops how many hops the query traveled to the holder whose answer came first; empty if none came
 */
record SearchOutcome(long queries, long checks, long answers, int reached, OptionalInt hops) {}
