/** The reference solutions, one overlay a package: {@link dev.peerlab.overlay.Reference} makes their peers. */
@NullMarked
package dev.peerlab.overlay;

import org.jspecify.annotations.NullMarked;
