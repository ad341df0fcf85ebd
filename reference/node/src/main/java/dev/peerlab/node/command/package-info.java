/** The command line: starts nodes, and talks to those that run. */
@NullMarked
package dev.peerlab.node.command;

import org.jspecify.annotations.NullMarked;
