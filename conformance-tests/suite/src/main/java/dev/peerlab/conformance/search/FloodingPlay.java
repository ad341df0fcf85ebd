package dev.peerlab.conformance.search;

import dev.peerlab.conformance.Graded;
import dev.peerlab.conformance.Violation;
import dev.peerlab.conformance.search.FloodingStep.Alarm;
import dev.peerlab.conformance.search.FloodingStep.Alien;
import dev.peerlab.conformance.search.FloodingStep.Answer;
import dev.peerlab.conformance.search.FloodingStep.Ask;
import dev.peerlab.conformance.search.FloodingStep.Search;
import dev.peerlab.contract.Address;
import dev.peerlab.contract.Message;
import dev.peerlab.contract.Peer;
import dev.peerlab.contract.flooding.FloodingMessage.Query;
import dev.peerlab.contract.flooding.FloodingMessage.QueryHit;
import dev.peerlab.contract.flooding.FloodingPeer;
import dev.peerlab.contract.flooding.FloodingTimer.RoundOver;
import dev.peerlab.contract.randomwalk.RandomWalkMessage;
import dev.peerlab.contract.randomwalk.RandomWalkTimer.SearchOver;
import dev.peerlab.contract.search.Place;
import dev.peerlab.contract.search.QueryId;
import dev.peerlab.simulator.EventLog;
import dev.peerlab.simulator.PeerFactory;
import dev.peerlab.simulator.Restart;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** A {@link FloodingStory} as the submission's peer played it: what it did at each step. */
final class FloodingPlay implements DeterminismChecks.Life {

    /** Far from the numbers that the peer on trial may choose, should it count its searches. */
    private static final long FIRST_NUMBER = 7_000_000_000L;

    private final FloodingStory story;
    private final Bench bench;
    private final Map<String, QueryId> ids = new LinkedHashMap<>();
    private final List<Move> moves = new ArrayList<>();
    private int searches;

    /**
     * A step, and what the peer did because of it.
     *
     * @param at when the step began
     * @param step what happened
     * @param deeds what the peer did
     */
    record Move(Duration at, FloodingStep step, Deeds deeds) {}

    private FloodingPlay(FloodingStory story) {
        this.story = story;
        this.bench = new Bench(story.neighbors(), FloodingStory.STRANGERS, 1, peer(story));
    }

    /** Lets the submission's peer play a story. */
    static FloodingPlay of(FloodingStory story) {
        FloodingPlay play = begin(story);
        while (play.step()) {
            // on to the next one
        }
        return play;
    }

    /** Puts the submission's peer on a bench; nothing of the story has happened yet. */
    static FloodingPlay begin(FloodingStory story) {
        return new FloodingPlay(story);
    }

    private static PeerFactory peer(FloodingStory story) {
        Place place = new Place(Bench.neighbors(story.neighbors()), Set.of(FloodingStep.HELD));
        return host -> Graded.submission().flooding(host, place, story.settings());
    }

    @Override
    public boolean step() {
        if (moves.size() == story.steps().size()) {
            return false;
        }
        FloodingStep step = story.steps().get(moves.size());
        Duration at = bench.simulation().now();
        moves.add(new Move(at, step, deeds(step)));
        return true;
    }

    private Deeds deeds(FloodingStep step) {
        if (step instanceof Ask ask) {
            Address issuer = ask.hops() == 0 ? Address.of(ask.from()) : bench.stranger(0);
            Query query = new Query(idOf(ask.query(), issuer), ask.keyword(), ask.ttl(), ask.hops());
            return receive(ask.from(), query);
        }
        if (step instanceof Answer hit) {
            return receive(hit.from(), new QueryHit(idOf(hit.query(), bench.stranger(0)), Address.of(hit.holder())));
        }
        if (step instanceof Search search) {
            return bench.act(FloodingPeer.class, peer -> search(peer, search));
        }
        if (step instanceof Alien alien) {
            return bench.during(() -> aliens().forEach(
                            message -> bench.simulation().deliver(Address.of(alien.from()), Bench.PEER, message)));
        }
        if (step instanceof Alarm alarm) {
            QueryId id = idOf(alarm.query(), bench.stranger(0));
            return bench.act(Peer.class, peer -> {
                peer.onTimer(new RoundOver(id));
                peer.onTimer(new SearchOver(id));
            });
        }
        return bench.during(() -> {
            bench.simulation().crash(Bench.PEER);
            bench.simulation().restart(Bench.PEER, Restart.WITHOUT_STATE);
        });
    }

    /** A message from the peer to itself is handed over at once, or it would look like something that the peer sent. */
    private Deeds receive(int from, Message message) {
        Address sender = Address.of(from);
        return sender.equals(Bench.PEER) ? bench.handle(sender, message) : bench.receive(sender, message);
    }

    /** A search that never was has the peer's own name, and a number that it did not choose. */
    private QueryId idOf(String name, Address issuer) {
        Address named = name.startsWith("s") ? Bench.PEER : issuer;
        return ids.computeIfAbsent(name, n -> new QueryId(named, FIRST_NUMBER + Long.parseLong(n.substring(1))));
    }

    private List<Message> aliens() {
        QueryId id = new QueryId(bench.stranger(0), FIRST_NUMBER);
        return List.of(
                new RandomWalkMessage.Walker(id, 0, FloodingStep.HELD, 3, 1),
                new RandomWalkMessage.Hit(id, 0, bench.stranger(1)),
                new RandomWalkMessage.Exhausted(id, 0),
                new RandomWalkMessage.Check(id, 0),
                new RandomWalkMessage.CheckReply(id, 0, true));
    }

    private void search(FloodingPeer peer, Search search) {
        QueryId id = Optional.ofNullable(peer.search(search.keyword(), search.ttl()))
                .orElseThrow(() -> violation("returned null from a search")
                        .expected("the fresh id of the search")
                        .build());
        ids.put("s" + ++searches, id);
    }

    /** {@return what happened, step by step} */
    List<Move> moves() {
        return moves;
    }

    /** {@return the last step, and what the peer did} */
    Move last() {
        return moves.get(moves.size() - 1);
    }

    /** {@return the steps of one kind at which the peer was told about a query, in order} */
    <S extends FloodingStep> List<Move> moves(Class<S> kind, Predicate<S> wanted) {
        return moves.stream()
                .filter(move -> kind.isInstance(move.step()) && wanted.test(kind.cast(move.step())))
                .toList();
    }

    /** {@return the id of a query of the story} */
    QueryId id(String name) {
        QueryId id = ids.get(name);
        if (id == null) {
            throw new IllegalArgumentException("query " + name + " is not in the story");
        }
        return id;
    }

    /** {@return what a failure message calls a query of the story} */
    String shortName(String name) {
        return shortName(id(name));
    }

    /** {@return what a failure message calls a query} */
    String shortName(QueryId id) {
        return ShortNames.in(bench.log()).of(id);
    }

    /** {@return when the peer handled the message of a move} */
    static String time(Move move) {
        boolean onTheWay = move.step() instanceof Ask || move.step() instanceof Answer;
        return "t=" + ShortNames.time(onTheWay ? move.at().plus(Bench.LATENCY) : move.at());
    }

    /** {@return a violation by the peer on trial, to be completed; the summary begins with {@code peer 0}} */
    Violation.Builder violation(String whatItDid) {
        return Violation.of("peer 0 " + whatItDid).in(story).seen(bench.log()).about(Bench.PEER);
    }

    @Override
    public EventLog log() {
        return bench.log();
    }

    FloodingStory story() {
        return story;
    }

    Bench bench() {
        return bench;
    }
}
