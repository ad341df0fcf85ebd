package dev.peerlab.overlay.randomwalk;

import dev.peerlab.contract.Address;
import dev.peerlab.contract.Host;
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
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Random walk: k walkers go from peer to peer, one random hop at a time, until one of them comes to a holder.
 *
 * <p>A MEMORYLESS walker only avoids turning round. A SELF_AVOIDING one leaves a {@link Trail} behind at every peer, and by
 * Tarry's rule sees the whole of a connected network within two hops for each edge.
 *
 * <p>Deviations: Lv et al. send a walker that comes back to another neighbor than before, and leave open what it does when
 * none is left; here it turns back as Tarry says. Trails are kept for good, and so is a walker whose check gets lost: the
 * issuer's timeout makes up for it.
 *
 * @see <a href="https://doi.org/10.1145/514191.514206">Lv et al., Search and Replication in Unstructured Peer-to-Peer
 *     Networks, ICS 2002, section 4.2</a>
 * @see "Tarry, Le problème des labyrinthes, Nouvelles annales de mathématiques, series 3, volume 14, 1895, pages 187 to 190"
 */
public final class RandomWalk implements RandomWalkPeer {

    private final Host host;
    private final Place place;
    private final RandomWalkSettings settings;

    /** Searches of this peer that are not over, each with the numbers of its walkers that are. */
    private final Map<QueryId, BitSet> open = new HashMap<>();

    /** Where each self-avoiding walker has been seen coming and going. */
    private final Map<Name, Trail> trails = new HashMap<>();

    /** Walkers that wait here until their issuer answers a check. */
    private final Map<Name, Arrival> waiting = new HashMap<>();

    /**
     * Makes a peer that has seen no walker yet.
     *
     * @param host what the peer acts through
     * @param place its neighbors, and what it shares
     * @param settings the variant to play
     */
    public RandomWalk(Host host, Place place, RandomWalkSettings settings) {
        this.host = host;
        this.place = place;
        this.settings = settings;
    }

    // The issuer's side

    @Override
    public QueryId search(String keyword, int ttl) {
        QueryId id = new QueryId(host.self(), host.random().nextLong());
        if (ttl < 1 || place.neighbors().isEmpty()) {
            host.upcall(new Ended(id, Outcome.EXHAUSTED));
            return id;
        }
        open.put(id, new BitSet());
        host.schedule(settings.timeout(), new SearchOver(id));
        for (int number = 0; number < settings.walkers(); number++) {
            send(pick(place.neighbors()), new Walker(id, number, keyword, ttl, 0));
        }
        return id;
    }

    @Override
    public void onHit(Address from, Hit hit) {
        if (isOpen(hit.id()) && isValid(hit.walker())) {
            host.upcall(new Found(hit.id(), hit.holder()));
            close(hit.id(), Outcome.FOUND);
        }
    }

    @Override
    public void onExhausted(Address from, Exhausted exhausted) {
        if (isValid(exhausted.walker())) {
            countOut(exhausted.id(), exhausted.walker());
        }
    }

    @Override
    public void onCheck(Address from, Check check) {
        if (isOwn(check.id()) && isValid(check.walker())) {
            host.send(from, new CheckReply(check.id(), check.walker(), isOpen(check.id())));
        }
    }

    @Override
    public void onSearchOver(SearchOver timer) {
        if (isOpen(timer.query())) {
            close(timer.query(), Outcome.TIMED_OUT);
        }
    }

    private void countOut(QueryId id, int walker) {
        BitSet ended = open.get(id);
        if (ended == null) {
            return;
        }
        ended.set(walker);
        if (ended.cardinality() == settings.walkers()) {
            close(id, Outcome.EXHAUSTED);
        }
    }

    private void close(QueryId id, Outcome outcome) {
        open.remove(id);
        host.upcall(new Ended(id, outcome));
    }

    private boolean isOpen(QueryId id) {
        return open.containsKey(id);
    }

    private boolean isOwn(QueryId id) {
        return id.issuer().equals(host.self());
    }

    private boolean isValid(int walker) {
        return walker >= 0 && walker < settings.walkers();
    }

    // A walker on its way

