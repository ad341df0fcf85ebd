package dev.peerlab.benchmark.socket;

import java.util.List;
import java.util.concurrent.CompletableFuture;

/** A Chord ring of real nodes that is measured. */
interface Ring extends AutoCloseable {

    /** {@return the ids of its nodes, in the order of the nodes' numbers; as texts, which are ordered as ids are} */
    List<String> ids();

    /**
     * {@return a lookup}
     *
     * @param node the number of the node that looks up
     * @param key a text; its hash is looked up
     */
    CompletableFuture<Lookup> lookup(int node, String key);

    /** Ends all nodes. */
    @Override
    void close();
}
