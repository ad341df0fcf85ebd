package dev.peerlab.benchmark.socket;

/**
 * A lookup that ended.
 *
 * @param key the point that was looked up
 * @param owner the id of the peer that was found; empty if none was
 * @param hops how many peers were asked, the owner not counted
 * @param questions how many questions were sent, those that nobody answered counted, too
 * @param nanos how long it took, measured in the node that looked up
 */
record Lookup(String key, String owner, int hops, int questions, long nanos) {}
