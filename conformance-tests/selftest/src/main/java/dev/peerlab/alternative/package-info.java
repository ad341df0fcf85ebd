/**
 * Correct peers written in another way than the reference, and in another way than each other: the suite must pass them in
 * full, or it would grade style.
 *
 * <p>They also differ wherever the rules leave a choice: the order of neighbors, whether a holder answers before or after it
 * forwards, how ids are made, how chance is drawn, whether a timer that is not needed any more is canceled.
 */
@NullMarked
package dev.peerlab.alternative;

import org.jspecify.annotations.NullMarked;
