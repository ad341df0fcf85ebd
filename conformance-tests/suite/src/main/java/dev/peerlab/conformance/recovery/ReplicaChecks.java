package dev.peerlab.conformance.recovery;

import dev.peerlab.conformance.Violation;
import dev.peerlab.contract.Contact;
import dev.peerlab.contract.Id;
import dev.peerlab.contract.chord.kit.ChordNode;
import dev.peerlab.contract.store.Entry;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How RECOVER-8 is judged: where the copies are in the end. */
final class ReplicaChecks {

    /** How many rounds of repair there are after the last change, at most, until all copies are where they belong. */
    private static final int ROUNDS = 24;

    /** Copies may be where they belong by chance, as long as nobody has taken note of the last change. */
    private static final int ROUNDS_AT_LEAST = 4;

    private ReplicaChecks() {}

    /** On any story: in the end each key is on the right peers, and on no other; and stays there. */
    static void copiesAreWhereTheyBelong(KeyStory story) {
        KeyPlay play = KeyPlay.begin(story);
        story.acts().forEach(play::play);
        Duration round = play.world().settings().repair();
        play.world().runFor(round.multipliedBy(ROUNDS_AT_LEAST));
        Optional<Violation.Builder> fault = fault(play);
        for (int i = ROUNDS_AT_LEAST; i < ROUNDS && fault.isPresent(); i++) {
            play.world().runFor(round);
            fault = fault(play);
        }
        if (fault.isEmpty()) {
            play.world().runFor(round.multipliedBy(2));
            fault = fault(play);
        }
        if (fault.isPresent()) {
            throw fault.get().build();
        }
    }

    private static Optional<Violation.Builder> fault(KeyPlay play) {
        for (Id key : play.world().ledger().acknowledged().keySet()) {
            List<Contact> place = play.place(key);
            for (ChordNode member : play.world().members()) {
                Optional<Violation.Builder> fault = fault(play, key, place, member);
                if (fault.isPresent()) {
                    return fault;
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Violation.Builder> fault(KeyPlay play, Id key, List<Contact> place, ChordNode member) {
        Optional<Entry> copy = member.store().get(key);
        boolean belongs = place.contains(member.self());
        boolean right = copy.map(Entry::value)
                .map(value -> value.equals(play.value(key)))
                .orElse(false);
        if (belongs ? right : copy.isEmpty()) {
            return Optional.empty();
        }
        String wrong = !belongs ? "still keeps a copy of" : copy.isEmpty() ? "has no copy of" : "has a wrong copy of";
        String when = ROUNDS + " rounds of repair after the last change ";
        return Optional.of(play.violation(
                        "peer " + KeyPlay.host(member) + " " + wrong + " key " + key + ", " + when
                                + KeySurvivalChecks.time(play.now()),
                        member.self().address(),
                        place.get(0).address())
                .expected("copies on " + place + " and on no other peer")
                .actual("copies on " + KeySurvivalChecks.peers(play.keepers(key))));
    }
}
