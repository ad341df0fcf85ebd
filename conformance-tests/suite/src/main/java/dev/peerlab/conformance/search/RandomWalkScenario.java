package dev.peerlab.conformance.search;

import dev.peerlab.conformance.Scenario;
import dev.peerlab.conformance.ScenarioLine;
import dev.peerlab.contract.Address;
import dev.peerlab.contract.randomwalk.RandomWalkSettings;
import dev.peerlab.contract.randomwalk.RandomWalkSettings.Policy;
import dev.peerlab.simulator.Faults;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * A case for a whole network, in which one peer searches at time 0.
 *
 * @param network who is linked to whom, and what goes wrong with messages
 * @param settings the variant of random walk
 * @param issuer who searches
 * @param ttl how far each walker may go
 * @param holders who shares the keyword, ascending
 * @param outages who is down when
 */
record RandomWalkScenario(
        NetworkSketch network,
        RandomWalkSettings settings,
        int issuer,
        int ttl,
        List<Integer> holders,
        List<Outage> outages)
        implements Scenario {

    private static final int MOST = 1_000_000;

    RandomWalkScenario {
        holders = List.copyOf(new TreeSet<>(holders));
        outages = List.copyOf(outages);
    }

    /**
     * A peer that crashes, and comes back without memory.
     *
     * @param peer which
     * @param down when, in ms
     * @param up when it comes back, in ms; 0 is never
     */
    record Outage(int peer, int down, int up) {
        static Outage parse(String text) {
            String[] parts = text.split(":", -1);
            if (parts.length != 3) {
                throw new IllegalArgumentException(text);
            }
            Outage outage =
                    new Outage(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), Integer.parseInt(parts[2]));
            if (outage.peer < 0 || outage.down < 0 || (outage.up != 0 && outage.up < outage.down)) {
                throw new IllegalArgumentException(text);
            }
            return outage;
        }

        @Override
        public String toString() {
            return peer + ":" + down + ":" + up;
        }

        private String inWords() {
            return "peer " + peer + " crashes at " + down + " ms"
                    + (up == 0 ? "" : " and comes back without memory at " + up + " ms");
        }
    }

    static RandomWalkScenario parse(String line) {
        ScenarioLine read = ScenarioLine.of(line);
        NetworkSketch network = NetworkSketch.parse(read);
        RandomWalkSettings settings = new RandomWalkSettings(
                read.integer("k", 1, MOST),
                read.integer("c", 0, MOST),
                read.constant("policy", Policy.class),
                Duration.ofMillis(read.integer("timeout", 1, MOST)));
        int issuer = read.integer("issuer", 0, network.size() - 1);
        List<Outage> outages = read.list("outages", Outage::parse);
        for (Outage outage : outages) {
            if (outage.peer >= network.size() || outage.peer == issuer) {
                throw new IllegalArgumentException("outage " + outage + ": must be of a peer from 0 to "
                        + (network.size() - 1) + " other than the issuer");
            }
        }
        return new RandomWalkScenario(
                network,
                settings,
                issuer,
                read.integer("ttl", 0, MOST),
                read.peers("holders", network.size()),
                outages);
    }

    boolean isHolder(Address peer) {
        return holders.contains(peer.number());
    }

    Address issuerAddress() {
        return Address.of(issuer);
    }

    /** {@return whether every message arrives once and nobody crashes} */
    boolean isFlawless() {
        Faults faults = network.faults();
        return faults.loss() == 0 && faults.duplication() == 0 && outages.isEmpty();
    }

    @Override
    public String line() {
        return network.addTo(ScenarioLine.empty())
                .with("k", settings.walkers())
                .with("c", settings.checkInterval())
                .with("policy", settings.policy())
                .with("timeout", settings.timeout().toMillis())
                .with("issuer", issuer)
                .with("ttl", ttl)
                .with("holders", holders)
                .with("outages", outages)
                .toString();
    }

    @Override
    public List<String> describe() {
        List<String> lines = new ArrayList<>(network.describe());
        lines.add(settings.policy() + ", " + settings.walkers() + (settings.walkers() == 1 ? " walker, " : " walkers, ")
                + (settings.checkInterval() == 0 ? "no checks" : "a check every " + settings.checkInterval() + " hops")
                + ", timeout " + settings.timeout().toMillis() + " ms");
        lines.add("peer " + issuer + " searches with ttl " + ttl + "; held by "
                + ShortNames.peers(holders.stream().map(Address::of).toList()));
        outages.forEach(outage -> lines.add(outage.inWords()));
        return lines;
    }
}
