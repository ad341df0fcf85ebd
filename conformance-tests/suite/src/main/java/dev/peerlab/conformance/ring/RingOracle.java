package dev.peerlab.conformance.ring;

import dev.peerlab.contract.Contact;
import dev.peerlab.contract.Id;
import dev.peerlab.contract.chord.kit.ChordNode;
import dev.peerlab.contract.routing.RoutingTable;
import dev.peerlab.simulator.ring.ConvergedRing;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is known about a ring by someone who sees all of it: Zave's predicates.
 *
 * <p>Of these the ring predicates ({@link #ringFault}) hold at all times in a correct implementation, if no peer loses its last
 * live successor; to be judged with no message under way. {@link #idealFaults} is only true in the end.
 *
 * @see <a href="https://doi.org/10.1109/TSE.2017.2655056">Zave 2017, section 3</a>
 */
public final class RingOracle {

    private final List<? extends RoutingTable> members;
    private final Map<Contact, Contact> best = new HashMap<>();
    private final Set<Contact> ring = new HashSet<>();

    private RingOracle(List<? extends RoutingTable> members, Set<Contact> excused) {
        this.members = members;
        Set<Contact> live = new HashSet<>();
        members.forEach(table -> live.add(table.self()));
        for (RoutingTable table : members) {
            bestOf(table, live, excused).ifPresent(successor -> best.put(table.self(), successor));
        }
        for (RoutingTable table : members) {
            if (followers(table.self()).contains(table.self())) {
                ring.add(table.self());
            }
        }
    }

    /** {@return the oracle for a world as it is now} */
    public static RingOracle of(RingWorld world) {
        return of(world.members(), Set.of());
    }

    /**
     * {@return the oracle for a ring that may be as small as one peer}
     *
     * @param members the peers that are up and in a ring, by id
     * @param excused members whose successors are all dead, and which had no occasion to find out: they are taken for alone. In
     *     Zave's model a peer of a small ring is on its own list
     */
    public static RingOracle of(List<ChordNode> members, Set<Contact> excused) {
        return ofTables(members.stream().map(ChordNode::table).toList(), excused);
    }

    /**
     * {@return the oracle for a ring of which only the tables are left}
     *
     * @param members the tables of the peers that are up and in a ring, by id
     * @param excused see {@link #of(List, Set)}
     */
    public static RingOracle ofTables(List<? extends RoutingTable> members, Set<Contact> excused) {
        return new RingOracle(members, excused);
    }

    /** A peer that is alone is its own successor. */
    private static Optional<Contact> bestOf(RoutingTable table, Set<Contact> live, Set<Contact> excused) {
        Optional<Contact> first =
                table.successors().stream().filter(live::contains).findFirst();
        boolean alone = table.successorCount() == 0 || excused.contains(table.self());
        return alone ? first.or(() -> Optional.of(table.self())) : first;
    }

    /** Whom one gets to from a peer by going from best successor to best successor; the peer itself only if it comes back. */
    private Set<Contact> followers(Contact peer) {
        Set<Contact> followers = new HashSet<>();
        Contact next = best.get(peer);
        while (next != null && followers.add(next)) {
            next = best.get(next);
        }
        return followers;
    }

    /** {@return the first live successor of a member, as it knows it; empty if it knows none} */
    public Optional<Contact> best(Contact member) {
        return Optional.ofNullable(best.get(member));
    }

    /** {@return the members that are on a cycle of best successors} */
    public Set<Contact> ring() {
        return Set.copyOf(ring);
    }

    /**
     * {@return what is wrong with the ring as such: a member without a live successor, no ring, two rings, a ring out of order,
     * an appendage that leads nowhere; empty if nothing is}
     */
    public Optional<RingFault> ringFault() {
        return ringFaults().stream().findFirst();
    }

    /** {@return all that is wrong with the ring as such, each fault named by the predicate that is broken; see {@link #ringFault}} */
    public List<RingFault> ringFaults() {
        List<RingFault> faults = new ArrayList<>();
        for (RoutingTable node : members) {
            if (best(node.self()).isEmpty()) {
                String actual = "none of " + node.successors() + " is alive";
                faults.add(new RingFault(node.self(), "successors", "a live one", actual));
            }
        }
        if (ring.isEmpty() && !members.isEmpty()) {
            faults.add(new RingFault(members.get(0).self(), "AtLeastOneRing", "a cycle of successors", "none"));
        }
        for (RoutingTable node : members) {
            (ring.contains(node.self()) ? faultOnRing(node) : faultOfAppendage(node)).ifPresent(faults::add);
        }
        return faults;
    }

    private Optional<RingFault> faultOnRing(RoutingTable node) {
        Set<Contact> followers = followers(node.self());
        for (RoutingTable other : members) {
            if (ring.contains(other.self()) && !followers.contains(other.self())) {
                return fault(node, "AtMostOneRing", "one ring", other.self() + " is on another ring");
            }
        }
        Contact next = Objects.requireNonNull(best.get(node.self()));
        for (RoutingTable other : members) {
            if (ring.contains(other.self()) && isBetween(other.self(), node.self(), next)) {
                return fault(node, "OrderedRing", "the next peer of the ring", next + ", past " + other.self());
            }
        }
        return Optional.empty();
    }

    private Optional<RingFault> faultOfAppendage(RoutingTable node) {
        return followers(node.self()).stream().anyMatch(ring::contains)
                ? Optional.empty()
                : fault(node, "ConnectedAppendages", "a way to the ring", "none");
    }

    private static boolean isBetween(Contact peer, Contact after, Contact before) {
        return isBetween(peer.id(), after.id(), before.id());
    }

    /** {@return whether one comes by an id on the way from another to a third} */
    public static boolean isBetween(Id id, Id after, Id before) {
        boolean passed = id.compareTo(after) > 0;
        boolean ahead = id.compareTo(before) < 0;
        return after.compareTo(before) < 0 ? passed && ahead : passed || ahead;
    }

    private static Optional<RingFault> fault(RoutingTable node, String what, String expected, String actual) {
        return Optional.of(new RingFault(node.self(), what, expected, actual));
    }

    /**
     * {@return all entries of all tables that are not exact, peer by peer}
     *
     * @param world the world, as it is now
     * @param fingers whether fingers are looked at
     */
    public static List<RingFault> idealFaults(RingWorld world, boolean fingers) {
        List<ChordNode> members = world.members();
        return members.isEmpty() ? List.of() : idealFaults(members, world.ideal(), fingers);
    }

    /**
     * {@return all entries of all tables that are not exact, peer by peer}
     *
     * @param members the peers that are up and in a ring, by id; one or more
     * @param ideal the ring that they are to be in
     * @param fingers whether fingers are looked at
     */
    public static List<RingFault> idealFaults(List<ChordNode> members, ConvergedRing ideal, boolean fingers) {
        return tableFaults(members.stream().map(ChordNode::table).toList(), ideal, fingers);
    }

    /**
     * {@return all entries that are not exact, peer by peer}
     *
     * @param members the tables of the peers that are up and in a ring, by id; one or more
     * @param ideal the ring that they are to be in
     * @param fingers whether fingers are looked at
     */
    public static List<RingFault> tableFaults(
            List<? extends RoutingTable> members, ConvergedRing ideal, boolean fingers) {
        List<RingFault> faults = new ArrayList<>();
        for (int i = 0; i < members.size(); i++) {
            compare(members.get(i), ideal.table(i), fingers, faults);
        }
        return faults;
    }

    private static void compare(RoutingTable actual, RoutingTable ideal, boolean fingers, List<RingFault> faults) {
        compare(actual, "predecessor", ideal.predecessor(), actual.predecessor(), faults);
        compare(actual, "list of successors", ideal.successors(), actual.successors(), faults);
        for (int i = 0; fingers && i < ideal.space().bits(); i++) {
            compare(actual, "finger " + i, ideal.finger(i), actual.finger(i), faults);
        }
    }

    private static void compare(
            RoutingTable table, String what, @Nullable Object ideal, @Nullable Object actual, List<RingFault> faults) {
        boolean alone = table.successorCount() == 0 && (actual == null || actual.equals(table.self()));
        if (!Objects.equals(ideal, actual) && !(alone && (ideal == null || ideal.equals(table.self())))) {
            faults.add(new RingFault(table.self(), what, text(ideal), text(actual)));
        }
    }

    private static String text(@Nullable Object entry) {
        return entry == null ? "nobody" : entry.toString();
    }
}
