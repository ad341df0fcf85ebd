@NullMarked
package dev.peerlab.node;

import org.jspecify.annotations.NullMarked;
