package dev.peerlab.conformance.ring;

import dev.peerlab.checker.Predicate;
import dev.peerlab.checker.Snapshot;
import dev.peerlab.conformance.exhaustive.Fault;
import dev.peerlab.contract.Contact;
import dev.peerlab.contract.Id;
import dev.peerlab.contract.chord.ChordUpcall.LookupEnded;
import dev.peerlab.contract.routing.RoutingTable;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** What is true of the keys of a {@link SmallRing}, and of lookups of them. */
public final class KeyPredicates {

    private KeyPredicates() {}

    /**
     * {@return the predicate that no key is out of reach: somebody keeps it, and so does every member that takes itself for its owner}
     */
    public static Predicate allInReach(SmallRing ring) {
        List<Id> keys = ring.keys().stream().map(ring.settings().space()::id).toList();
        return Predicate.ofPeers(
                "each key is kept, and by whoever takes itself for its owner",
                world -> keys.stream()
                        .flatMap(key -> fault(world, key).stream())
                        .findFirst()
                        .map(Fault::detail));
    }

    private static Optional<Fault> fault(Snapshot world, Id key) {
        String expected = "each key is kept, and by whoever takes itself for its owner";
        boolean isKept = up(world).anyMatch(peer -> keeps(world, peer, key));
        if (!isKept) {
            return Optional.of(new Fault("nobody keeps key " + key + " any more", expected, "it is gone"));
        }
        return up(world)
                .filter(peer -> SmallPeer.in(world, peer).isMember())
                .filter(peer -> RingPredicates.isOwner(SmallPeer.in(world, peer).table(), key))
                .filter(peer -> !keeps(world, peer, key))
                .mapToObj(peer -> new Fault(
                        "peer " + peer + " takes key " + key + " for its own, and does not have it",
                        expected,
                        "its table: " + SmallPeer.in(world, peer).table()))
                .findFirst();
    }

    private static IntStream up(Snapshot world) {
        return IntStream.range(0, world.size()).filter(world::isUp);
    }

    private static boolean keeps(Snapshot world, int peer, Id key) {
        return SmallPeer.in(world, peer).entries().stream()
                .anyMatch(entry -> entry.key().equals(key) && entry.value() != null);
    }

    /**
     * {@return the predicate that each lookup ends at a peer that came to own the key while peers joined: the owner at the beginning,
     * or one that lies between the key and that}
     */
    public static Predicate foundWhileOthersJoin(SmallRing ring) {
        return Predicate.ofPeers(
                "each lookup ends at a peer that owns the key",
                world -> ended(world)
                        .filter(one -> !mayOwn(ring, one.ended()))
                        .findFirst()
                        .map(KeyPredicates::lost));
    }

    private static boolean mayOwn(SmallRing ring, LookupEnded ended) {
        Id first = ring.settings().space().id(firstOwner(ring, ended.key()));
        return ended.owner().isPresent()
                && !RingOracle.isBetween(ended.owner().get().id(), first, ended.key());
    }

    private static long firstOwner(SmallRing ring, Id key) {
        long points = 1L << ring.bits();
        long wanted = Long.parseLong(key.toString());
        return ring.base().stream()
                .min((one, other) ->
                        Long.compare(Math.floorMod(one - wanted, points), Math.floorMod(other - wanted, points)))
                .orElseThrow();
    }

    /** {@return the predicate that each lookup fails, or ends at the owner among the peers that are up} */
    public static Predicate foundOrFailed() {
        return Predicate.ofPeers(
                "each lookup fails, or ends at the live owner",
                world -> ended(world)
                        .filter(one -> one.ended().owner().isPresent()
                                && !one.ended()
                                        .owner()
                                        .get()
                                        .equals(liveOwner(world, one.ended().key())))
                        .findFirst()
                        .map(KeyPredicates::lost));
    }

    private static Contact liveOwner(Snapshot world, Id key) {
        List<Contact> members =
                RingPredicates.members(world).stream().map(RoutingTable::self).toList();
        return members.stream()
                .filter(peer -> peer.id().compareTo(key) >= 0)
                .findFirst()
                .orElse(members.get(0));
    }

    private record Lookup(int peer, LookupEnded ended) {}

    private static java.util.stream.Stream<Lookup> ended(Snapshot world) {
        return up(world)
                .boxed()
                .flatMap(peer -> world.told(peer).stream()
                        .filter(LookupEnded.class::isInstance)
                        .map(told -> new Lookup(peer, (LookupEnded) told)));
    }

    private static String lost(Lookup lookup) {
        LookupEnded ended = lookup.ended();
        String where = ended.owner().map(owner -> "ended at " + owner).orElse("failed");
        return new Fault(
                        "the lookup of key " + ended.key() + " by peer " + lookup.peer() + " " + where,
                        "it ends at a peer that owns the key",
                        where)
                .detail();
    }
}
