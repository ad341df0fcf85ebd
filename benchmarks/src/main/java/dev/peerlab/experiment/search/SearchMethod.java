package dev.peerlab.experiment.search;

import dev.peerlab.contract.Address;
import dev.peerlab.contract.Host;
import dev.peerlab.contract.Peer;
import dev.peerlab.contract.Submission;
import dev.peerlab.contract.flooding.ExpandingRing;
import dev.peerlab.contract.flooding.FloodingPeer;
import dev.peerlab.contract.flooding.FloodingSettings;
import dev.peerlab.contract.flooding.FloodingSettings.Reply;
import dev.peerlab.contract.randomwalk.RandomWalkPeer;
import dev.peerlab.contract.randomwalk.RandomWalkSettings;
import dev.peerlab.contract.search.Place;
import dev.peerlab.simulator.Simulation;
import dev.peerlab.simulator.topology.Topology;
import java.time.Duration;

/** A way to search that is measured. */
sealed interface SearchMethod {

    /** {@return a name for people, e.g. {@code 32 walkers}} */
    String title();

    /** {@return a peer of the submission that searches this way} */
    Peer peer(Submission submission, Host host, Place place);

    /** Starts a search. */
    void search(Simulation simulation, Address issuer, String keyword);

    /** {@return the most messages that a correct peer could cause in one search, roughly and generously} */
    long mostMessages(Topology topology, int holders);

    /** How many queries of others a peer remembers: searches follow one another, so a few are enough. */
    int SEEN_CAPACITY = 64;

    /** Flooding with a fixed ttl: every search floods all of it, whoever answers. */
    record Flooding(int ttl) implements SearchMethod {
        @Override
        public String title() {
            return "flooding";
        }

        @Override
        public Peer peer(Submission submission, Host host, Place place) {
            return submission.flooding(host, place, settings(ttl));
        }

        @Override
        public void search(Simulation simulation, Address issuer, String keyword) {
            simulation.call(issuer, FloodingPeer.class, peer -> peer.search(keyword, ttl));
        }

        @Override
        public long mostMessages(Topology topology, int holders) {
            return 2L * topology.edges() + (long) holders * ttl;
        }

        private static FloodingSettings settings(int ttl) {
            return new FloodingSettings(ttl, true, Reply.REVERSE_PATH, SEEN_CAPACITY);
        }
    }

    /** Flooding of rings that grow from ttl 1 by 1 until somebody answers. */
    record Rings(int maxTtl) implements SearchMethod {

        /** Longer than a query and its answer take in the largest ring. */
        private static final Duration HOP = SearchRun.LATENCY.multipliedBy(3);

        @Override
        public String title() {
            return "expanding ring";
        }

        @Override
        public Peer peer(Submission submission, Host host, Place place) {
            return submission.flooding(host, place, Flooding.settings(maxTtl));
        }

        @Override
        public void search(Simulation simulation, Address issuer, String keyword) {
            ExpandingRing ring = new ExpandingRing(1, 1, maxTtl, HOP.multipliedBy(maxTtl));
            simulation.call(issuer, FloodingPeer.class, peer -> peer.searchExpanding(keyword, ring));
        }

        @Override
        public long mostMessages(Topology topology, int holders) {
            return maxTtl * (new Flooding(maxTtl).mostMessages(topology, holders) + 1);
        }
    }

    /** Random walk with some number of walkers. */
    record Walkers(int ttl, RandomWalkSettings settings) implements SearchMethod {
        @Override
        public String title() {
            return settings.walkers() == 1 ? "1 walker" : settings.walkers() + " walkers";
        }

        @Override
        public Peer peer(Submission submission, Host host, Place place) {
            return submission.randomWalk(host, place, settings);
        }

        @Override
        public void search(Simulation simulation, Address issuer, String keyword) {
            simulation.call(issuer, RandomWalkPeer.class, peer -> peer.search(keyword, ttl));
        }

        @Override
        public long mostMessages(Topology topology, int holders) {
            return 4L * settings.walkers() * ttl;
        }
    }
}
