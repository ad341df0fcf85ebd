/**
 * The figures of the Chord papers, measured again.
 *
 * <p>What takes place on a ring whose tables are fixed is measured in a {@link dev.peerlab.experiment.chord.LookupNetwork}:
 * the submission's lookups, without a simulator in between.
 *
 * @see <a href="https://doi.org/10.1145/383059.383071">Stoica et al., Chord, SIGCOMM 2001</a>
 * @see <a href="https://doi.org/10.1109/TNET.2002.808407">Stoica et al., Chord, IEEE/ACM Transactions on Networking 11(1), 2003</a>
 */
@NullMarked
package dev.peerlab.experiment.chord;

import org.jspecify.annotations.NullMarked;
