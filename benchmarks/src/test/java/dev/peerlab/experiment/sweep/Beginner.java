package dev.peerlab.experiment.sweep;

import dev.peerlab.contract.Host;
import dev.peerlab.contract.Submission;
import dev.peerlab.contract.flooding.FloodingPeer;
import dev.peerlab.contract.flooding.FloodingSettings;
import dev.peerlab.contract.search.Place;

/** A submission of which nothing is written, and that goes wrong where something is. */
public final class Beginner implements Submission {

    @Override
    public String name() {
        return "beginner";
    }

    @Override
    public FloodingPeer flooding(Host host, Place place, FloodingSettings settings) {
        throw new IllegalStateException("peer 7 went wrong\nbadly");
    }
}
