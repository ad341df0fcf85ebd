package dev.peerlab.alternative;

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

/** Peers on arrays: a ring buffer, positions and bitmaps instead of maps. */
public final class AlternativeOne implements Submission {

    @Override
    public String name() {
        return "alternative-arrays";
    }

    @Override
    public FloodingPeer flooding(Host host, Place place, FloodingSettings settings) {
        return new RingBufferFlooding(host, place, settings);
    }

    @Override
    public RandomWalkPeer randomWalk(Host host, Place place, RandomWalkSettings settings) {
        return new BitmapRandomWalk(host, place, settings);
    }

    @Override
    public ChordLookup chordLookup(LookupHost host) {
        return new SortedLookup(host);
    }

    @Override
    public ChordMembership chordMembership(MembershipHost host) {
        return new TaskMembership(host);
    }

    @Override
    public ChordRecovery chordRecovery(RecoveryHost host) {
        return new EagerRecovery(host);
    }
}
