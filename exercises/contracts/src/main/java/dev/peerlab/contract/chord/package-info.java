/**
 * Chord: a ring of peers, each the owner of the keys between its predecessor and itself.
 *
 * <p>A Chord peer is composed of three parts, one an exercise: {@link dev.peerlab.contract.chord.ChordLookup} finds owners,
 * {@link dev.peerlab.contract.chord.ChordMembership} lets peers in and keeps the pointers right,
 * {@link dev.peerlab.contract.chord.ChordRecovery} deals with peers that are gone. What lies between them (the routing table,
 * the keys, requests and their time limits) is {@link dev.peerlab.contract.chord.kit.ChordPeer}'s.
 *
 * @see <a href="https://doi.org/10.1109/TNET.2002.808407">Stoica et al., Chord: A Scalable Peer-to-Peer Lookup Protocol for
 *     Internet Applications, IEEE/ACM Transactions on Networking 11(1), 2003</a>
 * @see <a href="https://doi.org/10.1109/TSE.2017.2655056">Zave, Reasoning About Identifier Spaces: How to Make Chord Correct,
 *     IEEE Transactions on Software Engineering 43(12), 2017</a>
 */
@NullMarked
package dev.peerlab.contract.chord;

import org.jspecify.annotations.NullMarked;
