package dev.peerlab.conformance.search;

import dev.peerlab.checker.World;
import dev.peerlab.checker.World.Patience;
import dev.peerlab.conformance.Graded;
import dev.peerlab.conformance.Scenario;
import dev.peerlab.conformance.ScenarioLine;
import dev.peerlab.conformance.exhaustive.Trouble;
import dev.peerlab.conformance.exhaustive.Watch;
import dev.peerlab.conformance.exhaustive.Watched;
import dev.peerlab.contract.randomwalk.RandomWalkPeer;
import dev.peerlab.contract.randomwalk.RandomWalkSettings;
import dev.peerlab.contract.randomwalk.RandomWalkSettings.Policy;
import dev.peerlab.contract.randomwalk.RandomWalkTimer;
import dev.peerlab.contract.search.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * A few peers with random walkers among them, and what may go wrong: small enough that every walk can be tried, in every order.
 *
 * @param links who is linked to whom
 * @param settings the variant that all peers play
 * @param searches who searches, each at any time; a peer that is named twice searches twice
 * @param ttl of all searches, 1 or more
 * @param holders who holds what is looked for
 * @param isTimed whether the time of a search may be up, at any time
 * @param trouble what else may go wrong
 */
record RandomWalkWorld(
        Links links,
        RandomWalkSettings settings,
        List<Integer> searches,
        int ttl,
        List<Integer> holders,
        boolean isTimed,
        Trouble trouble)
        implements Scenario {

    private static final int MOST = 100;

    static RandomWalkWorld parse(String text) {
        ScenarioLine line = ScenarioLine.of(text);
        Links links = Links.parse(line);
        return new RandomWalkWorld(
                links,
                RandomWalkSpot.settings(
                        line.integer("k", 1, MOST), line.integer("c", 0, MOST), line.constant("policy", Policy.class)),
                links.peers(line, "searches"),
                line.integer("ttl", 1, MOST),
                line.peers("holders", links.size()),
                line.flag("timed"),
                Trouble.parse(line, links.size()));
    }

    boolean isHolder(int peer) {
        return holders.contains(peer);
    }

    /** {@return the world, in which all that peers leave to chance is tried, and each peer is under a watch of its own} */
    World world(Function<Boolean, ? extends Watch> watches) {
        World.Builder world = World.builder().observe(Watched::seen).exploreChance();
        for (int i = 0; i < links.size(); i++) {
            boolean isHolder = isHolder(i);
            Place place = SmallSearches.place(links, holders, i);
            world.peer(host -> Watched.of(
                    host, own -> Graded.submission().randomWalk(own, place, settings), watches.apply(isHolder)));
        }
        SmallSearches.addTo(world, searches, ttl, RandomWalkPeer.class);
        world.timers(RandomWalkTimer.class, isTimed ? Patience.NONE : Patience.FOREVER, searches.size());
        trouble.addTo(world);
        return world.build();
    }

    @Override
    public String line() {
        ScenarioLine line = links.addTo(ScenarioLine.empty())
                .with("k", settings.walkers())
                .with("c", settings.checkInterval())
                .with("policy", settings.policy())
                .with("searches", searches)
                .with("ttl", ttl)
                .with("holders", holders)
                .with("timed", isTimed);
        return trouble.addTo(line).toString();
    }

    @Override
    public List<String> describe() {
        List<String> lines = new ArrayList<>();
        lines.add(links.describe());
        lines.add(settings.policy() + ", " + settings.walkers() + (settings.walkers() == 1 ? " walker, " : " walkers, ")
                + (settings.checkInterval() == 0
                        ? "no checks"
                        : "a check every " + settings.checkInterval() + " hops"));
        lines.add(SmallSearches.describe(holders));
        searches.forEach(issuer -> lines.add("- peer " + issuer + " searches for it at any time, ttl " + ttl
                + (isTimed ? "; its time may be up at any time" : "")));
        lines.add("- " + trouble.describe());
        return lines;
    }
}
