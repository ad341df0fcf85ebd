package dev.peerlab.alternative;

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
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Random walk on stacks: a peer that meets a walker shuffles its neighbors once, and from then on takes the next hop off the
 * top.
 *
 * <p>Draws by shuffling; asks nobody at home; forgets everything about a search of its own when it is over.
 */
final class StackRandomWalk implements RandomWalkPeer {

    private final Host host;
    private final Place place;
    private final RandomWalkSettings settings;
    private final Map<QueryId, SortedSet<Integer>> underWay = new LinkedHashMap<>();
    private final Map<Walked, Plan> plans = new LinkedHashMap<>();
    private final Map<Walked, Runnable> held = new LinkedHashMap<>();

    StackRandomWalk(Host host, Place place, RandomWalkSettings settings) {
        this.host = host;
        this.place = place;
        this.settings = settings;
    }

    private record Walked(QueryId id, int number) {}

    @Override
    public QueryId search(String keyword, int ttl) {
        QueryId id = new QueryId(host.self(), host.random().nextLong());
        SortedSet<Integer> numbers = new TreeSet<>();
        for (int number = 0; number < settings.walkers() && ttl > 0; number++) {
            Plan plan = new Plan(Optional.empty());
            Optional<Address> next = plan.first();
            if (next.isPresent()) {
                numbers.add(number);
                plans.put(new Walked(id, number), plan);
                host.send(next.get(), new Walker(id, number, keyword, ttl, 0));
            }
        }
        if (numbers.isEmpty()) {
            host.upcall(new Ended(id, Outcome.EXHAUSTED));
        } else {
            underWay.put(id, numbers);
            host.schedule(settings.timeout(), new SearchOver(id));
        }
        return id;
    }

    @Override
    public void onWalker(Address from, Walker walker) {
        if (walker.ttl() <= 0 || walker.hops() < 0 || !isNumber(walker.walker())) {
            return;
        }
        boolean home = walker.id().issuer().equals(host.self());
        if (home && !underWay.containsKey(walker.id())) {
            return;
        }
        Walked walked = new Walked(walker.id(), walker.walker());
        plans.computeIfAbsent(walked, unused -> new Plan(Optional.of(from))).came(from);
        if (home) {
            goOn(from, walker);
        } else if (place.shared().contains(walker.keyword())) {
            host.send(walker.id().issuer(), new Hit(walker.id(), walker.walker(), host.self()));
        } else if (settings.checkInterval() > 0 && (1 + walker.hops()) % settings.checkInterval() == 0) {
            held.put(walked, () -> goOn(from, walker));
            host.send(walker.id().issuer(), new Check(walker.id(), walker.walker()));
        } else {
            goOn(from, walker);
        }
    }

    private void goOn(Address from, Walker walker) {
        Optional<Address> next = walker.ttl() == 1 ? Optional.empty() : next(from, walker);
        if (next.isPresent()) {
            int hops = walker.hops() + 1;
            host.send(next.get(), new Walker(walker.id(), walker.walker(), walker.keyword(), walker.ttl() - 1, hops));
        } else if (walker.id().issuer().equals(host.self())) {
            strikeOut(walker.id(), walker.walker());
        } else {
            host.send(walker.id().issuer(), new Exhausted(walker.id(), walker.walker()));
        }
    }

    private Optional<Address> next(Address from, Walker walker) {
        if (settings.policy() == Policy.SELF_AVOIDING) {
            Walked walked = new Walked(walker.id(), walker.walker());
            return plans.computeIfAbsent(walked, unused -> new Plan(Optional.of(from)))
                    .next();
        }
        List<Address> all = place.neighbors();
        if (all.size() < 2) {
            return all.stream().findFirst();
        }
        int barred = all.indexOf(from);
        int drawn = host.random().nextInt(barred < 0 ? all.size() : all.size() - 1);
        return Optional.of(all.get(barred >= 0 && drawn >= barred ? drawn + 1 : drawn));
    }

    /** What is still to be done with one walker here. */
    private final class Plan {
        private final Optional<Address> origin;
        private final Deque<Address> fresh = new ArrayDeque<>();
        private final List<Address> owed = new ArrayList<>();
        private final List<Address> sent = new ArrayList<>();

        Plan(Optional<Address> origin) {
            this.origin = origin;
            shuffled(place.neighbors()).forEach(fresh::push);
        }

        /** The issuer's first hop; there is none without neighbors. */
        Optional<Address> first() {
            return next();
        }

        void came(Address from) {
            fresh.remove(from);
            if (place.neighbors().contains(from) && !sent.contains(from) && !owed.contains(from)) {
                owed.add(from);
            }
        }

        Optional<Address> next() {
            Optional<Address> next = Optional.ofNullable(fresh.poll());
            if (next.isEmpty()) {
                List<Address> others = new ArrayList<>(owed);
                origin.ifPresent(others::remove);
                next = shuffled(others).stream().findFirst();
            }
            if (next.isEmpty()) {
                next = origin.filter(home -> !sent.contains(home));
            }
            next.ifPresent(sent::add);
            next.ifPresent(owed::remove);
            return next;
        }
    }

    private List<Address> shuffled(List<Address> some) {
        List<Address> order = new ArrayList<>(some);
        for (int i = order.size() - 1; i > 0; i--) {
            Collections.swap(order, i, host.random().nextInt(i + 1));
        }
        return order;
    }

    @Override
    public void onCheckReply(Address from, CheckReply reply) {
        Optional<Runnable> waiting = Optional.ofNullable(held.remove(new Walked(reply.id(), reply.walker())));
        waiting.filter(unused -> reply.goOn()).ifPresent(Runnable::run);
    }

    @Override
    public void onCheck(Address from, Check check) {
        if (host.self().equals(check.id().issuer()) && isNumber(check.walker())) {
            host.send(from, new CheckReply(check.id(), check.walker(), underWay.containsKey(check.id())));
        }
    }

    @Override
    public void onHit(Address from, Hit hit) {
        if (isNumber(hit.walker()) && underWay.containsKey(hit.id())) {
            host.upcall(new Found(hit.id(), hit.holder()));
            finish(hit.id(), Outcome.FOUND);
        }
    }

    @Override
    public void onExhausted(Address from, Exhausted exhausted) {
        strikeOut(exhausted.id(), exhausted.walker());
    }

    private void strikeOut(QueryId id, int number) {
        SortedSet<Integer> numbers = underWay.getOrDefault(id, new TreeSet<>());
        if (numbers.remove(number) && numbers.isEmpty()) {
            finish(id, Outcome.EXHAUSTED);
        }
    }

    @Override
    public void onSearchOver(SearchOver timer) {
        if (underWay.containsKey(timer.query())) {
            finish(timer.query(), Outcome.TIMED_OUT);
        }
    }

    private void finish(QueryId id, Outcome outcome) {
        underWay.remove(id);
        plans.keySet().removeIf(walked -> walked.id().equals(id));
        host.upcall(new Ended(id, outcome));
    }

    private boolean isNumber(int walker) {
        return walker >= 0 && walker < settings.walkers();
    }
}
