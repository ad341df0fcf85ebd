package dev.peerlab.conformance.search;

import dev.peerlab.checker.World;
import dev.peerlab.conformance.Graded;
import dev.peerlab.conformance.Scenario;
import dev.peerlab.conformance.ScenarioLine;
import dev.peerlab.conformance.exhaustive.Trouble;
import dev.peerlab.conformance.exhaustive.Watch;
import dev.peerlab.conformance.exhaustive.Watched;
import dev.peerlab.contract.flooding.FloodingPeer;
import dev.peerlab.contract.flooding.FloodingSettings;
import dev.peerlab.contract.search.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * A few flooding peers, their searches, and what may go wrong: small enough that all can be tried that may happen.
 *
 * @param links who is linked to whom
 * @param settings the variant that all peers play
 * @param searches who searches, each at any time; a peer that is named twice searches twice
 * @param ttl of all searches
 * @param holders who holds what is looked for
 * @param trouble what may go wrong
 */
record FloodingWorld(
        Links links, FloodingSettings settings, List<Integer> searches, int ttl, List<Integer> holders, Trouble trouble)
        implements Scenario {

    static FloodingWorld parse(String text) {
        ScenarioLine line = ScenarioLine.of(text);
        Links links = Links.parse(line);
        return new FloodingWorld(
                links,
                FloodingStory.settings(line),
                links.peers(line, "searches"),
                line.integer("ttl", 1, Integer.MAX_VALUE),
                line.peers("holders", links.size()),
                Trouble.parse(line, links.size()));
    }

    /** {@return the world, each peer under a watch of its own} */
    World world(Supplier<? extends Watch> watches) {
        World.Builder world = World.builder().observe(Watched::seen);
        for (int i = 0; i < links.size(); i++) {
            Place place = SmallSearches.place(links, holders, i);
            world.peer(
                    host -> Watched.of(host, own -> Graded.submission().flooding(own, place, settings), watches.get()));
        }
        SmallSearches.addTo(world, searches, ttl, FloodingPeer.class);
        trouble.addTo(world);
        return world.build();
    }

    @Override
    public String line() {
        ScenarioLine line = FloodingStory.addTo(links.addTo(ScenarioLine.empty()), settings)
                .with("searches", searches)
                .with("ttl", ttl)
                .with("holders", holders);
        return trouble.addTo(line).toString();
    }

    @Override
    public List<String> describe() {
        List<String> lines = new ArrayList<>();
        lines.add(links.describe());
        lines.add(FloodingStory.describe(settings));
        lines.add(SmallSearches.describe(holders));
        searches.forEach(issuer -> lines.add("- peer " + issuer + " searches for it at any time, ttl " + ttl));
        lines.add("- " + trouble.describe());
        return lines;
    }
}
