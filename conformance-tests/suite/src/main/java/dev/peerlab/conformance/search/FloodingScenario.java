package dev.peerlab.conformance.search;

import dev.peerlab.conformance.Scenario;
import dev.peerlab.conformance.ScenarioLine;
import dev.peerlab.contract.Address;
import dev.peerlab.contract.flooding.FloodingSettings;
import java.util.ArrayList;
import java.util.List;

/**
 * A network of flooding peers, one of which searches.
 *
 * @param network who is linked to whom, how long messages take, what goes wrong
 * @param settings the variant that all play
 * @param issuer who searches
 * @param ttl how far, at most the maximum
 * @param holders who holds what is looked for, the issuer not among them
 * @param searches when it searches, in ms
 * @param outages who is down, and when
 */
record FloodingScenario(
        NetworkSketch network,
        FloodingSettings settings,
        int issuer,
        int ttl,
        List<Integer> holders,
        List<Integer> searches,
        List<Outage> outages)
        implements Scenario {

    static final String KEYWORD = "song";

    FloodingScenario {
        holders = holders.stream().distinct().sorted().toList();
        searches = searches.stream().sorted().toList();
        outages = List.copyOf(outages);
        require(issuer < network.size(), "issuer", issuer, "one of " + network.size() + " peers");
        require(!holders.contains(issuer), "holders", holders, "other peers than the issuer");
        require(ttl >= 1 && ttl <= settings.maxTtl(), "ttl", ttl, "1 to " + settings.maxTtl());
        require(searches.stream().allMatch(at -> at >= 0), "searches", searches, "times in ms");
        for (Outage outage : outages) {
            require(outage.peer() >= 0 && outage.peer() < network.size(), "down", outage, "outages of these peers");
        }
    }

    private static void require(boolean holds, String what, Object given, String allowed) {
        if (!holds) {
            throw new IllegalArgumentException(what + " " + given + ": must be " + allowed);
        }
    }

    /** {@return one search at time 0 in a network without outages} */
    static FloodingScenario of(
            NetworkSketch network, FloodingSettings settings, int issuer, int ttl, List<Integer> holders) {
        return new FloodingScenario(network, settings, issuer, ttl, holders, List.of(0), List.of());
    }

    /** {@return the same, but with forwardAfterHit on} */
    FloodingScenario forwarding() {
        FloodingSettings on = new FloodingSettings(settings.maxTtl(), true, settings.reply(), settings.seenCapacity());
        return new FloodingScenario(network, on, issuer, ttl, holders, searches, outages);
    }

    static FloodingScenario parse(String text) {
        ScenarioLine line = ScenarioLine.of(text);
        NetworkSketch network = NetworkSketch.parse(line);
        return new FloodingScenario(
                network,
                FloodingStory.settings(line),
                line.integer("issuer", 0, network.size() - 1),
                line.integer("ttl", 1, Integer.MAX_VALUE),
                line.peers("holders", network.size()),
                line.list("searches", Integer::valueOf),
                line.list("down", Outage::parse));
    }

    /** {@return whether somebody holds what is looked for} */
    boolean isHolder(Address peer) {
        return holders.contains(peer.number());
    }

    /** {@return the distances from the issuer along which queries travel} */
    BreadthFirstOracle oracle() {
        return BreadthFirstOracle.from(
                network, Address.of(issuer), peer -> !settings.forwardAfterHit() && isHolder(peer));
    }

    @Override
    public String line() {
        ScenarioLine line = network.addTo(ScenarioLine.empty());
        return FloodingStory.addTo(line, settings)
                .with("issuer", issuer)
                .with("ttl", ttl)
                .with("holders", holders)
                .with("searches", searches)
                .with("down", outages)
                .toString();
    }

    @Override
    public List<String> describe() {
        List<String> lines = new ArrayList<>(network.describe());
        lines.add(FloodingStory.describe(settings));
        lines.add("'" + KEYWORD + "' is held by "
                + ShortNames.peers(holders.stream().map(Address::of).toList()));
        for (int at : searches) {
            lines.add("- peer " + issuer + " searches for it at " + at + " ms, ttl " + ttl);
        }
        outages.forEach(outage -> lines.add("- " + outage.describe()));
        return lines;
    }
}
