@NullMarked
package dev.peerlab.node.command;

import org.jspecify.annotations.NullMarked;
