/** Peers that do what a test tells them. They are no part of the node, and look like a student's to it. */
@NullMarked
package dev.peerlab.student;

import org.jspecify.annotations.NullMarked;
