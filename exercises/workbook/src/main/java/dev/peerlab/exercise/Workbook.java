package dev.peerlab.exercise;

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
import dev.peerlab.exercise.chordjoin.Membership;
import dev.peerlab.exercise.chordlookup.Lookup;
import dev.peerlab.exercise.flooding.Flooding;
import dev.peerlab.exercise.randomwalk.RandomWalk;
import dev.peerlab.exercise.recovery.Recovery;

/** Your work, as the kit finds it. There is nothing to do in this file. */
public final class Workbook implements Submission {

    @Override
    public String name() {
        return "workbook";
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
