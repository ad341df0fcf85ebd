@NullMarked
package dev.peerlab.node.transport;

import org.jspecify.annotations.NullMarked;
