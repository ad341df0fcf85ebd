package dev.peerlab.conformance.recovery;

import dev.peerlab.conformance.Violation;
import dev.peerlab.conformance.ring.RingFault;
import dev.peerlab.conformance.ring.RingOracle;
import dev.peerlab.contract.Address;
import dev.peerlab.contract.Contact;
import dev.peerlab.contract.IdSpace;
import dev.peerlab.contract.chord.ChordSettings;
import dev.peerlab.contract.chord.kit.ApplicationFactory;
import dev.peerlab.contract.chord.kit.ChordComposition;
import dev.peerlab.contract.chord.kit.ChordNode;
import dev.peerlab.contract.chord.kit.ChordPeer;
import dev.peerlab.simulator.EventLog;
import dev.peerlab.simulator.Simulation;
import dev.peerlab.simulator.ring.ConvergedRing;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Real peers that are led through a {@link HistoricalTrace}. */
final class TracePlayer {

    private static final IdSpace SPACE = new IdSpace(3);
    private static final int SUCCESSORS = 2;
    private static final int PEERS = 4;

    /** So long that nothing happens but by hand. */
    private static final Duration NEVER = Duration.ofDays(30);

    /** Time enough for several requests to be given up. */
    private static final Duration STEP = Duration.ofSeconds(30);

    private static final int ROUNDS = 20;
    private static final long EVENT_LIMIT = 100_000;

    private final HistoricalTrace trace;
    private final Set<Contact> excused = new HashSet<>();
    private final EventLog log = new EventLog();
    private final Simulation simulation =
            Simulation.builder().eventLimit(EVENT_LIMIT).trace(log).build();

    TracePlayer(HistoricalTrace trace, ChordComposition parts) {
        this.trace = trace;
        ChordSettings settings = ChordSettings.of(SPACE).with(SUCCESSORS, 1).every(NEVER, NEVER);
        for (int i = 0; i < PEERS; i++) {
            simulation.add(host -> new HeldPeer(new ChordPeer(
                    host, settings, List.of(SPACE.id(host.self().number())), parts, ApplicationFactory.NONE)));
        }
    }

    void play() {
        tell(0, ChordNode::create);
        for (String step : trace.steps()) {
            take(step);
            simulation.runFor(STEP);
            RingOracle.of(members(), excused).ringFault().ifPresent(fault -> {
                throw violation(fault, "broke the ring at step " + step + ": " + fault.what());
            });
        }
        maintain();
    }

    private void take(String step) {
        int who = step.charAt(1) - '0';
        excused.removeIf(peer -> peer.address().number() == who);
        switch (step.charAt(0)) {
            case 'J' -> {
                Contact contact = members().get(0).self();
                tell(who, node -> node.join(contact));
            }
            case 'S', 'R', 'U' -> tell(who, node -> node.parts().membership().stabilize());
            case 'L' -> tell(who, node -> node.parts().recovery().checkPredecessor());
            case 'F' -> fail(who);
            default -> {
                Address from = Address.of(step.charAt(3) - '0');
                simulation.tell(Address.of(who), HeldPeer.class, peer -> peer.letThrough(from));
            }
        }
    }

    /** Whoever has lost all that it knew is excused until it takes a step of its own. */
    private void fail(int who) {
        simulation.crash(Address.of(who));
        List<Contact> live = members().stream().map(ChordNode::self).toList();
        members().stream()
                .filter(node -> node.table().successors().stream().noneMatch(live::contains))
                .forEach(node -> excused.add(node.self()));
    }

    private void maintain() {
        members().forEach(node -> simulation.tell(node.self().address(), HeldPeer.class, HeldPeer::letAllThrough));
        for (int round = 0; round < ROUNDS; round++) {
            members().forEach(node -> tell(node.self().address().number(), ChordNode::maintain));
            simulation.runFor(STEP);
        }
        ConvergedRing ideal = ConvergedRing.ofPeers(
                SPACE, SUCCESSORS, members().stream().map(ChordNode::self).toList());
        RingOracle.idealFaults(members(), ideal, false).stream().findFirst().ifPresent(fault -> {
            throw violation(fault, "has a wrong " + fault.what() + " after " + ROUNDS + " rounds of maintenance");
        });
    }

    private Violation violation(RingFault fault, String whatItDid) {
        return Violation.of("peer " + fault.peer().id() + " " + whatItDid)
                .expected(fault.expected())
                .actual(fault.actual())
                .in(trace)
                .seen(log)
                .about(fault.peer().address())
                .build();
    }

    private void tell(int peer, Consumer<ChordNode> turn) {
        simulation.tell(
                Address.of(peer),
                HeldPeer.class,
                held -> turn.accept(held.peer().node()));
    }

    /** By id, as ids are addresses. */
    private List<ChordNode> members() {
        List<ChordNode> members = new ArrayList<>();
        for (int i = 0; i < PEERS; i++) {
            ChordNode node = ((HeldPeer) simulation.peer(Address.of(i))).peer().node();
            if (simulation.isUp(Address.of(i)) && node.isMember()) {
                members.add(node);
            }
        }
        return members;
    }
}
