@NullMarked
package dev.peerlab.node.share;

import org.jspecify.annotations.NullMarked;
