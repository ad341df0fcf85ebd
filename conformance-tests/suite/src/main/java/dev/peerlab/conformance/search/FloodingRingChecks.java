package dev.peerlab.conformance.search;

import dev.peerlab.conformance.Graded;
import dev.peerlab.conformance.Violation;
import dev.peerlab.conformance.search.FloodingRingStory.LateHit;
import dev.peerlab.contract.Address;
import dev.peerlab.contract.flooding.FloodingMessage.Query;
import dev.peerlab.contract.flooding.FloodingMessage.QueryHit;
import dev.peerlab.contract.flooding.FloodingPeer;
import dev.peerlab.contract.flooding.FloodingSettings;
import dev.peerlab.contract.search.Place;
import dev.peerlab.contract.search.QueryId;
import dev.peerlab.contract.search.SearchUpcall.Ended;
import dev.peerlab.contract.search.SearchUpcall.Found;
import dev.peerlab.contract.search.SearchUpcall.Outcome;
import dev.peerlab.simulator.TraceEvent.Reported;
import dev.peerlab.simulator.TraceEvent.Sent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How an expanding ring is judged: FLOOD-13.
 *
 * <p>A peer is free to cancel the timer of a round that was answered, or to ignore it, and to report further holders after
 * the first.
 */
final class FloodingRingChecks {

    private final FloodingRingStory story;
    private final Bench bench;
    private final QueryId first;
    private final Optional<LateHit> firstHit;

    private FloodingRingChecks(FloodingRingStory story) {
        this.story = story;
        Place place = new Place(Bench.neighbors(story.neighbors()), Set.of());
        FloodingSettings settings = FloodingSettings.GNUTELLA;
        int most = Math.max(settings.maxTtl(), story.ring().maxTtl());
        FloodingSettings ample = new FloodingSettings(most, true, settings.reply(), settings.seenCapacity());
        bench = new Bench(story.neighbors(), 1, 1, host -> Graded.submission().flooding(host, place, ample));
        firstHit = firstHit(story);
        story.hits().forEach(this::plan);
        first = bench.ask(FloodingPeer.class, peer -> peer.searchExpanding(FloodingStep.NOT_HELD, story.ring()));
        Duration all = story.ring().roundTime().multipliedBy(story.ttls().size() + 2L);
        bench.simulation().runFor(all);
    }

    /** {@return the hit that ends the search: the first for a round that began before it, while the search goes on} */
    private static Optional<LateHit> firstHit(FloodingRingStory story) {
        int rounds = story.ttls().size();
        Duration end = story.ring().roundTime().multipliedBy(rounds);
        return story.hits().stream()
                .filter(hit -> hit.round() < rounds && hit.at(story.ring()).compareTo(end) < 0)
                .min(Comparator.comparing(hit -> hit.at(story.ring())));
    }

    private void plan(LateHit hit) {
        bench.simulation().at(hit.at(story.ring()), () -> {
            List<QueryId> begun = new ArrayList<>(rounds().keySet());
            if (hit.round() < begun.size()) {
                QueryId id = begun.get(hit.round());
                bench.simulation().deliver(bench.neighbor(0), Bench.PEER, new QueryHit(id, bench.stranger(0)));
            }
        });
    }

    /** {@return the queries sent, by search, in order} */
    private Map<QueryId, List<Sent>> rounds() {
        Map<QueryId, List<Sent>> rounds = new LinkedHashMap<>();
        for (Sent sent : bench.log().events(Sent.class)) {
            if (sent.message() instanceof Query query) {
                rounds.computeIfAbsent(query.id(), id -> new ArrayList<>()).add(sent);
            }
        }
        return rounds;
    }

    /** Judges a story. */
    static void check(FloodingRingStory story) {
        FloodingRingChecks checks = new FloodingRingChecks(story);
        checks.roundsBegin();
        checks.theFirstHitIsReported();
        checks.theEndIsReported();
    }

    private void roundsBegin() {
        List<Integer> ttls = expectedTtls();
        List<Sent> queries = rounds().values().stream().flatMap(List::stream).toList();
        for (int round = 0; round < ttls.size(); round++) {
            Duration at = begin(round);
            List<Sent> sent = queries.stream().filter(s -> s.at().equals(at)).toList();
            beginsWell(round, ttls.get(round), sent);
        }
        Duration last = begin(ttls.size() - 1);
        for (Sent sent : queries) {
            boolean due = sent.at().compareTo(last) <= 0
                    && sent.at().toNanos() % story.ring().roundTime().toNanos() == 0;
            if (!due) {
                throw violation("sent a query at t=" + ShortNames.time(sent.at()) + ", when no round was to begin")
                        .expected(ttls.size() + " rounds, with ttl " + ttls + endInWords())
                        .actual("one more, with ttl " + ((Query) sent.message()).ttl())
                        .build();
            }
        }
    }

