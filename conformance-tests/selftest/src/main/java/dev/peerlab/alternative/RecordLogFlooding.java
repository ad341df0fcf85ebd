package dev.peerlab.alternative;

import dev.peerlab.contract.Address;
import dev.peerlab.contract.Host;
import dev.peerlab.contract.flooding.ExpandingRing;
import dev.peerlab.contract.flooding.FloodingMessage.Query;
import dev.peerlab.contract.flooding.FloodingMessage.QueryHit;
import dev.peerlab.contract.flooding.FloodingPeer;
import dev.peerlab.contract.flooding.FloodingSettings;
import dev.peerlab.contract.flooding.FloodingSettings.Reply;
import dev.peerlab.contract.flooding.FloodingTimer.RoundOver;
import dev.peerlab.contract.search.Place;
import dev.peerlab.contract.search.QueryId;
import dev.peerlab.contract.search.SearchUpcall.Ended;
import dev.peerlab.contract.search.SearchUpcall.Found;
import dev.peerlab.contract.search.SearchUpcall.Outcome;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Flooding on a log: every decision is read off the list of facts that happened here, and every handler appends to it.
 *
 * <p>Forwards to the highest address first; forgets a seen query by striking the oldest such fact.
 */
final class RecordLogFlooding implements FloodingPeer {

    private final Host host;
    private final Place place;
    private final FloodingSettings settings;
    private List<Fact> log = List.of();

    RecordLogFlooding(Host host, Place place, FloodingSettings settings) {
        this.host = host;
        this.place = place;
        this.settings = settings;
    }

    /** Something that happened at this peer. */
    private sealed interface Fact {
        /** A query of another peer came from here first. */
        record Seen(QueryId id, Address from) implements Fact {}

        /** A hit went back to where its query came from. */
        record Passed(QueryId id, Address holder) implements Fact {}

        /** This peer began a search. */
        record Issued(QueryId id) implements Fact {}

        /** A holder was reported. */
        record Told(QueryId id, Address holder) implements Fact {}

        /** A search is a round of an expanding ring, which is named by its first round. */
        record Round(QueryId ring, QueryId id, String keyword, ExpandingRing sizes, int ttl) implements Fact {}

        /** An expanding ring came to its end. */
        record Closed(QueryId ring) implements Fact {}
    }

    private <F extends Fact> Stream<F> facts(Class<F> kind) {
        return log.stream().filter(kind::isInstance).map(kind::cast);
    }

    private void append(Fact fact) {
        List<Fact> longer = new ArrayList<>(log);
        longer.add(fact);
        log = List.copyOf(longer);
    }

    private void forget(Fact.Seen oldest) {
        log = log.stream()
                .filter(fact -> !fact.equals(oldest))
                .filter(fact ->
                        !(fact instanceof Fact.Passed passed && passed.id().equals(oldest.id())))
                .toList();
    }

    @Override
    public QueryId search(String keyword, int ttl) {
        QueryId id = new QueryId(host.self(), host.random().nextLong());
        append(new Fact.Issued(id));
        if (ttl > 0) {
            place.neighbors().stream()
                    .sorted(Comparator.reverseOrder())
                    .forEach(neighbor -> host.send(neighbor, new Query(id, keyword, ttl, 0)));
        }
        return id;
    }

    @Override
    public void onQuery(Address from, Query query) {
        boolean news =
                !host.self().equals(query.id().issuer()) && sender(query.id()).isEmpty();
        boolean sense = query.ttl() >= 1 && query.hops() >= 0;
        if (news && sense) {
            append(new Fact.Seen(query.id(), from));
            if (facts(Fact.Seen.class).count() > settings.seenCapacity()) {
                facts(Fact.Seen.class).findFirst().ifPresent(this::forget);
            }
            react(from, query);
        }
    }

    private void react(Address from, Query query) {
        boolean holder = place.shared().contains(query.keyword());
        if (holder) {
            QueryHit hit = new QueryHit(query.id(), host.self());
            switch (settings.reply()) {
                case DIRECT -> host.send(query.id().issuer(), hit);
                case REVERSE_PATH -> host.send(from, hit);
            }
        }
        int room = settings.maxTtl() - query.hops();
        int ttl = (query.ttl() > room ? room : query.ttl()) - 1;
        if (ttl >= 1 && !(holder && !settings.forwardAfterHit())) {
            place.neighbors().stream()
                    .filter(neighbor -> !from.equals(neighbor))
                    .sorted(Comparator.reverseOrder())
                    .forEach(to -> host.send(to, new Query(query.id(), query.keyword(), ttl, query.hops() + 1)));
        }
    }

    private Optional<Address> sender(QueryId id) {
        return facts(Fact.Seen.class)
                .filter(seen -> seen.id().equals(id))
                .map(Fact.Seen::from)
                .findFirst();
    }

    @Override
    public void onQueryHit(Address from, QueryHit hit) {
        if (log.contains(new Fact.Issued(hit.id()))) {
            tell(hit);
        } else if (settings.reply() != Reply.DIRECT) {
            sender(hit.id()).ifPresent(back -> passBack(back, hit));
        }
    }

    private void passBack(Address back, QueryHit hit) {
        Fact passed = new Fact.Passed(hit.id(), hit.holder());
        if (!log.contains(passed)) {
            append(passed);
            host.send(back, hit);
        }
    }

    private void tell(QueryHit hit) {
        Fact told = new Fact.Told(hit.id(), hit.holder());
        if (!log.contains(told)) {
            append(told);
            host.upcall(new Found(hit.id(), hit.holder()));
        }
        round(hit.id()).ifPresent(round -> close(round, Outcome.FOUND));
    }

    @Override
    public QueryId searchExpanding(String keyword, ExpandingRing ring) {
        QueryId first = search(keyword, ring.firstTtl());
        await(new Fact.Round(first, first, keyword, ring, ring.firstTtl()));
        return first;
    }

    private void await(Fact.Round round) {
        append(round);
        host.schedule(round.sizes().roundTime(), new RoundOver(round.id()));
    }

    @Override
    public void onRoundOver(RoundOver timer) {
        round(timer.round()).filter(this::isLatest).filter(this::isRunning).ifPresent(round -> {
            if (round.ttl() >= round.sizes().maxTtl()) {
                close(round, Outcome.EXHAUSTED);
            } else {
                int ttl = round.sizes().after(round.ttl());
                QueryId next = search(round.keyword(), ttl);
                await(new Fact.Round(round.ring(), next, round.keyword(), round.sizes(), ttl));
            }
        });
    }

    private void close(Fact.Round round, Outcome outcome) {
        if (isRunning(round)) {
            append(new Fact.Closed(round.ring()));
            host.upcall(new Ended(latest(round).id(), outcome));
        }
    }

    private Optional<Fact.Round> round(QueryId id) {
        return facts(Fact.Round.class).filter(round -> round.id().equals(id)).findFirst();
    }

    private Fact.Round latest(Fact.Round round) {
        return facts(Fact.Round.class)
                .filter(other -> other.ring().equals(round.ring()))
                .reduce(round, (earlier, later) -> later);
    }

    private boolean isLatest(Fact.Round round) {
        return latest(round).equals(round);
    }

    private boolean isRunning(Fact.Round round) {
        return !log.contains(new Fact.Closed(round.ring()));
    }
}
