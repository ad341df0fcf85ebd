package dev.peerlab.lecture.randomwalk;

import dev.peerlab.contract.Address;
import dev.peerlab.contract.Host;
import dev.peerlab.contract.randomwalk.RandomWalkMessage.Check;
import dev.peerlab.contract.randomwalk.RandomWalkMessage.CheckReply;
import dev.peerlab.contract.randomwalk.RandomWalkMessage.Exhausted;
import dev.peerlab.contract.randomwalk.RandomWalkMessage.Hit;
import dev.peerlab.contract.randomwalk.RandomWalkMessage.Walker;
import dev.peerlab.contract.randomwalk.RandomWalkPeer;
import dev.peerlab.contract.randomwalk.RandomWalkSettings;
import dev.peerlab.contract.randomwalk.RandomWalkTimer.SearchOver;
import dev.peerlab.contract.search.Place;
import dev.peerlab.contract.search.QueryId;
import dev.peerlab.contract.search.SearchUpcall.Ended;
import dev.peerlab.contract.search.SearchUpcall.Found;
import dev.peerlab.contract.search.SearchUpcall.Outcome;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the lecture's peers share: everything but where a walker goes next. Checks are left to the reader. */
abstract class WalkBasics implements RandomWalkPeer {

    final Host host;
    final Place place;
    private final RandomWalkSettings settings;

    /** The searches that are not over, each with its walkers that are. */
    private final Map<QueryId, Set<Integer>> open = new HashMap<>();

    WalkBasics(Host host, Place place, RandomWalkSettings settings) {
        this.host = host;
        this.place = place;
        this.settings = settings;
    }

    /** {@return where the walker may go now; nowhere ends it} */
    abstract List<Address> choices(Address from, Walker walker);

    /** Takes note of where a walker goes. */
    void leaves(Walker walker, Address next) {}

    // tag::search[]
    @Override
    public QueryId search(String keyword, int ttl) {
        QueryId id = new QueryId(host.self(), host.random().nextLong());
        if (ttl < 1 || place.neighbors().isEmpty()) {
            host.upcall(new Ended(id, Outcome.EXHAUSTED));
            return id;
        }
        open.put(id, new HashSet<>());
        host.schedule(settings.timeout(), new SearchOver(id));
        for (int number = 0; number < settings.walkers(); number++) {
            step(place.neighbors(), new Walker(id, number, keyword, ttl, 0));
        }
        return id;
    }

    private void step(List<Address> choices, Walker walker) {
        Address next = choices.get(host.random().nextInt(choices.size()));
        leaves(walker, next);
        host.send(next, walker);
    }
    // end::search[]

    // tag::on-walker[]
    @Override
    public void onWalker(Address from, Walker walker) {
        List<Address> choices = choices(from, walker);
        if (!isOwn(walker.id()) && place.shared().contains(walker.keyword())) {
            host.send(walker.id().issuer(), new Hit(walker.id(), walker.walker(), host.self()));
        } else if (walker.ttl() == 1 || choices.isEmpty()) {
            host.send(walker.id().issuer(), new Exhausted(walker.id(), walker.walker()));
        } else {
            int ttl = walker.ttl() - 1;
            step(choices, new Walker(walker.id(), walker.walker(), walker.keyword(), ttl, walker.hops() + 1));
        }
    }
    // end::on-walker[]

    @Override
    public void onHit(Address from, Hit hit) {
        if (open.containsKey(hit.id())) {
            host.upcall(new Found(hit.id(), hit.holder()));
            end(hit.id(), Outcome.FOUND);
        }
    }

    @Override
    public void onExhausted(Address from, Exhausted exhausted) {
        Set<Integer> ended = open.get(exhausted.id());
        if (ended != null && ended.add(exhausted.walker()) && ended.size() == settings.walkers()) {
            end(exhausted.id(), Outcome.EXHAUSTED);
        }
    }

    @Override
    public void onSearchOver(SearchOver timer) {
        if (open.containsKey(timer.query())) {
            end(timer.query(), Outcome.TIMED_OUT);
        }
    }

    private void end(QueryId id, Outcome outcome) {
        open.remove(id);
        host.upcall(new Ended(id, outcome));
    }

    private boolean isOwn(QueryId id) {
        return id.issuer().equals(host.self());
    }

    @Override
    public void onCheck(Address from, Check check) {}

    @Override
    public void onCheckReply(Address from, CheckReply reply) {}

    /** Which walker: its search, and its number in it. */
    record Name(QueryId id, int walker) {
        static Name of(Walker walker) {
            return new Name(walker.id(), walker.walker());
        }
    }
}
