@NullMarked
package dev.peerlab.node.wire;

import org.jspecify.annotations.NullMarked;
