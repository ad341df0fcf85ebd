package dev.peerlab.conformance.ring;

import dev.peerlab.conformance.Violation;
import dev.peerlab.contract.Address;
import dev.peerlab.contract.Contact;
import dev.peerlab.contract.Id;
import dev.peerlab.contract.chord.ChordUpcall.JoinEnded;
import dev.peerlab.contract.chord.ChordUpcall.JoinOutcome;
import dev.peerlab.contract.chord.ChordUpcall.Left;
import dev.peerlab.contract.chord.kit.ChordComposition;
import dev.peerlab.contract.chord.kit.ChordNode;
import dev.peerlab.contract.routing.RoutingTable;
import dev.peerlab.contract.store.Value;
import dev.peerlab.simulator.TraceEvent;
import dev.peerlab.simulator.TraceEvent.Reported;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A {@link RingScenario} as it goes.
 *
 * <p>An act is left out when the ring could not be expected to live through it (Zave 2017, section 3): a crash or a departure
 * that would leave fewer than r + 1 members, or some member without a live successor, or that is the (r + 1)-th since the ring
 * had the time to repair itself; and, where keys are kept, a crash that is the {@code replicas}-th departure since then. Peers
 * leave one at a time. A join that fails because nobody answered is tried again, by way of another member. A peer that was cut
 * off for so long that it has given up all others is restarted; while one is cut off, no other goes.
 */
public final class RingRun {

    /** Several rounds of maintenance and of repair: time enough to find the dead and to make new copies. */
    private static final Duration TIME_TO_REPAIR = Duration.ofSeconds(20);

    /** A request that was sent just before the end of an isolation is given up by then. */
    private static final Duration TIME_TO_GIVE_UP = Duration.ofSeconds(4);

    private static final Duration BEFORE_NEXT_TRY = Duration.ofSeconds(2);
    private static final long EVENT_LIMIT = 5_000_000;

    private final RingScenario scenario;
    private final RingWorld world;
    /** Crashes, leaves and isolations. */
    private final Deque<Duration> departures = new ArrayDeque<>();

    private final List<RingAct> done = new ArrayList<>();
    private final Set<Address> isolated = new TreeSet<>();
    private final Set<Integer> leaving = new TreeSet<>();
    private Duration calm = Duration.ZERO;
    private int contacts;

    private RingRun(RingScenario scenario, ChordComposition parts) {
        this.scenario = scenario;
        this.world = new RingWorld(
                scenario.settings(),
                parts,
                scenario.network().eventLimit(EVENT_LIMIT).trace(this::watch));
    }

    /**
     * Sets up a scenario: the ring has converged, and its keys have been put and acknowledged. The acts are planned, from now
     * on.
     *
     * @param scenario what is to happen
     * @param parts whose parts the peers are made of
     */
    public static RingRun of(RingScenario scenario, ChordComposition parts) {
        RingRun run = new RingRun(scenario, parts);
        scenario.base().forEach(id -> run.world.add(run.id(id)));
        run.world.converge();
        run.putKeys();
        Duration start = run.world.simulation().now();
        scenario.acts().forEach(act -> run.world.simulation().at(start.plusMillis(act.atMillis()), () -> run.act(act)));
        return run;
    }

    private Id id(long value) {
        return scenario.settings().space().id(value);
    }

    private void putKeys() {
        for (int i = 0; i < scenario.keys(); i++) {
            Id key = scenario.settings().space().hash("key " + i);
            world.put(i % scenario.base().size(), key, Value.of("value of " + key));
        }
        if (scenario.keys() > 0) {
            world.runFor(scenario.settings().deadline());
        }
    }

    // Acts

    private void act(RingAct act) {
        int peer = (int) (act.who() % world.simulation().size());
        boolean happened = switch (act.kind()) {
            case JOIN -> join(world.add(id(act.who())));
            case CRASH -> isLegalCrash(peer) && crash(peer);
            case RESTART -> !world.isUp(peer) && !leaving.contains(peer) && restart(peer);
            case LEAVE -> isLegalDeparture(peer) && leave(peer);
            case ISOLATE -> isLegalCrash(peer) && isolate(peer, act.forMillis());
        };
        if (happened) {
            done.add(act);
        }
    }

    private boolean join(int newcomer) {
        List<ChordNode> members = world.members().stream()
                .filter(node -> !isolated.contains(node.self().address()))
                .toList();
        if (members.isEmpty()) {
            return false;
        }
        Contact contact = members.get(contacts++ % members.size()).self();
        world.tell(newcomer, node -> node.join(contact));
        return true;
    }

    private boolean crash(int peer) {
        if (world.node(peer).isMember()) {
            departures.add(now());
        }
        leaving.remove(peer);
        world.crash(peer);
        return true;
    }

    private boolean restart(int peer) {
        world.restart(peer);
        return join(peer);
    }

    private boolean leave(int peer) {
        leaving.add(peer);
        departures.add(now());
        world.tell(peer, ChordNode::leave);
        return true;
    }

