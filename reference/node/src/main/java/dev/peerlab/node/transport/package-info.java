/**
 * A host over TCP: everything of a node happens on one event loop, which is its peer's only thread.
 *
 * <p>A connection begins with a {@link dev.peerlab.node.transport.Handshake.Hello} from either side; after that it carries
 * messages, both ways. Between two nodes there is one connection, or two if both began at once; it is closed when idle.
 * Messages that a slow network cannot take in time are dropped and counted: nothing here grows without bound.
 */
@NullMarked
package dev.peerlab.node.transport;

import org.jspecify.annotations.NullMarked;
