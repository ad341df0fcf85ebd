package dev.peerlab.alternative;

import dev.peerlab.contract.Address;
import dev.peerlab.contract.Host;
import dev.peerlab.contract.TimerHandle;
import dev.peerlab.contract.randomwalk.RandomWalkMessage.Check;
import dev.peerlab.contract.randomwalk.RandomWalkMessage.CheckReply;
import dev.peerlab.contract.randomwalk.RandomWalkMessage.Exhausted;
import dev.peerlab.contract.randomwalk.RandomWalkMessage.Hit;
import dev.peerlab.contract.randomwalk.RandomWalkMessage.Walker;
import dev.peerlab.contract.randomwalk.RandomWalkPeer;
import dev.peerlab.contract.randomwalk.RandomWalkSettings;
import dev.peerlab.contract.randomwalk.RandomWalkSettings.Policy;
import dev.peerlab.contract.randomwalk.RandomWalkTimer.SearchOver;
import dev.peerlab.contract.search.Place;
import dev.peerlab.contract.search.QueryId;
import dev.peerlab.contract.search.SearchUpcall.Ended;
import dev.peerlab.contract.search.SearchUpcall.Found;
import dev.peerlab.contract.search.SearchUpcall.Outcome;
import java.util.BitSet;
import java.util.List;
import java.util.TreeMap;

/**
 * Random walk on bitmaps over the positions of the neighbors, one row of each for every walker of a search.
 *
 * <p>Draws by a reservoir of one; keeps searches that are over; cancels their timers; stops walkers that come home late only
 * where it would be asked anyway.
 */
final class BitmapRandomWalk implements RandomWalkPeer {

    private static final int NOBODY = -1;

    private final Host host;
    private final List<Address> neighbors;
    private final Place place;
    private final RandomWalkSettings settings;
    private final TreeMap<String, Rows> rows = new TreeMap<>();

    BitmapRandomWalk(Host host, Place place, RandomWalkSettings settings) {
        this.host = host;
        this.place = place;
        this.neighbors = place.neighbors();
        this.settings = settings;
    }

    @Override
    public QueryId search(String keyword, int ttl) {
        QueryId id = new QueryId(host.self(), host.random().nextLong());
        if (ttl == 0 || neighbors.isEmpty()) {
            host.upcall(new Ended(id, Outcome.EXHAUSTED));
            return id;
        }
        Rows mine = rowsOf(id);
        mine.alive.set(0, settings.walkers());
        mine.timer = host.schedule(settings.timeout(), new SearchOver(id));
        BitSet anyone = new BitSet();
        anyone.set(0, neighbors.size());
        for (int w = settings.walkers() - 1; w >= 0; w--) {
            step(mine, draw(anyone), new Walker(id, w, keyword, ttl, 0));
        }
        return id;
    }

    @Override
    public void onWalker(Address from, Walker walker) {
        boolean mine = isMine(walker.id());
        boolean known = rows.containsKey(key(walker.id()));
        boolean sense = walker.ttl() > 0 && walker.hops() >= 0 && inRange(walker.walker());
        if (!sense || (mine && !known)) {
            return;
        }
        Rows here = rowsOf(walker.id());
        arrive(here, from, walker.walker());
        boolean due = settings.checkInterval() != 0 && (walker.hops() + 1) % settings.checkInterval() == 0;
        if (!mine && place.shared().contains(walker.keyword())) {
            host.send(walker.id().issuer(), new Hit(walker.id(), walker.walker(), host.self()));
        } else if (due && !mine) {
            here.waits.set(walker.walker());
            here.parked[walker.walker()] = walker;
            here.parkedFrom[walker.walker()] = from;
            host.send(walker.id().issuer(), new Check(walker.id(), walker.walker()));
        } else if (!due || here.isOpen()) {
            leave(here, from, walker);
        }
    }

    @Override
    public void onCheckReply(Address from, CheckReply reply) {
        if (!inRange(reply.walker()) || !rows.containsKey(key(reply.id()))) {
            return;
        }
        Rows here = rowsOf(reply.id());
        boolean waited = here.waits.get(reply.walker());
        here.waits.clear(reply.walker());
        if (waited && reply.goOn()) {
            leave(here, here.parkedFrom[reply.walker()], here.parked[reply.walker()]);
        }
    }

    private void arrive(Rows here, Address from, int walker) {
        int position = neighbors.indexOf(from);
        if (position != NOBODY) {
            here.came[walker].set(position);
        }
        if (here.first[walker] == Rows.UNVISITED) {
            here.first[walker] = position;
        }
    }

