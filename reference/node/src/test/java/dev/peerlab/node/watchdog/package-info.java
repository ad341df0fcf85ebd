@NullMarked
package dev.peerlab.node.watchdog;

import org.jspecify.annotations.NullMarked;
