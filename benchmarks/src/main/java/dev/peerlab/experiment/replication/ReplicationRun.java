package dev.peerlab.experiment.replication;

import dev.peerlab.experiment.search.SearchNetwork;
import dev.peerlab.simulator.topology.Topology;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntToDoubleFunction;

/** One network, its stores, and searches until the copies have settled, and then those that are measured. */
final class ReplicationRun {

    static final int WALKERS = 32;

    static final int CHECK_INTERVAL = 4;

    /** So many times all room is filled anew before anything is measured: of the beginning less than 1 % is left. */
    static final int TURNOVERS = 5;

    /** If so many random peers hold an object, all do. */
    private static final int EVERYWHERE = 100;

    private static final int SNAPSHOTS = 100;

    private static final int SINGLE_WALKS = 1_000;

    private final ReplicationPoint point;
    private final long seed;
    private final Topology topology;
    private final Zipf zipf;
    private final SplittableRandom random;
    private final CopyStore store;
    private final Walks walks;
    private long made;

    ReplicationRun(ReplicationPoint point, long seed) {
        this.point = point;
        this.seed = seed;
        topology = SearchNetwork.RANDOM.topology(point.peers(), seed);
        zipf = new Zipf(point.objects(), point.skew());
        random = new SplittableRandom(seed).split(); // the network is made from the seed itself
        int[] originals = new int[point.objects()];
        Arrays.setAll(originals, object -> random.nextInt(topology.size()));
        store = new CopyStore(topology.size(), originals, point.storage(), point.deletion(), random);
        walks = new Walks(topology, WALKERS, CHECK_INTERVAL, random);
    }

    CopyStore store() {
        return store;
    }

    ReplicationResult result() {
        settle();
        long[] messages = new long[2];
        long steps = 0;
        double[] copies = new double[point.objects()];
        int each = Math.max(1, point.queries() / SNAPSHOTS);
        int snapshots = 0;
        for (int i = 0; i < point.queries(); i++) {
            query();
            steps += walks.steps();
            messages[2 * i / point.queries()] += walks.messages();
            if (i % each == 0) {
                Arrays.setAll(copies, object -> copies[object] + store.copies(object));
                snapshots++;
            }
        }
        int divisor = snapshots;
        Arrays.setAll(copies, object -> copies[object] / divisor);
        List<Double> rates = RankGroups.means(zipf.rates());
        List<Double> groups = RankGroups.means(copies);
        return new ReplicationResult(
                seed,
                topology.size(),
                point.queries(),
                steps,
                messages[0],
                messages[1],
                searchSize(),
                expectedSize(store::copies),
                expectedSize(object -> groups.get(RankGroups.of(object))),
                RankGroups.power(rates, groups),
                rates,
                groups);
    }

    /** Makes the copies that are there when measuring begins. */
    void settle() {
        if (!point.placement().isDynamic()) {
            allocate();
        } else if (point.settled()) {
            fill();
            turnOver();
        }
    }

    private void fill() {
        for (int peer = 0; peer < topology.size(); peer++) {
            while (store.used(peer) < Math.min(point.storage(), point.objects() / 2)) {
                store.add(peer, random.nextInt(point.objects()));
            }
        }
    }

    private void turnOver() {
        long enough = (long) TURNOVERS * topology.size() * point.storage();
        while (made < enough) {
            if (point.placement() == Placement.OWNER) {
                copy(issuer(zipf.draw(random))); // the copy goes to the issuer, whichever way the walkers take
            } else {
                query();
            }
        }
    }

    private record Query(int issuer, int object) {}

    /** A random peer that does not hold the object; if it seems to be everywhere, it is another object's turn. */
    private Query issuer(int first) {
        int object = first;
        int tries = 0;
        int peer = random.nextInt(topology.size());
        while (store.holds(peer, object)) {
            peer = random.nextInt(topology.size());
            if (++tries % EVERYWHERE == 0) {
                object = zipf.draw(random);
            }
        }
        return new Query(peer, object);
    }

    private void query() {
        Query query = issuer(zipf.draw(random));
        walks.search(query.issuer(), query.object(), store);
        copy(query);
    }

    private void copy(Query query) {
        switch (point.placement()) {
            case OWNER -> add(query.issuer(), query.object());
            case PATH -> Arrays.stream(walks.path()).forEach(peer -> add(peer, query.object()));
            case RANDOM -> copyAtRandom(query.object());
            default -> {
                // fixed copies stay as they are
            }
        }
    }

    /** As many copies as the path would get, on peers that the walkers came by and that have none. */
    private void copyAtRandom(int object) {
        int[] candidates = Arrays.stream(walks.visited())
                .filter(peer -> !store.holds(peer, object))
                .toArray();
        int count = Math.min(walks.path().length, candidates.length);
        for (int i = 0; i < count; i++) {
            int choice = i + random.nextInt(candidates.length - i);
            add(candidates[choice], object);
            candidates[choice] = candidates[i];
        }
    }

    private void add(int peer, int object) {
        made++;
        store.add(peer, object);
    }

    /** As many copies in all as there is room, originals among them. */
    private void allocate() {
        long room = (long) topology.size() * point.storage() + point.objects();
        int[] total = point.placement().allocate(zipf.rates(), room, topology.size() - 1);
        int[] free = new int[topology.size()];
        Arrays.setAll(free, peer -> peer);
        int peers = free.length;
        for (int object = 0; object < total.length; object++) {
            int misses = 0;
            while (store.copies(object) < total[object] - 1 && misses < topology.size()) {
                int choice = random.nextInt(peers);
                int peer = free[choice];
                int before = store.copies(object);
                store.add(peer, object);
                misses += store.copies(object) == before ? 1 : 0;
                if (!store.hasRoom(peer)) {
                    free[choice] = free[--peers];
                }
                if (peers == 0) {
                    return;
                }
            }
        }
    }

    private double searchSize() {
        Walks single = new Walks(topology, 1, 0, random);
        long asked = 0;
        for (int i = 0; i < SINGLE_WALKS; i++) {
            Query query = issuer(zipf.draw(random));
            single.search(query.issuer(), query.object(), store);
            asked += single.asked();
        }
        return (double) asked / SINGLE_WALKS;
    }

    /** Of so many peers, one more than holders has to be asked for each that holds it: N / (holders + 1). */
    private double expectedSize(IntToDoubleFunction copies) {
        double[] rates = zipf.rates();
        double size = 0;
        for (int object = 0; object < rates.length; object++) {
            size += rates[object] * topology.size() / (copies.applyAsDouble(object) + 2);
        }
        return size;
    }
}
