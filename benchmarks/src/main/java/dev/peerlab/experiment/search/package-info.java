/**
 * Unstructured search: flooding against random walks, after Lv et al.
 *
 * <p>{@link dev.peerlab.experiment.search.SearchExperiment} measures the peers of a submission in the simulator.
 *
 * @see <a href="https://doi.org/10.1145/514191.514206">Lv, Cao, Cohen, Li, Shenker, Search and Replication in Unstructured
 *     Peer-to-Peer Networks, ICS 2002</a>
 */
@NullMarked
package dev.peerlab.experiment.search;

import org.jspecify.annotations.NullMarked;
