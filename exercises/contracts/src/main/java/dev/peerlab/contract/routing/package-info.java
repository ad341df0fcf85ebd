/**
 * What every structured overlay offers, whatever its geometry: a message is routed to a key, not to an address.
 *
 * @see <a href="https://doi.org/10.1007/978-3-540-45172-3_3">Dabek et al., Towards a Common API for Structured Peer-to-Peer
 *     Overlays, IPTPS 2003</a>
 */
@NullMarked
package dev.peerlab.contract.routing;

import org.jspecify.annotations.NullMarked;
