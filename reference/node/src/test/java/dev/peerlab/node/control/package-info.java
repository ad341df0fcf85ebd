@NullMarked
package dev.peerlab.node.control;

import org.jspecify.annotations.NullMarked;
