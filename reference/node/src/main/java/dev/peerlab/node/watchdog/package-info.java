/** Notices a peer whose code does not return: nothing can end it, but somebody has to say so. */
@NullMarked
package dev.peerlab.node.watchdog;

import org.jspecify.annotations.NullMarked;