    @Override
    public void onWalker(Address from, Walker walker) {
        if (walker.ttl() < 1 || walker.hops() < 0 || !isValid(walker.walker())) {
            return;
        }
        boolean home = isOwn(walker.id());
        if (home && !isOpen(walker.id())) {
            return;
        }
        if (settings.policy() == Policy.SELF_AVOIDING) {
            trail(walker, from).cameFrom.add(from);
        }
        if (!home && place.shared().contains(walker.keyword())) {
            host.send(walker.id().issuer(), new Hit(walker.id(), walker.walker(), host.self()));
        } else if (!home && isCheckDue(walker)) {
            ask(from, walker);
        } else {
            goOn(from, walker);
        }
    }

    private boolean isCheckDue(Walker walker) {
        int interval = settings.checkInterval();
        return interval > 0 && (walker.hops() + 1) % interval == 0;
    }

    private void ask(Address from, Walker walker) {
        waiting.put(Name.of(walker), new Arrival(from, walker));
        host.send(walker.id().issuer(), new Check(walker.id(), walker.walker()));
    }

    @Override
    public void onCheckReply(Address from, CheckReply reply) {
        Arrival arrival = waiting.remove(new Name(reply.id(), reply.walker()));
        if (arrival != null && reply.goOn()) {
            goOn(arrival.from, arrival.walker);
        }
    }

    private void goOn(Address from, Walker walker) {
        int ttl = walker.ttl() - 1;
        List<Address> choices = choices(from, walker);
        if (ttl == 0 || choices.isEmpty()) {
            end(walker);
            return;
        }
        send(pick(choices), new Walker(walker.id(), walker.walker(), walker.keyword(), ttl, walker.hops() + 1));
    }

    private void send(Address next, Walker walker) {
        if (settings.policy() == Policy.SELF_AVOIDING) {
            trail(walker, host.self()).sentTo.add(next);
        }
        host.send(next, walker);
    }

    private void end(Walker walker) {
        if (isOwn(walker.id())) {
            countOut(walker.id(), walker.walker());
        } else {
            host.send(walker.id().issuer(), new Exhausted(walker.id(), walker.walker()));
        }
    }

    // The next hop

    private Address pick(List<Address> choices) {
        return choices.get(host.random().nextInt(choices.size()));
    }

    private List<Address> choices(Address from, Walker walker) {
        return settings.policy() == Policy.SELF_AVOIDING ? unexplored(trail(walker, from)) : onward(from);
    }

    private List<Address> onward(Address from) {
        List<Address> others = neighbors(neighbor -> !neighbor.equals(from));
        return others.isEmpty() ? place.neighbors() : others;
    }

    /** Somewhere new; else back where the walker came from; last of all, back where it first came from. */
    private List<Address> unexplored(Trail trail) {
        List<Address> fresh = neighbors(trail::isFresh);
        if (!fresh.isEmpty()) {
            return fresh;
        }
        List<Address> back = neighbors(neighbor -> trail.isUnreturned(neighbor) && !neighbor.equals(trail.first));
        if (!back.isEmpty()) {
            return back;
        }
        return trail.isUnreturned(trail.first) ? List.of(trail.first) : List.of();
    }

    private List<Address> neighbors(Predicate<Address> eligible) {
        return place.neighbors().stream().filter(eligible).toList();
    }

    /** The walker's trail here; it begins with the peer that the walker first came from, the issuer's with itself. */
    private Trail trail(Walker walker, Address first) {
        return trails.computeIfAbsent(Name.of(walker), name -> new Trail(first));
    }

    /** What a peer remembers of one self-avoiding walker: each edge is to be used at most once in each direction. */
    private static final class Trail {
        final Address first;
        final Set<Address> sentTo = new HashSet<>();
        final Set<Address> cameFrom = new HashSet<>();

        Trail(Address first) {
            this.first = first;
        }

        boolean isFresh(Address neighbor) {
            return !sentTo.contains(neighbor) && !cameFrom.contains(neighbor);
        }

        boolean isUnreturned(Address neighbor) {
            return cameFrom.contains(neighbor) && !sentTo.contains(neighbor);
        }
    }

    /** Which walker: its search, and its number in it. */
    private record Name(QueryId id, int walker) {
        static Name of(Walker walker) {
            return new Name(walker.id(), walker.walker());
        }
    }

    /** A walker, and the peer that it just came from. */
    private record Arrival(Address from, Walker walker) {}
}
