package dev.peerlab.exercise;

import dev.peerlab.contract.Host;
import dev.peerlab.contract.Submission;
import dev.peerlab.contract.flooding.FloodingPeer;
import dev.peerlab.contract.flooding.FloodingSettings;
import dev.peerlab.contract.randomwalk.RandomWalkPeer;
import dev.peerlab.contract.randomwalk.RandomWalkSettings;
import dev.peerlab.contract.search.Place;
import dev.peerlab.exercise.flooding.Flooding;
import dev.peerlab.exercise.randomwalk.RandomWalk;

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
}
