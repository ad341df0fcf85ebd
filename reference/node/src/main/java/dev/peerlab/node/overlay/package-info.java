/** How each overlay is run on a host over TCP: how a peer comes in, what its user may ask, and how it ends. */
@NullMarked
package dev.peerlab.node.overlay;

import org.jspecify.annotations.NullMarked;
