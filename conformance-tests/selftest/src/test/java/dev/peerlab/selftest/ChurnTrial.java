package dev.peerlab.selftest;

import dev.peerlab.conformance.ring.KeyReads;
import dev.peerlab.conformance.ring.KeyReads.Read;
import dev.peerlab.conformance.ring.RingWorld;
import dev.peerlab.contract.Address;
import dev.peerlab.contract.Id;
import dev.peerlab.contract.chord.ChordMessage;
import dev.peerlab.contract.chord.ChordReply.Verdict;
import dev.peerlab.contract.chord.ChordRequest.Inventory;
import dev.peerlab.contract.chord.ChordRequest.Replicate;
import dev.peerlab.contract.chord.ChordSettings;
import dev.peerlab.contract.chord.ChordUpcall.JoinEnded;
import dev.peerlab.contract.chord.ChordUpcall.JoinOutcome;
import dev.peerlab.contract.chord.ChordUpcall.Left;
import dev.peerlab.contract.chord.kit.ChordComposition;
import dev.peerlab.contract.chord.kit.ChordNode;
import dev.peerlab.contract.chord.kit.Envelope;
import dev.peerlab.contract.store.Value;
import dev.peerlab.simulator.Faults;
import dev.peerlab.simulator.Latency;
import dev.peerlab.simulator.Simulation;
import dev.peerlab.simulator.TraceEvent;
import dev.peerlab.simulator.TraceEvent.Reported;
import dev.peerlab.simulator.TraceEvent.Sent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/**
 * Ten minutes in the life of a ring that keeps many keys: peers join, leave and restart all the time, and again and again as
 * many adjacent peers crash at once as the ring can bear.
 */
final class ChurnTrial {

    /** The head of the table that {@link #row} is a row of. */
    static final String HEAD = """
            Ten minutes of churn: what was tried, and what came of it ("crashes": strikes x adjacent peers; "failed": gets without
            an answer; "wrong": gets that did not find what was put; "repair": its share of all messages; "moved": copies sent
            for each key)
            | before |  after |     keys | crashes | joins | restarts | leaves |   gets | failed | wrong | lost |   repair | moved |
            | ------ | ------ | -------- | ------- | ----- | -------- | ------ | ------ | ------ | ----- | ---- | -------- | ----- |""";

    private static final Duration CHURN = Duration.ofMinutes(10);
    private static final Duration TIME_TO_REPAIR = Duration.ofSeconds(20);
    private static final Duration GET_EVERY = Duration.ofMillis(100);
    private static final Duration BEFORE_NEXT_TRY = Duration.ofSeconds(2);

    private final int peers;
    private final int keys;
    private final RingWorld world;
    private final Random random;
    private final KeyReads reads = new KeyReads();
    private final Set<Integer> leaving = new TreeSet<>();
    private final Set<Id> lost = new TreeSet<>();
    private final List<Integer> down = new ArrayList<>();
    private int nextId;
    private int crashes;
    private int joins;
    private int leaves;
    private int restarts;
    private long sent;
    private long repairs;
    private long copies;

    ChurnTrial(ChordSettings settings, ChordComposition parts, int peers, int keys, Faults faults, long seed) {
        this.peers = peers;
        this.keys = keys;
        this.random = new Random(seed);
        this.world = new RingWorld(
                settings,
                parts,
                Simulation.builder()
                        .seed(seed)
                        .latency(Latency.uniform(Duration.ofMillis(5), Duration.ofMillis(80)))
                        .faults(faults)
                        .trace(this::watch)
                        .trace(reads));
    }

    /** Lives through all of it. */
    void run() {
        for (int i = 0; i < peers; i++) {
            world.add(freshId());
        }
        world.converge();
        putKeys();
        Simulation simulation = world.simulation();
        Duration end = simulation.now().plus(CHURN);
        every(Duration.ofSeconds(5), end, this::join);
        every(Duration.ofSeconds(7), end, this::leave);
        every(Duration.ofSeconds(30), end, this::restart);
        every(GET_EVERY, end, () -> getAny());
        crashNow(end);
        while (simulation.now().compareTo(end) < 0) {
            world.runFor(Duration.ofSeconds(1));
            world.log().clear();
        }
        world.runFor(TIME_TO_REPAIR.multipliedBy(3));
        getAll();
    }

    private Id freshId() {
        return world.settings().space().hash("peer " + nextId++);
    }

    private void putKeys() {
        for (int i = 0; i < keys; i++) {
            Id key = world.settings().space().hash("key " + i);
            world.put(random.nextInt(peers), key, Value.of("value of key " + i));
            world.runFor(Duration.ofMillis(1));
        }
        world.runFor(world.settings().deadline());
        world.log().clear();
    }

    /** At random moments, so often on average. */
    private void every(Duration period, Duration end, Runnable act) {
        Duration wait = Duration.ofNanos((long) (period.toNanos() * 2 * random.nextDouble()));
        Duration next = world.simulation().now().plus(wait);
        if (next.compareTo(end) < 0) {
            world.simulation().at(next, () -> {
                act.run();
                every(period, end, act);
            });
        }
    }

