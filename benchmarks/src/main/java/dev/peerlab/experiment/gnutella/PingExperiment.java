package dev.peerlab.experiment.gnutella;

import dev.peerlab.contract.Submission;
import dev.peerlab.experiment.Experiment;
import dev.peerlab.experiment.Results;
import dev.peerlab.experiment.Scale;
import dev.peerlab.experiment.finding.Chapter;
import dev.peerlab.experiment.search.SearchNetwork;
import dev.peerlab.simulator.topology.Topology;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * How much of Gnutella's traffic is pings and pongs, without a pong cache and with one.
 *
 * <p>A ping is flooded as a query is; every peer that it reaches sends a pong, and pongs go back hop by hop. With a cache, a peer
 * that remembers ten others answers for them and does not pass the ping on.
 *
 * <p>Deviations: networks do not change, every peer answers, and all hops take equally long. How many queries there are for each
 * ping was not published, so shares are given for many mixes.
 *
 * @see <a href="https://doi.org/10.1109/4236.978369">Ripeanu, Iamnitchi, Foster, Mapping the Gnutella Network, IEEE Internet
 *     Computing 6(1), 2002</a>
 * @see "Rohrs and Falco, Improving Gnutella's Ping/Pong Scheme, Lime Peer Technologies 2001"
 */
public final class PingExperiment implements Experiment<PingPoint, PingTraffic> {

    static final int TTL = 7;

    static final double REPLICATION = 0.01;

    static final int PEERS = 10_000;

    /** So many lifetimes of a pong pass before anything is counted. */
    static final int WARM_UP = 3;

    /** At least so many lifetimes are counted. */
    private static final int COUNTED = 3;

    /** Peers that floods reach. */
    private static final double PEERS_A_MILLISECOND = 15_000;

    private static final long BYTES = 8L << 20;

    private static final long BYTES_A_PEER = 800;

    @Override
    public String key() {
        return "gnutella-ping";
    }

    @Override
    public String title() {
        return "Pings and pongs";
    }

    @Override
    public Class<PingPoint> pointType() {
        return PingPoint.class;
    }

    @Override
    public Class<PingTraffic> resultType() {
        return PingTraffic.class;
    }

    @Override
    public boolean isOfSubmission() {
        return false;
    }

    @Override
    public List<PingPoint> points(Scale scale) {
        int peers = scale.choose(300, PEERS, PEERS);
        List<PingPoint> points = new ArrayList<>();
        for (SearchNetwork network : SearchNetwork.values()) {
            for (int pings : new int[] {0, 1, 10, 100, 1_000}) {
                int counted = Math.max(scale.choose(20, 200, 2_000), COUNTED * pings);
                points.add(new PingPoint(network, peers, pings, counted, scale.choose(5, 40, 400)));
            }
        }
        return points;
    }

    @Override
    public int seeds(PingPoint point, Scale scale) {
        return scale.choose(2, 8, 30);
    }

    @Override
    public PingTraffic measure(Submission submission, PingPoint point, long seed) {
        Topology topology = point.network().topology(point.peers(), seed);
        SplittableRandom random = new SplittableRandom(seed).split(); // the network is made from the seed itself
        Pinger pinger = pinger(topology, point, random);
        Flood flood = new Flood(topology, TTL);
        long queryMessages = 0;
        long hitMessages = 0;
        for (int query = 0; query < point.queries(); query++) {
            queryMessages += flood.send(random.nextInt(topology.size()), peer -> false);
            for (int i = 1; i < flood.count(); i++) {
                hitMessages += random.nextDouble() < REPLICATION ? flood.hops(flood.reached(i)) : 0;
            }
        }
        return new PingTraffic(
                topology.size(),
                point.pings(),
                point.queries(),
                pinger.pings(),
                pinger.pongs(),
                queryMessages,
                hitMessages);
    }

    /** Time is counted in lifetimes of a pong; pings come at random. */
    private static Pinger pinger(Topology topology, PingPoint point, SplittableRandom random) {
        boolean caches = point.pingsALifetime() > 0;
        Pinger pinger = new Pinger(topology, TTL, new PongCaches(topology.size(), caches ? 1 : 0));
        double now = 0;
        int before = WARM_UP * point.pingsALifetime();
        for (int ping = 0; ping < before + point.pings(); ping++) {
            if (ping == before) {
                pinger.count();
            }
            now += caches ? -StrictMath.log(1 - random.nextDouble()) / point.pingsALifetime() : 0;
            pinger.ping(random.nextInt(topology.size()), now);
        }
        return pinger;
    }

    @Override
    public long heapBytes(PingPoint point) {
        return BYTES + point.peers() * BYTES_A_PEER;
    }

    @Override
    public double work(PingPoint point) {
        double pings = point.pings() + (double) WARM_UP * point.pingsALifetime();
        double floods = pings / Math.sqrt(Math.max(1, point.pingsALifetime()));
        return point.peers() * (20 + 0.5 * point.queries() + floods) / PEERS_A_MILLISECOND;
    }

    @Override
    public Chapter chapter(Results<PingPoint, PingTraffic> results) {
        return new PingChapter(results).chapter();
    }
}
