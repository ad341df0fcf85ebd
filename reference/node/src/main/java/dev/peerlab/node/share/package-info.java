/** The directory that a node shares. */
@NullMarked
package dev.peerlab.node.share;

import org.jspecify.annotations.NullMarked;