    private List<ChordNode> settled() {
        return world.members().stream()
                .filter(node -> !leaving.contains(node.self().address().number()))
                .toList();
    }

    private int any(List<ChordNode> nodes) {
        return nodes.get(random.nextInt(nodes.size())).self().address().number();
    }

    private void join() {
        joins++;
        int newcomer = world.add(freshId());
        world.join(newcomer, any(settled()));
    }

    private void restart() {
        if (!down.isEmpty()) {
            restarts++;
            int peer = down.remove(random.nextInt(down.size()));
            world.restart(peer);
            world.join(peer, any(settled()));
        }
    }

    private void leave() {
        if (settled().size() > peers / 2) {
            leaves++;
            int peer = any(settled());
            leaving.add(peer);
            world.tell(peer, ChordNode::leave);
        }
    }

    /** Crashes as many adjacent peers at once as can be borne; then again, when there was time for repair. */
    private void crashNow(Duration end) {
        Duration wait = TIME_TO_REPAIR.plusMillis(random.nextInt(10_000));
        Duration next = world.simulation().now().plus(wait);
        if (next.compareTo(end) < 0) {
            world.simulation().at(next, () -> {
                crashAdjacent();
                crashNow(end);
            });
        }
    }

    private void crashAdjacent() {
        List<ChordNode> members = world.members();
        int first = random.nextInt(members.size());
        crashes++;
        for (int i = 0; i < world.settings().replicas() - 1; i++) {
            int peer =
                    members.get((first + i) % members.size()).self().address().number();
            leaving.remove(peer);
            down.add(peer);
            world.crash(peer);
        }
        countCopies();
    }

    private void countCopies() {
        Map<Id, Integer> counts = world.copies();
        for (Id key : world.ledger().acknowledged().keySet()) {
            if (!counts.containsKey(key)) {
                lost.add(key);
            }
        }
    }

    private void getAny() {
        List<Id> known = new ArrayList<>(world.ledger().acknowledged().keySet());
        reads.ask(world, any(settled()), known.get(random.nextInt(known.size())));
    }

    private void getAll() {
        List<ChordNode> members = settled();
        for (Id key : world.ledger().acknowledged().keySet()) {
            reads.ask(world, any(members), key);
            world.runFor(Duration.ofMillis(1));
        }
        world.runFor(world.settings().deadline().multipliedBy(2));
        Set<Id> found = new HashSet<>();
        reads.all().stream().filter(this::isRight).map(Read::key).forEach(found::add);
        world.ledger().acknowledged().keySet().stream()
                .filter(key -> !found.contains(key))
                .forEach(lost::add);
        countCopies();
    }

    private boolean isRight(Read read) {
        Value value = world.ledger().acknowledged().get(read.key());
        return value != null && read.found(value);
    }

    private void watch(TraceEvent event) {
        if (event instanceof Sent message && message.message() instanceof Envelope envelope) {
            sent++;
            ChordMessage body = envelope.body();
            repairs += body instanceof Inventory || body instanceof Verdict || body instanceof Replicate ? 1 : 0;
            copies += body instanceof Replicate replicate ? replicate.entries().size() : 0;
        } else if (event instanceof Reported reported) {
            int peer = reported.peer().number();
            if (reported.upcall() instanceof Left) {
                world.simulation().at(event.at(), () -> stop(reported.peer()));
            } else if (reported.upcall() instanceof JoinEnded ended && ended.outcome() == JoinOutcome.UNREACHABLE) {
                world.simulation().at(event.at().plus(BEFORE_NEXT_TRY), () -> joinAgain(peer));
            }
        }
    }

    private void stop(Address peer) {
        leaving.remove(peer.number());
        world.simulation().leave(peer, gone -> {});
    }

    private void joinAgain(int peer) {
        if (world.isUp(peer) && !world.node(peer).isMember()) {
            world.join(peer, any(settled()));
        }
    }

    // What came of it

    /** {@return the keys that were acknowledged and then lost, even if only for a while} */
    Set<Id> lost() {
        return lost;
    }

    /** {@return how many keys were acknowledged} */
    int acknowledged() {
        return world.ledger().acknowledged().size();
    }

    /** {@return gets that were carried out, but did not find what was put} */
    List<Read> wrong() {
        return reads.all().stream()
                .filter(Read::isDone)
                .filter(read -> !isRight(read))
                .toList();
    }

    /** {@return what was tried and what came of it, one row of the table} */
    String row() {
        List<Read> gets = reads.all();
        long failed = gets.stream().filter(read -> !read.isDone()).count();
        return String.format(
                Locale.ROOT,
                "| %6d | %6d | %8d | %3d x %d | %5d | %8d | %6d | %6d | %6d | %5d | %4d | %6.2f %% | %5.1f |",
                peers,
                settled().size(),
                acknowledged(),
                crashes,
                world.settings().replicas() - 1,
                joins,
                restarts,
                leaves,
                gets.size(),
                failed,
                wrong().size(),
                lost.size(),
                100.0 * repairs / sent,
                copies / (double) acknowledged());
    }
}
