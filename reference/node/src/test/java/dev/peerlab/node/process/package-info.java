@NullMarked
package dev.peerlab.node.process;

import org.jspecify.annotations.NullMarked;
