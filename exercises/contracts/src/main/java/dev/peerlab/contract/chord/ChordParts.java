package dev.peerlab.contract.chord;

import dev.peerlab.contract.routing.Application;

/**
 * What a Chord peer is composed of.
 *
 * @param lookup finds owners: exercise 3
 * @param membership lets peers in: exercise 4
 * @param recovery deals with peers that are gone: exercise 5
 * @param application what runs on top
 */
public record ChordParts(
        ChordLookup lookup, ChordMembership membership, ChordRecovery recovery, Application application) {}
