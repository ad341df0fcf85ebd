package dev.peerlab.lecture;

import dev.peerlab.checker.Checker;
import dev.peerlab.checker.Occasion;
import dev.peerlab.checker.Predicate;
import dev.peerlab.checker.Snapshot;
import dev.peerlab.checker.World;
import dev.peerlab.conformance.ring.RingMove;
import dev.peerlab.conformance.ring.RingMove.Kind;
import dev.peerlab.conformance.ring.RingOracle;
import dev.peerlab.conformance.ring.RingPredicates;
import dev.peerlab.conformance.ring.SmallRing;
import dev.peerlab.conformance.ring.SmallRing.Pace;
import dev.peerlab.conformance.ring.TableWatch;
import dev.peerlab.contract.Contact;
import dev.peerlab.contract.Submission;
import dev.peerlab.contract.chord.ChordMembership;
import dev.peerlab.contract.chord.MembershipHost;
import dev.peerlab.contract.chord.kit.ChordComposition;
import dev.peerlab.contract.routing.RoutingTable;
import dev.peerlab.overlay.Reference;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The small ring of lecture 6, and what is asked of it. */
final class CheckedRing {

    private CheckedRing() {}

    /** {@return peers of the reference, but for the way they join and stabilize} */
    static ChordComposition parts(Function<MembershipHost, ChordMembership> membership) {
        return ChordComposition.of(new Reference()).withMembership(new Submission() {
            @Override
            public String name() {
                return "lecture";
            }

            @Override
            public ChordMembership chordMembership(MembershipHost host) {
                return membership.apply(host);
            }
        });
    }

    // tag::world[]
    static World world(ChordComposition parts) {
        SmallRing ring = new SmallRing(
                        2, // bits of an id
                        2, // successors a peer knows
                        List.of(0L), // who is in the ring at the beginning
                        List.of(1L, 2L, 3L), // who is not
                        List.of(), // keys
                        List.of(), // what may happen: see below
                        Pace.ONE_AT_A_TIME,
                        0, // messages that come twice
                        0) // requests that are given up too early
                .with(RingMove.join(1, 0), RingMove.join(2, 0), RingMove.join(3, 0))
                .withEach(Kind.STABILIZE, 4, 0); // 0: as often as one likes
        World.Builder world = ring.furnished(parts, TableWatch::new).text(RingLines::told);
        for (int peer = 1; peer < 4; peer++) {
            world.crash(peer, Occasion.once().when(nobodyIsLostWithout(peer)));
        }
        return world.build();
    }
    // end::world[]

    // tag::search[]
    static Checker search(World world) {
        return Checker.of(world)
                .invariant(atRest("ConnectedAppendages"))
                .invariant(atRest("AtLeastOneRing"))
                .invariant(atRest("AtMostOneRing"));
    }
    // end::search[]

    // tag::predicate[]
    static Predicate atRest(String name) {
        return Predicate.of(name, world -> world.isAtRest() ? fault(name, world) : Optional.empty());
    }

    private static Optional<String> fault(String name, Snapshot world) {
        return RingOracle.ofTables(RingPredicates.members(world), Set.of()).ringFaults().stream()
                .filter(fault -> fault.what().equals(name))
                .map(fault -> "peer %s, expected: %s; actual: %s"
                        .formatted(fault.peer().id(), fault.expected(), fault.actual()))
                .findFirst();
    }
    // end::predicate[]

    /** Nobody but this peer is the last live entry of a list; a peer may be on its own list. */
    private static Predicate nobodyIsLostWithout(int peer) {
        return Predicate.ofPeers("nobody needs peer " + peer, world -> {
            List<RoutingTable> left = RingPredicates.members(world).stream()
                    .filter(table -> table.self().address().number() != peer)
                    .toList();
            List<Contact> live = left.stream().map(RoutingTable::self).toList();
            boolean lives = left.stream()
                    .allMatch(table -> table.successorCount() == 0
                            || table.successors().stream().anyMatch(live::contains));
            return lives ? Optional.empty() : Optional.of("somebody does");
        });
    }
}
