package dev.peerlab.lecture;

import static dev.peerlab.lecture.SearchRun.EQUAL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.peerlab.contract.Host;
import dev.peerlab.contract.Peer;
import dev.peerlab.contract.randomwalk.RandomWalkMessage.Walker;
import dev.peerlab.contract.randomwalk.RandomWalkSettings;
import dev.peerlab.contract.randomwalk.RandomWalkSettings.Policy;
import dev.peerlab.contract.search.Place;
import dev.peerlab.contract.search.SearchUpcall.Outcome;
import dev.peerlab.lecture.randomwalk.Walk1DropsWhatItKnows;
import dev.peerlab.lecture.randomwalk.Walk2TurnsBackTooSoon;
import dev.peerlab.lecture.randomwalk.Walk3Tarry;
import dev.peerlab.overlay.randomwalk.RandomWalk;
import dev.peerlab.simulator.TraceEvent.Sent;
import dev.peerlab.simulator.topology.Topologies;
import dev.peerlab.simulator.topology.Topology;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What lecture 2 claims. */
class RandomWalkLectureTest {

    private static final RandomWalkSettings ONE =
            new RandomWalkSettings(1, 0, Policy.SELF_AVOIDING, Duration.ofHours(1));
    private static final List<BiFunction<Host, Place, Peer>> RIGHT =
            List.of(RandomWalkLectureTest::tarry, RandomWalkLectureTest::reference);
    private static final String POCKET = "QPCDY";

    @Test
    void theWorkedExampleWalksIntoTheTriangleAndOutAgain() {
        SearchRun run = new SearchRun(Networks.SEVEN, Set.of(5, 6), 7, EQUAL, RandomWalkLectureTest::tarry).search(16);
        assertThat(run.found()).hasSize(1);
        Quoted.check("walk-by-hand.txt", steps(run));
    }

    @Test
    void aWalkerThatIsDroppedWhereItIsKnownLeavesItsIssuerWaiting() {
        SearchRun run = new SearchRun(Topologies.ring(4), Set.of(), 1, EQUAL, RandomWalkLectureTest::drops).search(100);
        assertThat(run.outcomes()).containsExactly(Outcome.TIMED_OUT);
    }

    @Test
    void theEarlyReturnMissesAPeerAndTarrysRuleDoesNot() {
        TreeSet<String> missed = new TreeSet<>();
        int found = 0;
        for (long seed = 1; seed <= 200; seed++) {
            SearchRun wrong = new SearchRun(Networks.POCKET, Set.of(4), seed, EQUAL, RandomWalkLectureTest::turnsBack)
                    .search(1_000);
            if (wrong.found().isEmpty()) {
                missed.add(path(wrong));
            } else {
                found++;
            }
            for (BiFunction<Host, Place, Peer> right : RIGHT) {
                SearchRun run = new SearchRun(Networks.POCKET, Set.of(4), seed, EQUAL, right)
                        .search(2 * Networks.POCKET.edges());
                assertThat(run.found()).containsExactly(4);
            }
        }
        assertThat(missed).containsExactly("Q P C D P Q", "Q P D C P Q");
        Quoted.check(
                "walk-pocket-odds.txt",
                "early return: peer Y found in " + found + " of 200 walks\nTarry: peer Y found in 200 of 200 walks");
    }

    @Test
    void theSameChancesSendTarrysWalkerBackIntoThePocket() {
        long seed = IntStream.rangeClosed(1, 1_000)
                .filter(s -> path(new SearchRun(Networks.POCKET, Set.of(4), s, EQUAL, RandomWalkLectureTest::turnsBack)
                                .search(1_000))
                        .equals("Q P C D P Q"))
                .filter(s -> path(new SearchRun(Networks.POCKET, Set.of(4), s, EQUAL, RandomWalkLectureTest::tarry)
                                .search(1_000))
                        .startsWith("Q P C D P"))
                .findFirst()
                .orElseThrow();
        SearchRun wrong =
                new SearchRun(Networks.POCKET, Set.of(4), seed, EQUAL, RandomWalkLectureTest::turnsBack).search(1_000);
        SearchRun right =
                new SearchRun(Networks.POCKET, Set.of(4), seed, EQUAL, RandomWalkLectureTest::tarry).search(1_000);
        assertThat(path(right)).isEqualTo("Q P C D P D C Y");
        Quoted.check(
                "walk-pocket.txt",
                "early return: " + path(wrong) + "   " + wrong.outcomes() + "\n" + "Tarry:        " + path(right)
                        + "   " + right.outcomes());
    }