    private void leave(Rows here, Address from, Walker walker) {
        BitSet eligible = settings.policy() == Policy.MEMORYLESS
                ? onwards(neighbors.indexOf(from))
                : eligible(here, walker.walker());
        if (walker.ttl() > 1 && !eligible.isEmpty()) {
            int ttl = walker.ttl() - 1;
            Walker next = new Walker(walker.id(), walker.walker(), walker.keyword(), ttl, walker.hops() + 1);
            step(here, draw(eligible), next);
        } else if (isMine(walker.id())) {
            bury(walker.id(), walker.walker());
        } else {
            host.send(walker.id().issuer(), new Exhausted(walker.id(), walker.walker()));
        }
    }

    private void step(Rows here, int position, Walker walker) {
        here.sent[walker.walker()].set(position);
        host.send(neighbors.get(position), walker);
    }

    private BitSet onwards(int from) {
        BitSet eligible = new BitSet();
        eligible.set(0, neighbors.size());
        if (from != NOBODY && neighbors.size() > 1) {
            eligible.clear(from);
        }
        return eligible;
    }

    private BitSet eligible(Rows here, int walker) {
        BitSet untouched = onwards(NOBODY);
        untouched.andNot(here.sent[walker]);
        untouched.andNot(here.came[walker]);
        if (!untouched.isEmpty()) {
            return untouched;
        }
        BitSet owed = (BitSet) here.came[walker].clone();
        owed.andNot(here.sent[walker]);
        if (here.first[walker] >= 0 && owed.cardinality() > 1) {
            owed.clear(here.first[walker]);
        }
        return owed;
    }

    /** A uniformly drawn bit: the i-th one met replaces the choice so far with probability 1/i. */
    private int draw(BitSet bits) {
        int chosen = NOBODY;
        int met = 0;
        for (int bit = bits.nextSetBit(0); bit >= 0; bit = bits.nextSetBit(bit + 1)) {
            met++;
            if (host.random().nextInt(met) == 0) {
                chosen = bit;
            }
        }
        return chosen;
    }

    @Override
    public void onHit(Address from, Hit hit) {
        if (isMine(hit.id()) && isOpen(hit.id()) && inRange(hit.walker())) {
            host.upcall(new Found(hit.id(), hit.holder()));
            finish(hit.id(), Outcome.FOUND);
        }
    }

    @Override
    public void onExhausted(Address from, Exhausted exhausted) {
        if (isMine(exhausted.id()) && inRange(exhausted.walker())) {
            bury(exhausted.id(), exhausted.walker());
        }
    }

    private void bury(QueryId id, int walker) {
        if (isOpen(id)) {
            Rows mine = rowsOf(id);
            mine.alive.clear(walker);
            if (mine.alive.isEmpty()) {
                finish(id, Outcome.EXHAUSTED);
            }
        }
    }

    @Override
    public void onCheck(Address from, Check check) {
        if (isMine(check.id()) && inRange(check.walker())) {
            host.send(from, new CheckReply(check.id(), check.walker(), isOpen(check.id())));
        }
    }

    @Override
    public void onSearchOver(SearchOver timer) {
        if (isOpen(timer.query())) {
            finish(timer.query(), Outcome.TIMED_OUT);
        }
    }

    private void finish(QueryId id, Outcome outcome) {
        Rows mine = rowsOf(id);
        mine.alive.clear();
        mine.timer.cancel();
        host.upcall(new Ended(id, outcome));
    }

    private boolean isOpen(QueryId id) {
        Rows found = rows.get(key(id));
        return found != null && found.isOpen();
    }

    private boolean isMine(QueryId id) {
        return id.issuer().equals(host.self());
    }

    private boolean inRange(int walker) {
        return 0 <= walker && walker < settings.walkers();
    }

    private Rows rowsOf(QueryId id) {
        return rows.computeIfAbsent(key(id), unused -> new Rows(settings.walkers(), isMine(id)));
    }

    private static String key(QueryId id) {
        return id.issuer() + "/" + id.number();
    }

    /** What a peer knows about one search, by walker. */
    private static final class Rows {
        static final int UNVISITED = -2;

        final BitSet[] sent;
        final BitSet[] came;
        final int[] first;
        final Walker[] parked;
        final Address[] parkedFrom;
        final BitSet waits = new BitSet();
        final BitSet alive = new BitSet();
        TimerHandle timer = () -> {};

        Rows(int walkers, boolean mine) {
            sent = new BitSet[walkers];
            came = new BitSet[walkers];
            first = new int[walkers];
            parked = new Walker[walkers];
            parkedFrom = new Address[walkers];
            for (int w = 0; w < walkers; w++) {
                sent[w] = new BitSet();
                came[w] = new BitSet();
                first[w] = mine ? NOBODY : UNVISITED;
            }
        }

        boolean isOpen() {
            return !alive.isEmpty();
        }
    }
}
