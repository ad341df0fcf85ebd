package dev.peerlab.conformance.recovery;

import dev.peerlab.conformance.Exercise;
import dev.peerlab.conformance.Graded;
import dev.peerlab.conformance.Scenario;
import dev.peerlab.conformance.Violation;
import dev.peerlab.conformance.ring.RingBench;
import dev.peerlab.conformance.ring.RingBench.Said;
import dev.peerlab.conformance.search.ShortNames;
import dev.peerlab.contract.Address;
import dev.peerlab.contract.Contact;
import dev.peerlab.contract.Id;
import dev.peerlab.contract.IdSpace;
import dev.peerlab.contract.chord.ChordRecovery;
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
import dev.peerlab.contract.routing.RoutingTable;
import dev.peerlab.simulator.EventLog;
import dev.peerlab.simulator.ring.ConvergedRing;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The submission's peer in some {@link Surroundings}, whose others answer as peers of a converged ring do. */
final class Trial {

    /** So long that nothing happens but by hand. */
    private static final Duration NEVER = Duration.ofDays(30);

    private final Surroundings given;
    private final Scenario scenario;
    private final ChordSettings settings;
    private final RingBench bench;

    /** The peer on trial, and then the others, clockwise. */
    private final List<Contact> ring = new ArrayList<>();

    private final List<Contact> strangers = new ArrayList<>();

    private Trial(Surroundings given, Scenario scenario) {
        this.given = given;
        this.scenario = scenario;
        IdSpace space = new IdSpace(Surroundings.BITS);
        this.settings = ChordSettings.of(space).with(given.r(), 2).every(NEVER, NEVER);
        Id self = space.id(given.self());
        this.bench = new RingBench(settings, Graded.chord(Exercise.RECOVERY), ApplicationFactory.NONE, self);
        ring.add(new Contact(self, Address.of(0)));
        given.others().forEach(id -> ring.add(bench.contact(space.id(id))));
        given.strangers().forEach(id -> strangers.add(bench.contact(space.id(id))));
        for (int number = 1; number < ring.size(); number++) {
            if (!given.silent().contains(number)) {
                speak(number);
            }
        }
        ConvergedRing ideal = ConvergedRing.ofPeers(space, given.r(), ring);
        int place = 0;
        while (!ideal.member(place).equals(ring.get(0))) {
            place++;
        }
        RoutingTable table = ideal.table(place);
        act(node -> node.install(table));
    }

    /** Puts the submission's peer into its surroundings. Nothing has happened yet. */
    static Trial of(Surroundings given) {
        return new Trial(given, given);
    }

    /** The same, in a scenario that tells more. */
    static Trial of(Surroundings given, Scenario scenario) {
        return new Trial(given, scenario);
    }

    Surroundings given() {
        return given;
    }

    RingBench bench() {
        return bench;
    }

    EventLog log() {
        return bench.log();
    }

    // The others

    /** {@return one of the others; the peer on trial is number 0} */
    Contact contact(int number) {
        return ring.get(number);
    }

    /** {@return the peer that the case is about} */
    Contact who() {
        return contact(given.who());
    }

    /** {@return those that are in nobody's table} */
    List<Contact> strangers() {
        return strangers;
    }

    /** Has one of the others answer from now on. */
    void speak(int number) {
        bench.script(contact(number), request -> answer(number, request));
    }

    /** Has one of the others answer no more. */
    void silence(int number) {
        bench.script(contact(number), request -> null);
    }

    /** {@return what one of the others answers} */
    ChordReply answer(int number, ChordRequest request) {
        if (request instanceof AskNeighbors) {
            List<Contact> after = new ArrayList<>();
            for (int i = 1; i <= Math.min(given.r(), ring.size() - 1); i++) {
                after.add(ring.get((number + i) % ring.size()));
            }
            return new Neighbors(ring.get(number - 1), after);
        }
        if (request instanceof Ask ask) {
            return new Answer(owner(ask), true);
        }
        return request instanceof Inventory ? new Verdict(List.of(), List.of()) : new Done();
    }

    private Contact owner(Ask ask) {
        Contact nearest = ring.get(0);
        Contact lowest = ring.get(0);
        for (Contact each : ring) {
            boolean after = each.id().compareTo(ask.key()) >= 0;
            boolean nearer = nearest.id().compareTo(ask.key()) < 0 || each.id().compareTo(nearest.id()) < 0;
            nearest = after && nearer ? each : nearest;
            lowest = each.id().compareTo(lowest.id()) < 0 ? each : lowest;
        }
        return nearest.id().compareTo(ask.key()) >= 0 ? nearest : lowest;
    }

    // The peer on trial

    RoutingTable table() {
        return bench.node().table();
    }

    /** Has the peer do something. {@return what it said because of it} */
    List<Said> act(Consumer<ChordNode> turn) {
        return bench.act(turn);
    }

    /** Calls the part on trial. {@return what the peer said because of it} */
    List<Said> recover(Consumer<ChordRecovery> turn) {
        return act(node -> turn.accept(node.parts().recovery()));
    }

    /** Lets so many requests be given up, one after the other. */
    List<Said> giveUp(int requests) {
        Duration each = settings.timeout().multipliedBy(settings.attempts()).plus(RingBench.LATENCY.multipliedBy(6));
        return bench.idle(each.multipliedBy(requests));
    }

    /** {@return where the peer's table names another; null if nowhere} */
    @Nullable
    String placeOf(Contact other) {
        RoutingTable table = table();
        if (table.successors().contains(other)) {
            return "as a successor";
        }
        if (other.equals(table.predecessor())) {
            return "as its predecessor";
        }
        for (int i = 1; i < table.space().bits(); i++) {
            if (other.equals(table.finger(i))) {
                return "as finger " + i;
            }
        }
        return null;
    }

    /** {@return the table for a failure message} */
    String tableText() {
        return "successors " + table().successors() + ", predecessor " + text(table().predecessor());
    }

    static String text(@Nullable Contact contact) {
        return contact == null ? "nobody" : contact.toString();
    }

    String now() {
        return "(t=" + ShortNames.time(bench.simulation().now()) + ")";
    }

    /** {@return a violation by the peer on trial, to be completed; the summary begins with {@code peer} and its id} */
    Violation.Builder violation(String whatItDid) {
        return Violation.of("peer " + given.self() + " " + whatItDid)
                .in(scenario)
                .seen(bench.log())
                .about(Address.of(0));
    }
}
