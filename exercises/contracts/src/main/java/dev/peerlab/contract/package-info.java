/**
 * What every overlay of the kit shares: peers, what they may do, what they say, and where they are.
 *
 * <p>A {@link dev.peerlab.contract.Peer} reacts to messages and timers. It acts through its {@link dev.peerlab.contract.Host}
 * and through nothing else:
 *
 * <pre>{@code
 * public void onQuery(Address from, Query query) {
 *     for (Address neighbor : neighbors) {
 *         host.send(neighbor, query);
 *     }
 * }
 * }</pre>
 *
 * <p>The packages below this one hold the contract of one protocol each: its messages and timers as sealed interfaces of
 * records, its settings, and the interface that a peer implements. A {@link dev.peerlab.contract.Submission} makes the
 * peers.
 */
@NullMarked
package dev.peerlab.contract;

import org.jspecify.annotations.NullMarked;
