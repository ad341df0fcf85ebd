/** The peer of the appendix, and the other ends of its connections. */
@NullMarked
package dev.peerlab.lecture.sockets;

import org.jspecify.annotations.NullMarked;
