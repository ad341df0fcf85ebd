package dev.peerlab.benchmark.socket;

import java.time.Duration;
import java.util.List;

/**
 * What is measured, and how much of it.
 *
 * @param submission the arguments by which a node that is started finds whose peers it is to run
 * @param nodes how many nodes in one process
 * @param processes how many nodes in processes of their own
 * @param lookups how many lookups a round
 * @param atOnce how many lookups are under way at any time where the rate is measured
 * @param idle how long nodes idle, first to warm up, and then to be measured
 * @param starts how often a node is started with each set of options
 */
record SocketsPlan(
        List<String> submission, int nodes, int processes, int lookups, int atOnce, Duration idle, int starts) {}
