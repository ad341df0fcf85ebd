package dev.peerlab.conformance.search;

import dev.peerlab.conformance.search.FloodingPlay.Move;
import dev.peerlab.conformance.search.FloodingStep.Alarm;
import dev.peerlab.conformance.search.FloodingStep.Alien;
import dev.peerlab.conformance.search.FloodingStep.Answer;
import dev.peerlab.contract.Address;
import dev.peerlab.contract.flooding.FloodingMessage.Query;
import dev.peerlab.contract.search.SearchUpcall.Found;
import java.util.List;

/**
 * How a peer's patience is judged: DET-3 in flooding.
 *
 * <p>Nothing may be thrown whatever comes. What must have no effect is judged here for messages of other protocols and for
 * timers that were never set; other rules judge it for duplicates (FLOOD-2), unknown hits (FLOOD-7) and queries whose ttl is
 * used up (FLOOD-4), so that a peer that breaks one of those fails there alone.
 */
final class FloodingNonsenseChecks {

    private FloodingNonsenseChecks() {}

    /** DET-3, on stories of nonsense that end with a search, an answer to it, and a query that is to be forwarded. */
    static void nonsenseIsHarmless(FloodingStory story) {
        FloodingPlay play = FloodingPlay.of(story);
        for (Move move : play.moves()) {
            if (move.step() instanceof Alien || move.step() instanceof Alarm) {
                hasNoEffect(play, move);
            }
        }
        List<Move> last =
                play.moves().subList(story.steps().size() - 3, story.steps().size());
        stillDoes(
                play,
                last.get(0),
                "search",
                !last.get(0).deeds().sent(Query.class).isEmpty());
        Answer hit = (Answer) last.get(1).step();
        Found found = new Found(play.id(hit.query()), Address.of(hit.holder()));
        stillDoes(
                play,
                last.get(1),
                "report a hit for its search",
                last.get(1).deeds().upcalls(Found.class).contains(found));
        stillDoes(
                play,
                last.get(2),
                "forward a query",
                !last.get(2).deeds().sent(Query.class).isEmpty());
    }

    private static void hasNoEffect(FloodingPlay play, Move move) {
        Deeds deeds = move.deeds().at(move.at());
        if (!deeds.isNothing()) {
            throw play.violation((deeds.sent().isEmpty() ? "reported" : "sent") + " something because of "
                            + (move.step() instanceof Alien
                                    ? "a message of another protocol"
                                    : "a timer that was never set")
                            + " (" + FloodingPlay.time(move) + ")")
                    .expected("nothing: it makes no sense here")
                    .actual(
                            deeds.sent().isEmpty()
                                    ? deeds.reported().get(0).upcall().toString()
                                    : deeds.sent().get(0).message().toString())
                    .build();
        }
    }

    private static void stillDoes(FloodingPlay play, Move move, String what, boolean done) {
        if (!done) {
            throw play.violation(
                            "did not " + what + " after it had been sent nonsense (" + FloodingPlay.time(move) + ")")
                    .expected("nonsense changes nothing")
                    .actual("nothing of the kind")
                    .build();
        }
    }
}
