package dev.peerlab.conformance.recovery;

import dev.peerlab.conformance.Exercise;
import dev.peerlab.conformance.Graded;
import dev.peerlab.conformance.Violation;
import dev.peerlab.conformance.ring.RingBench;
import dev.peerlab.contract.Address;
import dev.peerlab.contract.Contact;
import dev.peerlab.contract.chord.ChordSettings;
import dev.peerlab.contract.chord.kit.ApplicationFactory;
import dev.peerlab.contract.chord.kit.ChordPeer;
import java.util.List;

/** How {@code successorList} is judged: RECOVER-1. */
final class SuccessorListChecks {

    private SuccessorListChecks() {}

    /** RECOVER-1, on lists that are in order, though they may be too long, or go past the peer, or name a peer twice. */
    static void isAsExpected(ListCase given) {
        List<Contact> actual = list(given);
        List<Contact> expected =
                given.expected().stream().map(ListCase::contact).toList();
        if (!actual.equals(expected)) {
            throw violation(given, actual, "made a wrong list of successors")
                    .expected(expected.toString())
                    .build();
        }
    }

    /** RECOVER-1, on any list: what comes of it is in order, and no invention. */
    static void isInOrder(ListCase given) {
        if (given.isInOrder()) {
            isAsExpected(given);
            return;
        }
        List<Contact> actual = list(given);
        if (actual.isEmpty() || !actual.get(0).equals(ListCase.contact(given.successor()))) {
            throw violation(given, actual, "made a list that does not begin with its successor")
                    .expected(ListCase.contact(given.successor()) + " first")
                    .build();
        }
        if (actual.size() > given.r()) {
            throw violation(given, actual, "made a list of " + actual.size() + " successors")
                    .expected("at most " + given.r())
                    .build();
        }
        long before = 0;
        for (Contact peer : actual) {
            long id = peer.id().low();
            boolean told = id == given.successor() || given.told().contains(id);
            if (!told || !peer.equals(ListCase.contact(id))) {
                throw violation(given, actual, "made a list with a peer that nobody told it of")
                        .expected("the successor, and peers on its list")
                        .build();
            }
            if (id == given.self() || given.distance(id) <= before) {
                throw violation(given, actual, "made a list of successors that is not in order")
                        .expected("each peer once, in the order of the circle, none from this peer on")
                        .build();
            }
            before = given.distance(id);
        }
    }

    private static Violation.Builder violation(ListCase given, List<Contact> actual, String whatItDid) {
        return Violation.of("peer " + given.self() + " " + whatItDid).in(given).actual(actual.toString());
    }

    private static List<Contact> list(ListCase given) {
        ChordSettings settings = ChordSettings.of(ListCase.space()).with(given.r(), 1);
        RingBench bench = new RingBench(
                settings, Graded.chord(Exercise.RECOVERY), ApplicationFactory.NONE, ListCase.id(given.self()));
        List<Contact> told = given.told().stream().map(ListCase::contact).toList();
        List<Contact> list = bench.simulation()
                .call(
                        Address.of(0),
                        ChordPeer.class,
                        peer -> peer.node()
                                .parts()
                                .recovery()
                                .successorList(ListCase.contact(given.successor()), told));
        if (list == null) {
            throw Violation.of("peer " + given.self() + " returned null from successorList")
                    .expected("a list that begins with the successor")
                    .in(given)
                    .build();
        }
        return list;
    }
}
