/** Exercise 4: how peers join, and how the pointers of a ring become right. */
@NullMarked
package dev.peerlab.overlay.chordjoin;

import org.jspecify.annotations.NullMarked;
