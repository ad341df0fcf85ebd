package dev.peerlab.lecture;

import static dev.peerlab.lecture.SearchRun.EQUAL;

import dev.peerlab.contract.randomwalk.RandomWalkMessage.Check;
import dev.peerlab.contract.randomwalk.RandomWalkMessage.CheckReply;
import dev.peerlab.contract.randomwalk.RandomWalkMessage.Walker;
import dev.peerlab.contract.randomwalk.RandomWalkSettings;
import dev.peerlab.contract.randomwalk.RandomWalkSettings.Policy;
import dev.peerlab.contract.search.SearchUpcall.Found;
import dev.peerlab.overlay.randomwalk.RandomWalk;
import dev.peerlab.simulator.TraceEvent.Reported;
import dev.peerlab.simulator.topology.Topologies;
import dev.peerlab.simulator.topology.Topology;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** What lecture 2 says about the number of walkers: a thousand searches, so not part of the quick tests. */
class WalkersIT {

    @Test
    void moreWalkersAreFasterAndChecksKeepThemCheap() {
        StringBuilder table = new StringBuilder(
                " k    walkers' hops, never checked   every 4 hops   + checks and replies   first hit after\n");
        List<Topology> networks = LongStream.rangeClosed(1, 100)
                .mapToObj(seed -> Topologies.regular(1_000, 4, seed))
                .toList();
        for (int walkers : List.of(1, 2, 4, 8, 16, 32)) {
            Cost never = cost(networks, walkers, 0);
            Cost every4 = cost(networks, walkers, 4);
            table.append(String.format(
                    Locale.ROOT,
                    "%2d %,29.0f %,15.0f %,22.0f %12.0f hops%n",
                    walkers,
                    never.hops,
                    every4.hops,
                    every4.checks,
                    never.firstHit));
        }
        Quoted.check("walk-walkers.txt", table.toString());
    }

    /** Means over some searches; the first hit in hops' time, of a walk that does not stop for checks. */
    private record Cost(double hops, double checks, double firstHit) {}

    private static Cost cost(List<Topology> networks, int walkers, int interval) {
        RandomWalkSettings settings =
                new RandomWalkSettings(walkers, interval, Policy.SELF_AVOIDING, Duration.ofHours(1));
        Set<Integer> holders =
                IntStream.rangeClosed(1, 10).map(i -> 97 * i).boxed().collect(Collectors.toSet());
        double hops = 0;
        double checks = 0;
        double first = 0;
        for (int i = 0; i < networks.size(); i++) {
            SearchRun run = new SearchRun(networks.get(i), holders, i, EQUAL, (h, p) -> new RandomWalk(h, p, settings))
                    .search(1_000);
            hops += run.sent(Walker.class).size();
            checks += run.sent(Check.class).size() + run.sent(CheckReply.class).size();
            first += firstHit(run);
        }
        return new Cost(hops / networks.size(), checks / networks.size(), first / networks.size());
    }

    private static double firstHit(SearchRun run) {
        return run.log().events(Reported.class).stream()
                .filter(r -> r.upcall() instanceof Found)
                .mapToDouble(r -> r.at().toMillis() / 10.0 - 1)
                .findFirst()
                .orElseThrow();
    }
}
