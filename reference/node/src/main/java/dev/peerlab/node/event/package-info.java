/** What happens at nodes, as a stream: for whoever wants to watch. */
@NullMarked
package dev.peerlab.node.event;

import org.jspecify.annotations.NullMarked;
