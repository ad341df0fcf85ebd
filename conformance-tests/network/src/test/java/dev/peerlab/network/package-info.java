/** Networks of processes on loopback: started, asked and killed as a user would. */
@NullMarked
package dev.peerlab.network;

import org.jspecify.annotations.NullMarked;