    private void beginsWell(int round, int ttl, List<Sent> sent) {
        String which = "round " + (round + 1) + " (t=" + ShortNames.time(begin(round)) + ")";
        String due = "a query with ttl " + ttl + ", hops 0 and a fresh id to each of "
                + ShortNames.peers(Bench.neighbors(story.neighbors()));
        if (sent.isEmpty()) {
            throw violation("did not begin " + which)
                    .expected(due)
                    .actual("nothing sent")
                    .build();
        }
        QueryId id = ((Query) sent.get(0).message()).id();
        boolean usedBefore = bench.log().events(Sent.class).stream()
                .anyMatch(
                        s -> s.at().compareTo(begin(round)) < 0 && s.message() instanceof Query q && q.id().equals(id));
        if (usedBefore) {
            throw violation("used the id of an earlier round again in " + which)
                    .expected(due)
                    .actual("the id " + ShortNames.in(bench.log()).of(id))
                    .build();
        }
        Query query = new Query(id, FloodingStep.NOT_HELD, ttl, 0);
        List<Address> to = sent.stream().map(Sent::to).sorted().toList();
        boolean well = sent.stream().allMatch(s -> s.message().equals(query))
                && id.issuer().equals(Bench.PEER);
        if (!well || !to.equals(Bench.neighbors(story.neighbors()))) {
            throw violation("sent wrong queries in " + which)
                    .expected(due)
                    .actual(ShortNames.in(bench.log())
                                    .tidy(sent.get(0).message().toString()) + " to " + ShortNames.peers(to))
                    .build();
        }
        if (round == 0 && !id.equals(first)) {
            throw violation("returned another id than that of its first round")
                    .expected("the id of round 1")
                    .actual("another")
                    .build();
        }
    }

    private void theFirstHitIsReported() {
        firstHit.ifPresent(hit -> {
            QueryId id = List.copyOf(rounds().keySet()).get(hit.round());
            Found found = new Found(id, bench.stranger(0));
            boolean reported = bench.log().events(Reported.class).stream()
                    .anyMatch(r -> r.upcall().equals(found) && r.at().equals(hit.at(story.ring())));
            if (!reported) {
                throw violation("did not report a hit for round " + (hit.round() + 1) + " (t="
                                + ShortNames.time(hit.at(story.ring())) + ")")
                        .expected("Found, for the id of that round")
                        .actual("no such report")
                        .build();
            }
        });
    }

    private void theEndIsReported() {
        List<QueryId> begun = List.copyOf(rounds().keySet());
        Outcome outcome = firstHit.isPresent() ? Outcome.FOUND : Outcome.EXHAUSTED;
        Reported due = new Reported(end(), Bench.PEER, new Ended(begun.get(begun.size() - 1), outcome));
        List<Reported> ends = bench.log().events(Reported.class).stream()
                .filter(r -> r.upcall() instanceof Ended)
                .toList();
        if (!ends.equals(List.of(due))) {
            String wrong = ends.isEmpty()
                    ? "never reported the end of its search"
                    : ends.size() > 1
                            ? "reported the end of its search more than once"
                            : "reported the end of its search wrongly";
            throw violation(wrong + " (t=" + ShortNames.time(end()) + ")")
                    .expected("one Ended, " + outcome + ", at " + ShortNames.time(end()) + ", naming round "
                            + begun.size())
                    .actual(ends.isEmpty() ? "none" : words(ends, begun))
                    .build();
        }
    }

    private static String words(List<Reported> ends, List<QueryId> begun) {
        List<String> each = new ArrayList<>();
        for (Reported end : ends) {
            Ended ended = (Ended) end.upcall();
            each.add(ended.outcome() + " at " + ShortNames.time(end.at()) + ", naming round "
                    + (begun.indexOf(ended.query()) + 1));
        }
        return String.join("; ", each);
    }

    private List<Integer> expectedTtls() {
        List<Integer> all = story.ttls();
        int begun = 1;
        while (begun < all.size() && begin(begun).compareTo(end()) < 0) {
            begun++;
        }
        return all.subList(0, begun);
    }

    private Duration begin(int round) {
        return story.ring().roundTime().multipliedBy(round);
    }

    private Duration end() {
        return firstHit.map(hit -> hit.at(story.ring()))
                .orElse(begin(story.ttls().size()));
    }

    private String endInWords() {
        return firstHit.map(hit -> ", the first hit comes at " + ShortNames.time(hit.at(story.ring())))
                .orElse("");
    }

    private Violation.Builder violation(String whatItDid) {
        return Violation.of("peer 0 " + whatItDid).in(story).seen(bench.log()).about(Bench.PEER);
    }
}
