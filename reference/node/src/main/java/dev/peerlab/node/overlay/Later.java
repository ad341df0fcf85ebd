package dev.peerlab.node.overlay;

import java.time.Duration;

/** Does something later, on the node's event loop. */
@FunctionalInterface
public interface Later {

    /**
     * Does something after a while, unless the node is closed before.
     *
     * @param delay how long from now
     * @param what what to do
     */
    void call(Duration delay, Runnable what);
}
