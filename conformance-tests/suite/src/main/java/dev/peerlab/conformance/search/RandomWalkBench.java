package dev.peerlab.conformance.search;

import dev.peerlab.conformance.Graded;
import dev.peerlab.conformance.Scenario;
import dev.peerlab.conformance.Violation;
import dev.peerlab.conformance.search.RandomWalkSpot.Arrival;
import dev.peerlab.contract.Address;
import dev.peerlab.contract.Host;
import dev.peerlab.contract.Message;
import dev.peerlab.contract.Peer;
import dev.peerlab.contract.Timer;
import dev.peerlab.contract.Upcall;
import dev.peerlab.contract.randomwalk.RandomWalkMessage.Check;
import dev.peerlab.contract.randomwalk.RandomWalkMessage.CheckReply;
import dev.peerlab.contract.randomwalk.RandomWalkMessage.Walker;
import dev.peerlab.contract.randomwalk.RandomWalkPeer;
import dev.peerlab.contract.search.Place;
import dev.peerlab.contract.search.QueryId;
import dev.peerlab.simulator.EventLog;
import dev.peerlab.simulator.Simulation;
import dev.peerlab.simulator.TraceEvent;
import dev.peerlab.simulator.TraceEvent.Reported;
import dev.peerlab.simulator.TraceEvent.Sent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/** One peer of the graded submission, all alone among neighbors that are played by the suite: a {@link RandomWalkSpot}. */
final class RandomWalkBench {

    static final String KEYWORD = "song";
    static final Address PEER = Address.of(0);

    /** Long enough for a question and its answer, and far from the timeout of a search. */
    private static final Duration QUIET = Duration.ofMillis(100);

    private static final long EVENT_LIMIT = 200_000;

    private final RandomWalkSpot spot;
    private final Scenario scenario;
    private final EventLog log = new EventLog();
    private final Simulation simulation;
    private final List<QueryId> own = new ArrayList<>();
    private boolean answering = true;

    RandomWalkBench(RandomWalkSpot spot) {
        this(spot, spot, UnaryOperator.identity());
    }

    /**
     * Builds the peer and its neighbors.
     *
     * @param spot how
     * @param scenario what to show and to replay when the peer does wrong
     * @param change replaces what the peer acts through
     */
    RandomWalkBench(RandomWalkSpot spot, Scenario scenario, UnaryOperator<Host> change) {
        this.spot = spot;
        this.scenario = scenario;
        simulation = Simulation.builder()
                .seed(spot.seed())
                .trace(log)
                .eventLimit(EVENT_LIMIT)
                .build();
        List<Address> neighbors =
                IntStream.rangeClosed(1, spot.degree()).mapToObj(Address::of).toList();
        Place place = new Place(neighbors, spot.holder() ? Set.of("noise", KEYWORD) : Set.of("noise"));
        simulation.add(host -> Graded.submission().randomWalk(change.apply(host), place, spot.settings()));
        for (int other = 1; other <= spot.degree() + 1; other++) {
            simulation.add(Neighbor::new);
        }
    }

    RandomWalkSpot spot() {
        return spot;
    }

    EventLog log() {
        return log;
    }

    Simulation simulation() {
        return simulation;
    }

    /** From now on nobody answers a check of the peer. */
    void stopAnswering() {
        answering = false;
    }

    /** Lets the peer search, and waits until nothing happens any more; {@return what it sent} */
    List<Sent> search() {
        int mark = mark();
        own.add(simulation.call(PEER, RandomWalkPeer.class, peer -> peer.search(KEYWORD, spot.ttl())));
        settle();
        return sentSince(mark);
    }

    /** {@return the id of a search: as the peer named it, or as the issuer that is played by the suite did} */
    QueryId id(int search) {
        return spot.issuer() == 0 ? own.get(search) : new QueryId(Address.of(spot.issuer()), search);
    }

    QueryId id(Arrival arrival) {
        return id(spot.issuer() == 0 ? 0 : arrival.search());
    }

    Walker walker(Arrival arrival) {
        return new Walker(id(arrival), arrival.walker(), KEYWORD, arrival.ttl(), arrival.hops());
    }

    /** Lets a walker come, and waits until nothing happens any more; {@return what the peer sent} */
    List<Sent> arrive(Arrival arrival) {
        return deliver(Address.of(arrival.from()), walker(arrival));
    }

    /** Hands the peer a message, and waits until nothing happens any more; {@return what the peer sent} */
    List<Sent> deliver(Address from, Message message) {
        int mark = mark();
        simulation.deliver(from, PEER, message);
        settle();
        return sentSince(mark);
    }

    void settle() {
        simulation.runFor(QUIET);
    }

    /** {@return how much has happened so far, for {@link #sentSince} and {@link #upcallsSince}} */
    int mark() {
        return log.events().size();
    }

    List<Sent> sentSince(int mark) {
        return since(mark, Sent.class).stream()
                .filter(sent -> sent.from().equals(PEER))
                .toList();
    }

    List<Upcall> upcallsSince(int mark) {
        return since(mark, Reported.class).stream().map(Reported::upcall).toList();
    }

    private <E extends TraceEvent> List<E> since(int mark, Class<E> kind) {
        List<TraceEvent> events = log.events();
        return events.subList(mark, events.size()).stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    /** {@return the messages of one kind among those sent} */
    static List<Sent> only(Class<? extends Message> kind, List<Sent> sent) {
        return sent.stream().filter(each -> kind.isInstance(each.message())).toList();
    }

    /** {@return a violation by the peer, with all that was seen} */
    Violation.Builder violation(String summary) {
        return Violation.of(summary).in(scenario).seen(log).about(PEER);
    }

    /** {@return the time in words, e.g. {@code t=20 ms}} */
    String now() {
        return time(simulation.now());
    }

    static String time(Duration at) {
        return "t=" + ShortNames.time(at);
    }

    /** A peer that is played by the suite: it answers checks, and nothing else. */
    private final class Neighbor implements Peer {
        private final Host host;

        Neighbor(Host host) {
            this.host = host;
        }

        @Override
        public void onMessage(Address from, Message message) {
            if (answering
                    && message instanceof Check check
                    && check.id().issuer().equals(host.self())) {
                host.send(from, new CheckReply(check.id(), check.walker(), spot.goOn()));
            }
        }

        @Override
        public void onTimer(Timer timer) {}
    }
}
