package dev.peerlab.experiment.replication;

/** What a peer throws away when it has no room for another copy. */
public enum Deletion {
    /** Any of its copies. */
    RANDOM,
    /** The one that it has had for the longest time. */
    OLDEST
}
