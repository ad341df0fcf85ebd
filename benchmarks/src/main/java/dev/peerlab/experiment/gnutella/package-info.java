/**
 * What Gnutella spends on knowing its peers: pings and pongs beside queries and hits.
 *
 * <p>The kit has no contract for pings, so this is a model on arrays, without peers that could be a submission's.
 * {@link dev.peerlab.experiment.gnutella.PingExperiment} is where to begin.
 *
 * @see <a href="https://rfc-gnutella.sourceforge.net/developer/stable/">The Gnutella Protocol Specification v0.4</a>
 */
@NullMarked
package dev.peerlab.experiment.gnutella;

import org.jspecify.annotations.NullMarked;
