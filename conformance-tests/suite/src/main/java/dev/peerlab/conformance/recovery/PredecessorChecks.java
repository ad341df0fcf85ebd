package dev.peerlab.conformance.recovery;

import dev.peerlab.conformance.ring.RingBench.Said;
import dev.peerlab.contract.Contact;
import dev.peerlab.contract.chord.ChordMessage.Notify;
import dev.peerlab.contract.chord.ChordRequest;
import dev.peerlab.contract.chord.ChordRequest.Leaving;
import java.util.ArrayList;
import java.util.List;

/** How one peer's trust in its predecessor, and in what it is told of others, is judged: RECOVER-3 and RECOVER-4. */
final class PredecessorChecks {

    private PredecessorChecks() {}

    /** RECOVER-4, with a predecessor that does not answer: another one is accepted then. */
    static void aDeadPredecessorMakesWay(Surroundings given) {
        Trial trial = Trial.of(given);
        Contact dead = trial.contact(given.last());
        Contact next = trial.who();
        trial.silence(given.last());
        checks(trial, dead);
        trial.giveUp(2);
        if (dead.equals(trial.table().predecessor())) {
            throw trial.violation("kept its predecessor " + dead.id() + ", which did not answer " + trial.now())
                    .expected("no predecessor, until somebody notifies")
                    .actual(trial.tableText())
                    .build();
        }
        trial.bench().receive(next, new Notify());
        if (!next.equals(trial.table().predecessor())) {
            throw trial.violation("did not accept " + next.id() + " as its predecessor in the place of a dead one "
                            + trial.now())
                    .expected(next.toString())
                    .actual(trial.tableText())
                    .build();
        }
    }

    /** RECOVER-4: a predecessor that answers stays. */
    static void aLivePredecessorStays(Surroundings given) {
        Trial trial = Trial.of(given);
        Contact predecessor = trial.contact(given.last());
        for (int i = 0; i < 2; i++) {
            checks(trial, predecessor);
            trial.giveUp(2);
            if (!predecessor.equals(trial.table().predecessor())) {
                throw trial.violation(
                                "forgot its predecessor " + predecessor.id() + " although it answered " + trial.now())
                        .expected(predecessor.toString())
                        .actual(trial.tableText())
                        .build();
            }
        }
    }

    private static void checks(Trial trial, Contact predecessor) {
        List<Said> said = trial.recover(recovery -> recovery.checkPredecessor());
        boolean asked =
                said.stream().anyMatch(each -> each.to().equals(predecessor) && each.message() instanceof ChordRequest);
        if (!asked) {
            throw trial.violation(
                            "did not ask its predecessor " + predecessor.id() + " whether it is there " + trial.now())
                    .expected("Ping to " + predecessor)
                    .actual(said.isEmpty() ? "nothing sent" : said.toString())
                    .build();
        }
    }

    /** RECOVER-3: a peer that leaves names others, which do not answer. They must not be next to this peer at any time. */
    static void hearsayIsAskedFirst(Surroundings given) {
        Trial trial = Trial.of(given);
        List<Contact> named = new ArrayList<>(trial.strangers());
        Contact leaving = trial.who();
        named.add(trial.contact(given.who() % given.last() + 1));
        trial.bench().receive(leaving, new Leaving(trial.strangers().get(0), named));
        for (int i = 0; i < 3; i++) {
            for (Contact stranger : trial.strangers()) {
                isNotNext(trial, leaving, stranger);
            }
            trial.giveUp(1);
        }
    }

    private static void isNotNext(Trial trial, Contact from, Contact stranger) {
        boolean successor = stranger.equals(trial.table().successor());
        if (successor || stranger.equals(trial.table().predecessor())) {
            throw trial.violation("took " + stranger.id() + " for its " + (successor ? "successor" : "predecessor")
                            + " on the word of " + from.id() + ", though it never answered " + trial.now())
                    .expected("not before it has answered")
                    .actual(trial.tableText())
                    .build();
        }
    }
}
