package dev.peerlab.conformance.ring;

import dev.peerlab.checker.Predicate;
import dev.peerlab.checker.Snapshot;
import dev.peerlab.conformance.exhaustive.Fault;
import dev.peerlab.contract.Contact;
import dev.peerlab.contract.Id;
import dev.peerlab.contract.routing.RoutingTable;
import dev.peerlab.simulator.ring.ConvergedRing;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What {@link RingOracle} knows, as predicates on the worlds of a {@link SmallRing}. */
public final class RingPredicates {

    private static final int ROUNDS = 100;

    /** Some peer is down. */
    static final Predicate SOMEBODY_IS_GONE = Predicate.ofPeers("a peer is down", world -> {
        for (int peer = 0; peer < world.size(); peer++) {
            if (!world.isUp(peer)) {
                return Optional.empty();
            }
        }
        return Optional.of("all are up");
    });

    private RingPredicates() {}

    /** {@return the tables of the peers that are up and in a ring, by id} */
    public static List<RoutingTable> members(Snapshot world) {
        List<RoutingTable> members = new ArrayList<>();
        for (int i = 0; i < world.size(); i++) {
            if (world.isUp(i) && SmallPeer.in(world, i).isMember()) {
                members.add(SmallPeer.in(world, i).table());
            }
        }
        members.sort(Comparator.comparing(table -> table.self().id()));
        return members;
    }

    /**
     * {@return the predicate that there is one ring, in order, and a way to it from everywhere, whenever no message is under way} It
     * holds as long as no peer loses its last live successor.
     */
    public static Predicate oneRing() {
        return Predicate.of(
                "one ring, in order, and a way to it from every member, while no message is under way",
                world -> world.isAtRest()
                        ? RingOracle.ofTables(members(world), Set.of())
                                .ringFault()
                                .map(RingPredicates::broken)
                        : Optional.empty());
    }

    /**
     * {@return one of Zave's predicates, whenever no message is under way}
     *
     * @param name e.g. {@code AtMostOneRing}; see {@link RingOracle#ringFaults}
     */
    public static Predicate atRest(String name) {
        return Predicate.of(
                name,
                world -> world.isAtRest()
                        ? RingOracle.ofTables(members(world), Set.of()).ringFaults().stream()
                                .filter(fault -> fault.what().equals(name))
                                .findFirst()
                                .map(RingPredicates::broken)
                        : Optional.empty());
    }

    private static String broken(RingFault fault) {
        return new Fault("peer " + fault.peer().id() + " " + fault.place(), fault.expected(), fault.actual()).detail();
    }

    /**
     * {@return the predicate that all members are on one ring, and every entry is exact}
     *
     * @param successors r, how many successors a peer knows
     * @param fingers whether fingers are looked at
     */
    public static Predicate ideal(int successors, boolean fingers) {
        return Predicate.ofPeers("the ideal ring", world -> {
            List<RoutingTable> members = members(world);
            if (members.isEmpty()) {
                return Optional.empty();
            }
            List<Contact> contacts = members.stream().map(RoutingTable::self).toList();
            ConvergedRing ring = ConvergedRing.ofPeers(members.get(0).space(), successors, contacts);
            return RingOracle.tableFaults(members, ring, fingers).stream()
                    .findFirst()
                    .map(RingPredicates::wrong);
        });
    }

    private static String wrong(RingFault fault) {
        String what = fault.what().replaceAll(" \\d+", "");
        return new Fault(
                        "peer " + fault.peer() + " has a wrong " + what + ", and maintenance alone does not mend it",
                        fault.what() + ": " + fault.expected(),
                        fault.what() + ": " + fault.actual())
                .detail();
    }

    /** {@return the predicate that from wherever no message is under way, maintenance alone leads to the ideal ring} */
    public static Predicate becomesIdeal(int successors, boolean fingers) {
        Predicate leads = Predicate.leadsTo(Predicate.atRest(), ideal(successors, fingers), ROUNDS);
        return Predicate.of(leads.name(), world -> leads.fault(world).map(RingPredicates::inItsEnd));
    }

    /** The last fault first: it says what is wrong with which peer; then how long maintenance went on. */
    private static String inItsEnd(String detail) {
        int at = detail.indexOf("peer ");
        List<String> lines = List.of(detail.substring(Math.max(at, 0)).split("\n", -1));
        if (at < 0 || lines.size() < 3) {
            return detail;
        }
        String how = detail.substring(0, at).replace(" with: ", "").replace(" still: ", "");
        return new Fault(lines.get(0), lines.get(1), lines.get(2) + "\n" + how).detail();
    }

    /** {@return the predicate that a peer is up, and in no ring} */
    static Predicate isOutside(int peer) {
        return Predicate.ofPeers(
                "peer " + peer + " is in no ring",
                world -> world.isUp(peer) && !SmallPeer.in(world, peer).isMember()
                        ? Optional.empty()
                        : Optional.of("it is in one, or down"));
    }

    /**
     * {@return the predicate that a ring lives on without a peer: nobody would lose its last live successor, and r + 1 members
     * would be left (Zave 2017, section 3)}
     */
    static Predicate mayGo(int peer, int successors) {
        return Predicate.ofPeers("nobody needs peer " + peer + " for its last live successor", world -> {
            List<RoutingTable> members = members(world);
            List<Contact> left = members.stream()
                    .map(RoutingTable::self)
                    .filter(member -> member.address().number() != peer)
                    .toList();
            if (left.size() == members.size()) {
                return Optional.empty();
            }
            boolean lives = left.size() > successors
                    && members.stream()
                            .filter(table -> left.contains(table.self()))
                            .allMatch(table -> table.successors().stream().anyMatch(left::contains));
            return lives ? Optional.empty() : Optional.of("somebody does, or too few would be left");
        });
    }

    /** {@return whether a peer names itself as the owner of a key: it lies after the predecessor, or there is nobody else} */
    public static boolean isOwner(RoutingTable table, Id key) {
        Contact before = table.predecessor();
        Id self = table.self().id();
        if (before == null || before.id().equals(self)) {
            return key.equals(self) || table.successorCount() == 0;
        }
        return key.equals(self) || RingOracle.isBetween(key, before.id(), self);
    }
}
