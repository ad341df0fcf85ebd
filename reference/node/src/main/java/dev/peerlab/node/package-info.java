/** Peers on sockets. */
@NullMarked
package dev.peerlab.node;

import org.jspecify.annotations.NullMarked;
