package dev.peerlab.lecture;

import static dev.peerlab.lecture.SearchRun.EQUAL;
import static dev.peerlab.lecture.SearchRun.SONG;
import static org.assertj.core.api.Assertions.assertThat;

import dev.peerlab.contract.Host;
import dev.peerlab.contract.Peer;
import dev.peerlab.contract.flooding.ExpandingRing;
import dev.peerlab.contract.flooding.FloodingMessage;
import dev.peerlab.contract.flooding.FloodingMessage.Query;
import dev.peerlab.contract.flooding.FloodingPeer;
import dev.peerlab.contract.flooding.FloodingSettings;
import dev.peerlab.contract.search.Place;
import dev.peerlab.lecture.flooding.Flooding1Forgets;
import dev.peerlab.lecture.flooding.Flooding2ForgetsItself;
import dev.peerlab.lecture.flooding.Flooding3Remembers;
import dev.peerlab.overlay.flooding.Flooding;
import dev.peerlab.simulator.Latency;
import dev.peerlab.simulator.TraceEvent.Delivered;
import dev.peerlab.simulator.TraceEvent.Sent;
import dev.peerlab.simulator.topology.Topologies;
import dev.peerlab.simulator.topology.Topology;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What lecture 1 claims. */
class FloodingLectureTest {

    private static final List<BiFunction<Host, Place, Peer>> RIGHT =
            List.of(Flooding3Remembers::new, (host, place) -> new Flooding(host, place, FloodingSettings.GNUTELLA));

    /** The link between peers 0 and 1 takes ten times as long as any other. */
    private static final Latency SLOW = (from, to, random) -> from + to == 1 ? 100_000 : 10_000;

    @Test
    void theWorkedExampleTakesNineQueriesAndFindsTheHolderWithinThreeHops() {
        for (BiFunction<Host, Place, Peer> maker : RIGHT) {
            SearchRun run = new SearchRun(Networks.SEVEN, Set.of(5, 6), 1, EQUAL, maker).search(3);
            assertThat(run.sent(Query.class)).hasSize(9);
            assertThat(run.receivers(Query.class)).containsExactlyInAnyOrder(1, 2, 3, 4, 5);
            assertThat(run.found()).containsExactly(5);
            Quoted.check("flooding-by-hand.txt", deliveries(run));
        }
    }

    @Test
    void theCostIsTheIssuersDegreePlusAllButOneLinkOfEveryForwarder() {
        for (long seed = 1; seed <= 20; seed++) {
            Topology topology = Topologies.random(60, 4, seed);
            int[] distances = topology.distances(0);
            for (int ttl = 1; ttl <= 7; ttl++) {
                int most = ttl - 1;
                int cost = topology.degree(0)
                        + IntStream.range(1, topology.size())
                                .filter(i -> distances[i] > 0 && distances[i] <= most)
                                .map(i -> topology.degree(i) - 1)
                                .sum();
                for (BiFunction<Host, Place, Peer> maker : RIGHT) {
                    SearchRun run = new SearchRun(topology, Set.of(), seed, EQUAL, maker).search(ttl);
                    assertThat(run.sent(Query.class)).hasSize(cost);
                }
            }
        }
    }

    @Test
    void aFloodThatReachesEverybodyTakesTwoMessagesALinkLessOneForEveryPeerButTheIssuer() {
        for (Topology topology :
                List.of(Networks.SEVEN, Topologies.complete(6), Topologies.grid(4, 4), Topologies.hypercube(5))) {
            SearchRun run = new SearchRun(topology, Set.of(), 1, EQUAL, Flooding3Remembers::new).search(20);
            assertThat(run.sent(Query.class)).hasSize(2 * topology.edges() - topology.size() + 1);
        }
    }

