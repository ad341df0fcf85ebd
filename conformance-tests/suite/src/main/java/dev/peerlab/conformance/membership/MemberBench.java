package dev.peerlab.conformance.membership;

import dev.peerlab.conformance.Exercise;
import dev.peerlab.conformance.Graded;
import dev.peerlab.conformance.Scenario;
import dev.peerlab.conformance.Violation;
import dev.peerlab.conformance.ring.RingBench;
import dev.peerlab.contract.Address;
import dev.peerlab.contract.Contact;
import dev.peerlab.contract.Id;
import dev.peerlab.contract.chord.ChordMessage;
import dev.peerlab.contract.chord.ChordReply;
import dev.peerlab.contract.chord.ChordReply.Answer;
import dev.peerlab.contract.chord.ChordReply.Done;
import dev.peerlab.contract.chord.ChordReply.Neighbors;
import dev.peerlab.contract.chord.ChordReply.Verdict;
import dev.peerlab.contract.chord.ChordRequest;
import dev.peerlab.contract.chord.ChordRequest.Ask;
import dev.peerlab.contract.chord.ChordRequest.AskNeighbors;
import dev.peerlab.contract.chord.ChordRequest.Inventory;
import dev.peerlab.contract.chord.ChordSettings;
import dev.peerlab.contract.chord.kit.ApplicationFactory;
import dev.peerlab.contract.chord.kit.ChordNode;
import dev.peerlab.contract.chord.kit.ChordPeer;
import dev.peerlab.contract.chord.kit.Envelope;
import dev.peerlab.contract.chord.kit.NodeTable;
import dev.peerlab.contract.routing.RoutingTable;
import dev.peerlab.simulator.EventLog;
import dev.peerlab.simulator.TraceEvent;
import dev.peerlab.simulator.TraceEvent.Sent;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A {@link RingBench} on the {@link Circle}: maintenance only happens by hand, and the contacts are members of a ring. */
final class MemberBench {

    static final Address PEER = Address.of(0);

    /** Messages arrive at multiples of 10 ms, so what is looked at in between is at rest. */
    private static final Duration SLICE = Duration.ofMillis(5);

    private static final Duration NEVER = Duration.ofDays(1_000);

    private final Scenario scenario;
    private final RingBench bench;
    private final Map<Integer, Contact> contacts = new TreeMap<>();
    private long number;

    MemberBench(Scenario scenario, int self, int successors, int replicas) {
        this.scenario = scenario;
        this.bench = new RingBench(
                settings(successors, replicas),
                Graded.chord(Exercise.CHORD_JOIN),
                ApplicationFactory.NONE,
                Circle.id(self));
    }

    /** {@return settings of a ring on the circle: what is not answered is given up after 100 ms} */
    private static ChordSettings settings(int successors, int replicas) {
        return ChordSettings.of(Circle.SPACE)
                .with(successors, replicas)
                .every(NEVER, NEVER)
                .within(Duration.ofMillis(50), 2, Duration.ofSeconds(2));
    }

    // Contacts

    /** Adds contacts that answer nothing yet. */
    void add(Collection<Integer> points) {
        points.forEach(point -> contacts.put(point, bench.contact(Circle.id(point))));
    }

    Contact contact(int point) {
        Contact contact = contacts.get(point);
        if (contact == null) {
            throw new IllegalArgumentException("no contact at " + point);
        }
        return contact;
    }

    List<Contact> contacts(List<Integer> points) {
        return points.stream().map(this::contact).toList();
    }

    void script(int point, Function<ChordRequest, @Nullable ChordReply> script) {
        bench.script(contact(point), script);
    }

    void silence(int point) {
        script(point, request -> null);
    }

    /** Makes a contact a member: it answers whatever it is asked. */
    void enlist(int point, @Nullable Integer predecessor, List<Integer> successors) {
        script(point, request -> answer(request, predecessor, successors));
    }