    private boolean isolate(int peer, int forMillis) {
        departures.add(now());
        isolated.add(Address.of(peer));
        partition();
        world.simulation().at(world.simulation().now().plusMillis(forMillis), () -> {
            isolated.remove(Address.of(peer));
            partition();
        });
        calm = world.simulation().now().plusMillis(forMillis).plus(TIME_TO_GIVE_UP);
        world.simulation().at(calm, () -> reset(peer));
        return true;
    }

    /** Two that are cut off at once may find each other, and no way back: then there are two rings. */
    private boolean isCalm() {
        return world.simulation().now().compareTo(calm) >= 0;
    }

    /** A peer that was cut off may have given up all others; as nobody can help it, it begins again. */
    private void reset(int peer) {
        if (world.isUp(peer)
                && world.node(peer).isMember()
                && world.node(peer).table().successorCount() == 0) {
            leaving.remove(peer);
            world.crash(peer);
            restart(peer);
        }
    }

    private void partition() {
        world.simulation().partition(isolated.stream().map(Set::of).toList());
    }

    // What is legal

    private boolean isLegalCrash(int peer) {
        if (!world.isUp(peer) || !isCalm()) {
            return false;
        }
        if (!world.node(peer).isMember()) {
            return true;
        }
        boolean keysAreSafe = scenario.keys() == 0 || recent(departures, now()) < scenario.replicas() - 1;
        return keysAreSafe && isSafeWithout(peer);
    }

    private boolean isLegalDeparture(int peer) {
        return world.isUp(peer) && world.node(peer).isMember() && leaving.isEmpty() && isCalm() && isSafeWithout(peer);
    }

    private boolean isSafeWithout(int peer) {
        Set<Contact> left = new HashSet<>();
        world.members().stream()
                .map(ChordNode::self)
                .filter(c -> c.address().number() != peer && !isolated.contains(c.address()))
                .filter(c -> !leaving.contains(c.address().number()))
                .forEach(left::add);
        return left.size() > scenario.successors()
                && recent(departures, now().minusNanos(1)) < scenario.successors()
                && world.members().stream()
                        .filter(node -> node.self().address().number() != peer)
                        .allMatch(node -> knowsOneOf(node.table(), left));
    }

    /**
     * How many times are not long before another. What happened at the very same time is not counted where a list that is under
     * way could be older than it: tables alone tell whether the ring lives through that.
     */
    private static long recent(Deque<Duration> times, Duration until) {
        Duration since = until.minus(TIME_TO_REPAIR);
        return times.stream()
                .filter(time -> time.compareTo(since) >= 0 && time.compareTo(until) <= 0)
                .count();
    }

    private Duration now() {
        return world.simulation().now();
    }

    private static boolean knowsOneOf(RoutingTable table, Set<Contact> live) {
        return table.successors().stream().anyMatch(live::contains);
    }

    // What the peers report

    private void watch(TraceEvent event) {
        if (event instanceof Reported reported) {
            int peer = reported.peer().number();
            if (reported.upcall() instanceof Left) {
                world.simulation().at(event.at(), () -> {
                    leaving.remove(peer);
                    world.simulation().leave(reported.peer(), gone -> {});
                });
            } else if (reported.upcall() instanceof JoinEnded ended && ended.outcome() == JoinOutcome.UNREACHABLE) {
                world.simulation().at(event.at().plus(BEFORE_NEXT_TRY), () -> tryAgain(peer));
            }
        }
    }

    private void tryAgain(int peer) {
        if (world.isUp(peer) && !world.node(peer).isMember()) {
            join(peer);
        }
    }

    // For those who judge

    /** {@return the ring as it is now} */
    public RingWorld world() {
        return world;
    }

    /** {@return what happened so far of what was planned; the rest was left out} */
    public List<RingAct> done() {
        return List.copyOf(done);
    }

    /** Lets all planned acts happen. */
    public RingRun toTheEnd() {
        int last = scenario.acts().stream()
                .mapToInt(act -> act.atMillis() + act.forMillis())
                .max()
                .orElse(0);
        world.runFor(Duration.ofMillis(last + 1));
        return this;
    }

    /**
     * Lets the ring come to rest: time passes until every table is exact.
     *
     * @param rounds how many rounds of maintenance that may take at most
     * @return what is still wrong then
     */
    public Optional<RingFault> settle(int rounds) {
        List<RingFault> faults = RingOracle.idealFaults(world, true);
        for (int i = 0; i < rounds && !faults.isEmpty(); i++) {
            world.runFor(scenario.settings().maintenance());
            faults = RingOracle.idealFaults(world, true);
        }
        return faults.stream().findFirst();
    }

    /** {@return a violation by a peer, to be completed} */
    public Violation.Builder violation(Contact peer, String whatItDid) {
        return Violation.of("peer " + peer.id() + " " + whatItDid)
                .in(scenario)
                .seen(world.log())
                .about(peer.address());
    }
}