    @Test
    void aWalkThatFindsNothingUsesEveryLinkOnceInEachDirection() {
        for (long seed = 1; seed <= 50; seed++) {
            Topology topology = Topologies.regular(40, 4, seed);
            for (BiFunction<Host, Place, Peer> right : RIGHT) {
                SearchRun run = new SearchRun(topology, Set.of(), seed, EQUAL, right).search(10_000);
                List<Sent> hops = run.sent(Walker.class);
                assertThat(hops).hasSize(2 * topology.edges());
                assertThat(hops.stream()
                                .map(s -> s.from() + "-" + s.to())
                                .distinct()
                                .count())
                        .isEqualTo(hops.size());
                assertThat(run.receivers(Walker.class)).hasSize(topology.size());
                assertThat(run.outcomes()).containsExactly(Outcome.EXHAUSTED);
            }
        }
    }

    @Test
    void aWalkerWithATrailMeetsMorePeersThanOneWithout() {
        List<Integer> marks = List.of(10, 20, 50, 100, 200, 360);
        double[] memoryless = met(Policy.MEMORYLESS, marks);
        double[] avoiding = met(Policy.SELF_AVOIDING, marks);
        StringBuilder table = new StringBuilder("hops   memoryless   self-avoiding\n");
        for (int i = 0; i < marks.size(); i++) {
            table.append(String.format(Locale.ROOT, "%4d %12.1f %15.1f%n", marks.get(i), memoryless[i], avoiding[i]));
        }
        assertThat(avoiding[marks.size() - 1]).isGreaterThan(99.9);
        Quoted.check("walk-coverage.txt", table.toString());
    }

    /** The mean number of peers on a grid of 100 that one walker has met after so many hops. */
    private static double[] met(Policy policy, List<Integer> marks) {
        RandomWalkSettings one = new RandomWalkSettings(1, 0, policy, Duration.ofHours(1));
        int runs = 200;
        double[] met = new double[marks.size()];
        for (long seed = 1; seed <= runs; seed++) {
            SearchRun run = new SearchRun(
                            Topologies.grid(10, 10), Set.of(), seed, EQUAL, (h, p) -> new RandomWalk(h, p, one))
                    .search(360);
            List<Sent> hops = run.sent(Walker.class);
            for (int i = 0; i < met.length; i++) {
                met[i] += met(hops.subList(0, Math.min(marks.get(i), hops.size()))) / (double) runs;
            }
        }
        return met;
    }

    private static Peer drops(Host host, Place place) {
        return new Walk1DropsWhatItKnows(host, place, ONE);
    }

    private static Peer turnsBack(Host host, Place place) {
        return new Walk2TurnsBackTooSoon(host, place, ONE);
    }

    private static Peer tarry(Host host, Place place) {
        return new Walk3Tarry(host, place, ONE);
    }

    private static Peer reference(Host host, Place place) {
        return new RandomWalk(host, place, ONE);
    }

    private static int met(List<Sent> hops) {
        Set<Integer> peers = new HashSet<>(Set.of(0));
        hops.forEach(s -> peers.add(s.to().number()));
        return peers.size();
    }

    private static String path(SearchRun run) {
        return "Q "
                + run.sent(Walker.class).stream()
                        .map(s -> POCKET.substring(s.to().number(), s.to().number() + 1))
                        .collect(Collectors.joining(" "));
    }

    private static String steps(SearchRun run) {
        return run.sent(Walker.class).stream()
                .map(s -> {
                    Walker walker = (Walker) s.message();
                    return String.format(
                            Locale.ROOT, "%s → %s   ttl=%-2d hops=%d", s.from(), s.to(), walker.ttl(), walker.hops());
                })
                .collect(Collectors.joining("\n"));
    }
}
