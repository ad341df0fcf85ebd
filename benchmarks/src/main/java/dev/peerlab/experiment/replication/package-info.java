/**
 * Where to put copies of what is searched for: after Lv et al., and Cohen and Shenker.
 *
 * <p>The kit has no contract for replication, so this is a model on arrays: walkers, stores and copies, without peers that could be
 * a submission's. {@link dev.peerlab.experiment.replication.ReplicationExperiment} is where to begin.
 *
 * @see <a href="https://doi.org/10.1145/514191.514206">Lv, Cao, Cohen, Li, Shenker, Search and Replication in Unstructured
 *     Peer-to-Peer Networks, ICS 2002, section 5</a>
 * @see <a href="https://doi.org/10.1145/633025.633043">Cohen, Shenker, Replication Strategies in Unstructured Peer-to-Peer
 *     Networks, SIGCOMM 2002</a>
 */
@NullMarked
package dev.peerlab.experiment.replication;

import org.jspecify.annotations.NullMarked;
