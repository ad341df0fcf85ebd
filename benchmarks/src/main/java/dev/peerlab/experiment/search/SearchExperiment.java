package dev.peerlab.experiment.search;

import dev.peerlab.contract.Submission;
import dev.peerlab.contract.randomwalk.RandomWalkSettings.Policy;
import dev.peerlab.experiment.Experiment;
import dev.peerlab.experiment.Results;
import dev.peerlab.experiment.Scale;
import dev.peerlab.experiment.finding.Chapter;
import dev.peerlab.simulator.topology.Topology;
import java.util.ArrayList;
import java.util.List;

/**
 * Flooding against random walks: what a search costs, how many peers it reaches and how far it has to go.
 *
 * <p>An object is on a random set of peers, and a random peer that has no copy searches for it. A seed decides the network, the
 * holders and the issuers, for all methods alike, so that methods can be compared seed by seed.
 *
 * <p>Deviations: the power-law graph of Lv et al. has 9,230 peers and given degrees; ours grows by preferential attachment, so it
 * is connected, has no peer with a single neighbor, and smaller hubs. A walker that has no new neighbor left turns back.
 *
 * @see <a href="https://doi.org/10.1145/514191.514206">Lv, Cao, Cohen, Li, Shenker, Search and Replication in Unstructured
 *     Peer-to-Peer Networks, ICS 2002, sections 4 and 4.3</a>
 */
public final class SearchExperiment implements Experiment<SearchPoint, SearchCost> {

    /** How many peers the networks of Lv et al. begin with. */
    static final int PEERS = 10_000;

    /** The walkers of the paper's comparison. */
    static final int LV_WALKERS = 32;

    private static final int SMOKE_PEERS = 300;

    private static final int[] WALKERS = {1, 16, LV_WALKERS};

    private static final double RARE = 0.001;

    private static final int GNUTELLA_TTL = 7;

    private static final double MESSAGES_A_MILLISECOND = 1_200;

    private static final long BYTES = 8L << 20;

    private static final long BYTES_A_PEER = 3_000;

    @Override
    public String key() {
        return "search";
    }

    @Override
    public String title() {
        return "Flooding against random walks";
    }

    @Override
    public Class<SearchPoint> pointType() {
        return SearchPoint.class;
    }

    @Override
    public Class<SearchCost> resultType() {
        return SearchCost.class;
    }

    @Override
    public List<SearchPoint> points(Scale scale) {
        int peers = scale.choose(SMOKE_PEERS, PEERS, PEERS);
        int searches = scale.choose(5, 20, 100);
        List<SearchPoint> points = new ArrayList<>();
        for (SearchNetwork network : SearchNetwork.values()) {
            points.addAll(usual(network, peers, searches));
            if (scale == Scale.FULL) {
                points.addAll(varied(network, peers, searches));
            }
        }
        return points;
    }

    private static List<SearchPoint> usual(SearchNetwork network, int peers, int searches) {
        List<SearchPoint> points = new ArrayList<>();
        points.add(SearchPoint.flooding(network, peers, searches));
        points.add(SearchPoint.rings(network, peers, searches));
        for (int walkers : WALKERS) {
            points.add(SearchPoint.walkers(network, peers, searches, walkers));
        }
        return points;
    }

    /** Rare objects; Gnutella's own ttl; what checking costs, what not checking costs, what remembering is worth. */
    private static List<SearchPoint> varied(SearchNetwork network, int peers, int searches) {
        SearchPoint walkers = SearchPoint.walkers(network, peers, searches, LV_WALKERS);
        List<SearchPoint> points = new ArrayList<>();
        usual(network, peers, searches).forEach(point -> points.add(point.withReplication(RARE)));
        points.add(SearchPoint.flooding(network, peers, searches).withTtl(GNUTELLA_TTL));
        points.add(walkers.withCheckInterval(1));
        points.add(walkers.withCheckInterval(0));
        points.add(walkers.withPolicy(Policy.MEMORYLESS));
        return points;
    }

    @Override
    public int seeds(SearchPoint point, Scale scale) {
        return scale.choose(2, 12, 50);
    }

    @Override
    public SearchCost measure(Submission submission, SearchPoint point, long seed) {
        Topology topology = point.network().topology(point.peers(), seed);
        SearchPlan plan = SearchPlan.random(topology.size(), point.holders(topology.size()), point.searches(), seed);
        SearchRun run = new SearchRun(submission, topology, point.network().title(), point.searchMethod());
        return SearchCost.of(seed, topology, run.outcomes(plan, seed));
    }

    @Override
    public long heapBytes(SearchPoint point) {
        return BYTES + point.peers() * BYTES_A_PEER;
    }

    @Override
    public double work(SearchPoint point) {
        double building = 6.0 * point.peers(); // in messages that take as long
        double walk = 1 / point.replication();
        double each = switch (point.method()) {
            case FLOODING -> 3.0 * point.peers();
            case RINGS -> 4 * walk;
            case WALKERS ->
                point.checkInterval() == 0
                        ? (double) point.walkers() * point.ttl()
                        : 1.5 * (walk + point.walkers() * point.checkInterval());
        };
        return (building + point.searches() * each) / MESSAGES_A_MILLISECOND;
    }

    @Override
    public Chapter chapter(Results<SearchPoint, SearchCost> results) {
        return new SearchChapter(results).chapter();
    }
}
