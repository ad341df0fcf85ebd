/** Code that a submission had better not contain; outside the suite's packages, so that the guard instruments it. */
@NullMarked
package dev.peerlab.sample;

import org.jspecify.annotations.NullMarked;
