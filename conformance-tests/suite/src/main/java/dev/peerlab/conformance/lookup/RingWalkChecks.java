package dev.peerlab.conformance.lookup;

import dev.peerlab.conformance.Violation;
import dev.peerlab.conformance.lookup.RingWalk.Path;
import dev.peerlab.contract.Contact;
import dev.peerlab.contract.Id;
import dev.peerlab.simulator.ring.ConvergedRing;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** How lookups on a converged ring are judged, without messages: LOOKUP-6 and LOOKUP-9. */
final class RingWalkChecks {

    private RingWalkChecks() {}

    /** LOOKUP-6, from every peer of a small ring. */
    static void everyPeerFindsTheOwner(RingCase given) {
        ConvergedRing ring = given.ring().ring();
        RingWalk walk = new RingWalk(ring);
        for (int from = 0; from < ring.size(); from++) {
            Path path = walk.lookup(from, given.key());
            fault(ring, path, given.key()).ifPresent(violation -> {
                throw violation.in(given).build();
            });
        }
    }

    /** {@return how many hops a lookup takes that must end at the owner} */
    static int hops(ConvergedRing ring, RingWalk walk, int from, Id key) {
        Path path = walk.lookup(from, key);
        fault(ring, path, key).ifPresent(violation -> {
            throw violation.build();
        });
        return path.hops();
    }

    private static Optional<Violation.Builder> fault(ConvergedRing ring, Path path, Id key) {
        Contact expected = ring.member(ring.ownerOf(key));
        Contact owner = path.owner();
        if (expected.equals(owner) && path.hops() <= ring.space().bits()) {
            return Optional.empty();
        }
        String what = "a lookup of key " + Ids.text(key) + " from peer "
                + Ids.text(path.path().get(0));
        if (path.hops() > ring.space().bits()) {
            return wrong(what + " took more than " + ring.space().bits() + " hops", expected, path);
        }
        return wrong(
                what + (owner == null ? " was led to a peer that is not on the ring" : " ended at " + Ids.text(owner)),
                expected,
                path);
    }

    private static Optional<Violation.Builder> wrong(String what, Contact expected, Path path) {
        return Optional.of(Violation.of(what)
                .expected("the owner " + Ids.text(expected) + ", in at most m hops")
                .actual("asked one after the other: "
                        + Ids.text(path.path().stream().limit(12).toList())
                        + (path.path().size() > 12 ? ", …" : "")));
    }

    /** {@return the distinct fingers of a peer, each found by looking up where it aims} */
    static Set<Contact> fingers(ConvergedRing ring, RingWalk walk, int peer) {
        Set<Contact> distinct = new HashSet<>();
        for (int i = 0; i < ring.space().bits(); i++) {
            Id start = walk.part().fingerStart(ring.space(), ring.member(peer).id(), i);
            int finger = i;
            Path path = walk.lookup(peer, start);
            Contact owner = path.owner();
            if (owner == null || !ring.member(ring.ownerOf(owner.id())).equals(owner)) {
                throw Violation.of("peer " + Ids.text(ring.member(peer)) + " found nobody on the ring for its finger "
                                + finger)
                        .expected("a peer of the ring")
                        .actual(owner == null ? "nobody" : Ids.text(owner))
                        .build();
            }
            distinct.add(owner);
        }
        return distinct;
    }
}