    @Test
    void withoutMemoryTheCostGrowsByTheDegreeLessOneWithEveryHop() {
        Topology six = Topologies.complete(6);
        StringBuilder table = new StringBuilder("ttl   forgetful   with memory\n");
        int expected = 0;
        for (int ttl = 1; ttl <= 7; ttl++) {
            expected = 5 + 4 * expected;
            int forgetful = cost(six, ttl, Flooding1Forgets::new);
            assertThat(forgetful).isEqualTo(expected);
            int remembers = cost(six, ttl, Flooding3Remembers::new);
            table.append(String.format(Locale.ROOT, "%3d %,11d %13d%n", ttl, forgetful, remembers));
        }
        Quoted.check("flooding-forgetful.txt", table.toString());
    }

    @Test
    void aPeerThatForgetsItselfPassesItsOwnQueryOnOnceALinkIsSlow() {
        assertThat(ownPassedOn(EQUAL)).isEmpty();
        assertThat(ownPassedOn(SLOW)).isNotEmpty();
    }

    private static List<Sent> ownPassedOn(Latency latency) {
        SearchRun run = new SearchRun(Networks.DETOUR, Set.of(), 1, latency, Flooding2ForgetsItself::new).search(4);
        return run.sent(Query.class).stream()
                .filter(s -> s.from().number() == 0 && ((Query) s.message()).hops() > 0)
                .toList();
    }

    @Test
    void aShortLinkMayBeSlowAndThenTheFloodReachesLess() {
        for (BiFunction<Host, Place, Peer> maker : RIGHT) {
            SearchRun run = new SearchRun(Networks.DETOUR, Set.of(3), 1, SLOW, maker).search(2);
            assertThat(Networks.DETOUR.distances(0)[3]).isEqualTo(2);
            assertThat(run.receivers(Query.class)).doesNotContain(3);
            assertThat(run.found()).isEmpty();
            Quoted.check("flooding-detour.txt", deliveries(run));
        }
    }

    @Test
    void anExpandingRingIsCheapForWhatIsNearAndDearForWhatIsFar() {
        Topology topology = Topologies.random(10_000, 6, 1);
        int[] distances = topology.distances(0);
        StringBuilder table = new StringBuilder("distance   ring of 1, 2, 3, …   one flood of ttl 7\n");
        for (int distance = 1; distance <= 7; distance++) {
            int wanted = distance;
            int holder = IntStream.range(0, topology.size())
                    .filter(i -> distances[i] == wanted)
                    .findFirst()
                    .orElseThrow();
            int ring = queries(topology, holder, p -> p.searchExpanding(SONG, ring()));
            int flood = queries(topology, holder, p -> p.search(SONG, 7));
            table.append(String.format(Locale.ROOT, "%8d %,21d %,20d%n", distance, ring, flood));
        }
        Quoted.check("flooding-ring.txt", table.toString());
    }

    private static ExpandingRing ring() {
        return new ExpandingRing(1, 1, 7, Duration.ofSeconds(1));
    }

    private static int queries(Topology topology, int holder, Consumer<FloodingPeer> act) {
        return new SearchRun(topology, Set.of(holder), 1, EQUAL, RIGHT.get(1))
                .drive(FloodingPeer.class, act)
                .sent(Query.class)
                .size();
    }

    private static int cost(Topology topology, int ttl, BiFunction<Host, Place, Peer> maker) {
        return new SearchRun(topology, Set.of(), 1, EQUAL, maker)
                .search(ttl)
                .sent(Query.class)
                .size();
    }

    private static String deliveries(SearchRun run) {
        return run.log().events(Delivered.class).stream()
                .map(d -> String.format(
                        Locale.ROOT, "%3d ms   %s → %s   %s", d.at().toMillis(), d.from(), d.to(), text(d.message())))
                .collect(Collectors.joining("\n"));
    }

    private static String text(Object message) {
        if (message instanceof Query query) {
            return "Query ttl=" + query.ttl() + " hops=" + query.hops();
        }
        return message instanceof FloodingMessage.QueryHit hit ? "QueryHit holder=" + hit.holder() : "";
    }
}
