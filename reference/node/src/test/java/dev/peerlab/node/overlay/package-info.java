@NullMarked
package dev.peerlab.node.overlay;

import org.jspecify.annotations.NullMarked;
