package dev.peerlab.overlay;

import dev.peerlab.contract.Host;
import dev.peerlab.contract.Submission;
import dev.peerlab.contract.chord.ChordLookup;
import dev.peerlab.contract.chord.ChordMembership;
import dev.peerlab.contract.chord.ChordRecovery;
import dev.peerlab.contract.chord.LookupHost;
import dev.peerlab.contract.chord.MembershipHost;
import dev.peerlab.contract.chord.RecoveryHost;
import dev.peerlab.contract.flooding.FloodingPeer;
import dev.peerlab.contract.flooding.FloodingSettings;
import dev.peerlab.contract.randomwalk.RandomWalkPeer;
import dev.peerlab.contract.randomwalk.RandomWalkSettings;
import dev.peerlab.contract.search.Place;
import dev.peerlab.overlay.chordjoin.Membership;
import dev.peerlab.overlay.chordlookup.Lookup;
import dev.peerlab.overlay.flooding.Flooding;
import dev.peerlab.overlay.randomwalk.RandomWalk;
import dev.peerlab.overlay.recovery.Recovery;

/** The reference: the solutions that an instructor reads, and that every rule must pass. */
public final class Reference implements Submission {

    @Override
    public String name() {
        return "reference";
    }

    @Override
    public FloodingPeer flooding(Host host, Place place, FloodingSettings settings) {
        return new Flooding(host, place, settings);
    }

    @Override
    public RandomWalkPeer randomWalk(Host host, Place place, RandomWalkSettings settings) {
        return new RandomWalk(host, place, settings);
    }

    @Override
    public ChordLookup chordLookup(LookupHost host) {
        return new Lookup(host);
    }

    @Override
    public ChordMembership chordMembership(MembershipHost host) {
        return new Membership(host);
    }

    @Override
    public ChordRecovery chordRecovery(RecoveryHost host) {
        return new Recovery(host);
    }
}
