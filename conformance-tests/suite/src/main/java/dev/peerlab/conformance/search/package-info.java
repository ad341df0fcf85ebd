/**
 * The rules of unstructured search: flooding and random walk.
 *
 * <p>A rule about one peer is tried on a {@link dev.peerlab.conformance.search.Bench}: the peer is the submission's, its
 * neighbors only listen. A rule about a network is tried on a {@link dev.peerlab.conformance.search.NetworkSketch} in which every
 * peer is the submission's, and is judged by the {@link dev.peerlab.conformance.search.BreadthFirstOracle}, which sees it all.
 */
@NullMarked
package dev.peerlab.conformance.search;

import org.jspecify.annotations.NullMarked;
