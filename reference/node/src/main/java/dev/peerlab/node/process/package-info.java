/** Nodes in processes of their own, started and asked by a program: a test, a measurement. */
@NullMarked
package dev.peerlab.node.process;

import org.jspecify.annotations.NullMarked;
