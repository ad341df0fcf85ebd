package dev.peerlab.experiment.search;

import dev.peerlab.simulator.topology.Topologies;
import dev.peerlab.simulator.topology.Topology;
import java.util.Locale;

/** A kind of network to search in. */
public enum SearchNetwork {
    /**
     * Random links, 4.09 a peer; peers that are not connected to most others are left out.
     *
     * <p>Of 10,000 peers about 170 are left out, as many as the network of Lv et al. has less than 10,000.
     */
    RANDOM("random graph") {
        @Override
        public Topology topology(int peers, long seed) {
            return LargestComponent.of(Topologies.random(peers, Math.min(MEAN_DEGREE, peers - 1.0), seed));
        }
    },

    /** Grown by preferential attachment with 2 links a peer: connected, no peer with a single neighbor. */
    POWER_LAW("power-law graph") {
        @Override
        public Topology topology(int peers, long seed) {
            return Topologies.powerLaw(peers, LINKS, seed);
        }
    };

    private static final double MEAN_DEGREE = 4.09;

    private static final int LINKS = 2;

    private final String title;

    SearchNetwork(String title) {
        this.title = title;
    }

    /**
     * {@return who is linked to whom}
     *
     * @param peers how many peers it begins with, 3 or more
     * @param seed decides the links
     */
    public abstract Topology topology(int peers, long seed);

    /** {@return a short name for files, e.g. {@code power-law}} */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** {@return a name for people, e.g. {@code power-law graph}} */
    public String title() {
        return title;
    }
}
