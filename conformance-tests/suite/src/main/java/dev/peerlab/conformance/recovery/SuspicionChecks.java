package dev.peerlab.conformance.recovery;

import dev.peerlab.contract.Contact;
import dev.peerlab.contract.chord.ChordMessage.Notify;
import dev.peerlab.contract.chord.kit.Envelope;
import dev.peerlab.contract.routing.RoutingTable;
import dev.peerlab.simulator.TraceEvent.Sent;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How one peer's handling of silent peers is judged: RECOVER-2, and the bench cases of RECOVER-11. */
final class SuspicionChecks {

    private SuspicionChecks() {}

    /** What of a table must stay. */
    private record Before(
            List<Contact> successors, @Nullable Contact predecessor, List<@Nullable Contact> fingers) {
        static Before of(RoutingTable table) {
            List<@Nullable Contact> fingers = new ArrayList<>();
            for (int i = 0; i < table.space().bits(); i++) {
                fingers.add(table.finger(i));
            }
            return new Before(table.successors(), table.predecessor(), fingers);
        }
    }

    /** RECOVER-2: as soon as a peer is suspected it is gone from the table, and nobody else is. */
    static void theSilentPeerAloneIsGone(Surroundings given) {
        Trial trial = Trial.of(given);
        Contact gone = trial.who();
        Before before = Before.of(trial.table());
        trial.act(node -> {
            node.parts().recovery().suspected(gone);
            isGone(trial, gone);
            nextTakesOver(trial, gone, before);
            othersStay(trial, gone, before);
        });
    }

    /** RECOVER-1: when a peer is gone, the others of the list stay, in order. */
    static void theRestOfTheListStays(Surroundings given) {
        Trial trial = Trial.of(given);
        Contact gone = trial.who();
        Before before = Before.of(trial.table());
        trial.act(node -> {
            node.parts().recovery().suspected(gone);
            listStays(trial, gone, before);
        });
    }

    private static void listStays(Trial trial, Contact gone, Before before) {
        List<Contact> left =
                before.successors().stream().filter(c -> !c.equals(gone)).toList();
        List<Contact> now = trial.table().successors();
        if (now.size() < left.size() || !now.subList(0, left.size()).equals(left)) {
            throw trial.violation("has wrong successors after peer " + gone.id() + " did not answer " + trial.now())
                    .expected("the others of its list stay, in order: " + left)
                    .actual(now.toString())
                    .build();
        }
    }

    private static void isGone(Trial trial, Contact gone) {
        String place = trial.placeOf(gone);
        if (place != null) {
            throw trial.violation("kept peer " + gone.id() + ", which did not answer, " + place + " " + trial.now())
                    .expected(gone + " nowhere in the table")
                    .actual(trial.tableText())
                    .build();
        }
    }

    private static void nextTakesOver(Trial trial, Contact gone, Before before) {
        before.successors().stream()
                .filter(c -> !c.equals(gone))
                .findFirst()
                .ifPresent(next -> requireSuccessor(
                        trial, next, "the next of its list after peer " + gone.id() + " did not answer"));
    }

    private static void othersStay(Trial trial, Contact gone, Before before) {
        Contact predecessor = before.predecessor();
        if (!gone.equals(predecessor) && !trial.table().successors().isEmpty()) {
            requireSame(trial, gone, "predecessor", predecessor, trial.table().predecessor());
        }
        for (int i = 1; i < before.fingers().size(); i++) {
            Contact finger = before.fingers().get(i);
            if (!gone.equals(finger)) {
                requireSame(trial, gone, "finger " + i, finger, trial.table().finger(i));
            }
        }
    }

    private static void requireSame(
            Trial trial, Contact gone, String what, @Nullable Contact expected, @Nullable Contact actual) {
        if (expected != null && !expected.equals(actual)) {
            throw trial.violation(
                            "changed its " + what + " because peer " + gone.id() + " did not answer " + trial.now())
                    .expected(Trial.text(expected) + ", as before")
                    .actual(Trial.text(actual))
                    .build();
        }
    }

    /** RECOVER-2, with some of the first successors silent, but not all: the first that answers takes over, and is told. */
    static void theFirstLiveSuccessorTakesOver(Surroundings given) {
        Trial trial = Trial.of(given);
        Contact next = trial.contact(given.firstLive());
        trial.act(node -> node.parts().membership().stabilize());
        trial.giveUp(given.firstLive() + 2);
        requireSuccessor(trial, next, "it answers, and nobody before it does");
        if (!wasNotified(trial, next)) {
            throw trial.violation("did not tell its new successor " + next.id() + " about itself " + trial.now())
                    .expected("Notify to " + next + ", by stabilizing as soon as it takes over")
                    .actual("nothing of the kind before the next round of maintenance")
                    .build();
        }
    }

    private static void requireSuccessor(Trial trial, Contact expected, String why) {
        if (!trial.table().successor().equals(expected)) {
            throw trial.violation("does not have " + expected.id() + " as its successor: " + why + " " + trial.now())
                    .expected(expected.toString())
                    .actual(trial.tableText())
                    .build();
        }
    }

    private static boolean wasNotified(Trial trial, Contact peer) {
        return trial.log().events(Sent.class).stream()
                .anyMatch(sent -> sent.to().equals(peer.address())
                        && sent.message() instanceof Envelope envelope
                        && envelope.body() instanceof Notify);
    }

    /** RECOVER-11: a successor that was silent for a while is the successor again once it answers. */
    static void aSlowSuccessorIsTakenBack(Surroundings given) {
        Trial trial = Trial.of(given);
        Contact slow = trial.contact(1);
        trial.silence(1);
        trial.act(node -> node.parts().membership().stabilize());
        trial.giveUp(3);
        trial.speak(1);
        for (int round = 0; round < 2; round++) {
            trial.act(node -> node.maintain());
            trial.giveUp(2);
        }
        requireSuccessor(trial, slow, "it answers again, and the next peer names it");
    }

    /** RECOVER-11: a predecessor that was silent for a while is the predecessor again once it notifies. */
    static void aSlowPredecessorIsTakenBack(Surroundings given) {
        Trial trial = Trial.of(given);
        Contact slow = trial.contact(given.last());
        trial.silence(given.last());
        trial.recover(recovery -> recovery.checkPredecessor());
        trial.giveUp(2);
        trial.speak(given.last());
        trial.bench().receive(slow, new Notify());
        trial.giveUp(1);
        if (!slow.equals(trial.table().predecessor())) {
            throw trial.violation(
                            "does not take back " + slow.id() + ", which was slow, as its predecessor " + trial.now())
                    .expected(slow + ": it notifies, and answers again")
                    .actual(trial.tableText())
                    .build();
        }
    }
}