    /** {@return what a member answers} */
    ChordReply answer(ChordRequest request, @Nullable Integer predecessor, List<Integer> successors) {
        if (request instanceof Ask ask) {
            return new Answer(owner(ask), true);
        }
        if (request instanceof AskNeighbors) {
            return new Neighbors(predecessor == null ? null : contact(predecessor), contacts(successors));
        }
        return request instanceof Inventory ? new Verdict(List.of(), List.of()) : new Done();
    }

    private Contact owner(Ask ask) {
        int key = Circle.point(ask.key());
        List<Integer> points = contacts.keySet().stream()
                .filter(point -> !ask.avoid().contains(contact(point)))
                .toList();
        int owner = points.contains(key) ? key : Circle.clockwise(key, points).get(0);
        return contact(owner);
    }

    // The peer on trial

    ChordNode node() {
        return bench.node();
    }

    Contact self() {
        return node().self();
    }

    RoutingTable table() {
        return node().table();
    }

    Optional<Integer> predecessor() {
        return Optional.ofNullable(table().predecessor()).map(known -> Circle.point(known.id()));
    }

    boolean keeps(int key) {
        return node().store().get(Circle.id(key)).isPresent();
    }

    /** Makes the peer on trial a member. */
    void install(@Nullable Integer predecessor, List<Integer> successors) {
        NodeTable table = new NodeTable(Circle.SPACE, node().self());
        table.setPredecessor(predecessor == null ? null : contact(predecessor));
        table.setSuccessors(contacts(successors));
        turn(node -> node.install(table));
    }

    /** Has the peer on trial do something, at once. */
    void turn(Consumer<ChordNode> turn) {
        bench.simulation().tell(PEER, ChordPeer.class, peer -> turn.accept(peer.node()));
    }

    /** Hands something to the whole peer at once, as its network would. */
    void peerTurn(Consumer<ChordPeer> turn) {
        bench.simulation().tell(PEER, ChordPeer.class, turn);
    }

    /** Has a contact send something to the peer on trial; it arrives later. */
    void send(int from, ChordMessage message) {
        send(contact(from).id(), contact(from).address(), ++number, message);
    }

    /** Puts any envelope on its way to the peer on trial. */
    void send(Id id, Address from, long numbered, ChordMessage message) {
        bench.simulation().inject(from, PEER, new Envelope(id, self().id(), numbered, message));
    }

    // Time

    Duration now() {
        return bench.simulation().now();
    }

    /** Lets time pass, and looks every 5 ms. */
    void pass(Duration time, Runnable look) {
        Duration end = now().plus(time);
        while (now().compareTo(end) < 0) {
            bench.simulation().runFor(SLICE);
            look.run();
        }
    }

    void pass(Duration time) {
        bench.idle(time);
    }

    static Duration millis(int millis) {
        return Duration.ofMillis(millis);
    }

    // What happened

    EventLog log() {
        return bench.log();
    }

    int mark() {
        return log().events().size();
    }

    /** {@return what the peer on trial sent since a mark} */
    List<Sent> sentSince(int mark) {
        List<TraceEvent> events = log().events();
        return events.subList(mark, events.size()).stream()
                .filter(Sent.class::isInstance)
                .map(Sent.class::cast)
                .filter(sent -> sent.from().equals(PEER) && sent.message() instanceof Envelope)
                .toList();
    }

    /** {@return those messages of one kind that the peer on trial sent since a mark} */
    List<Sent> sentSince(int mark, Class<? extends ChordMessage> kind) {
        return sentSince(mark).stream()
                .filter(sent -> kind.isInstance(body(sent)))
                .toList();
    }

    static ChordMessage body(Sent sent) {
        return ((Envelope) sent.message()).body();
    }

    /** {@return what the receiver of a message is called} */
    static String name(Sent sent) {
        return ((Envelope) sent.message()).to() + "@" + sent.to();
    }

    /** {@return a violation by the peer on trial, to be completed} */
    Violation.Builder violation(String whatItDid) {
        return Violation.of("peer " + self() + " " + whatItDid)
                .in(scenario)
                .seen(log())
                .about(PEER);
    }

    String time() {
        return "(t=" + now().toMillis() + " ms)";
    }
}
