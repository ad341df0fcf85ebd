package dev.peerlab.lecture;

import static dev.peerlab.lecture.PaperRing.address;
import static dev.peerlab.lecture.PaperRing.id;
import static org.assertj.core.api.Assertions.assertThat;

import dev.peerlab.conformance.Graded;
import dev.peerlab.conformance.ring.RingWorld;
import dev.peerlab.contract.chord.ChordMessage.Payload;
import dev.peerlab.contract.chord.kit.ChordComposition;
import dev.peerlab.contract.chord.kit.Envelope;
import dev.peerlab.contract.dht.DhtMessage.Reply;
import dev.peerlab.contract.dht.DhtSettings;
import dev.peerlab.contract.store.StoreUpcall.Ended;
import dev.peerlab.contract.store.Value;
import dev.peerlab.simulator.Latency;
import dev.peerlab.simulator.Simulation;
import dev.peerlab.simulator.TraceEvent.Reported;
import dev.peerlab.simulator.TraceEvent.Sent;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What the appendix claims about keys that are put while they change hands: peer 26 joins, and key 24 is to be its own. */
class HandOverWindowLectureTest {

    private static final ChordComposition REFERENCE = ChordComposition.of(Graded.reference());
    private static final Duration TICK = Duration.ofMillis(1);
    private static final int JOIN_MILLIS = 800;
    private static final int BETWEEN_PUTS = 5;
    private static final int WATCHED_MILLIS = 350;
    private static final int NEWCOMER = PaperRing.PEERS.size();
    private static final long RETRY_MILLIS =
            DhtSettings.on(PaperRing.settings()).retry().toMillis();
    private static final Value NEW = Value.of("new");

    @Test
    void whatIsPutWhileTwoAnswerForAKeyIsKnownToBothBeforeItIsAcknowledged() {
        String text = "copies   26 and 32 apart   puts   missed by 26   missed by 48   slowest acknowledgment\n";
        text += row(1, 10) + row(1, 100) + row(3, 10) + row(3, 100);
        Quoted.check("sockets-window.txt", text);
    }

    private static String row(int replicas, int millisApart) {
        int puts = 0;
        int missedBy26 = 0;
        int missedBy48 = 0;
        long slowest = 0;
        int asked = 0;
        for (int at = 0; at < JOIN_MILLIS; at += BETWEEN_PUTS) {
            Put put = new Put(replicas, millisApart, at);
            puts++;
            missedBy26 += put.isMissedBy(NEWCOMER) ? 1 : 0;
            missedBy48 += put.isMissedBy(address(48)) ? 1 : 0;
            slowest = Math.max(slowest, put.acknowledgedAfter);
            assertThat(put.acknowledgedAfter < RETRY_MILLIS || put.isDoneByTheNewcomer())
                    .as("a put that took long was done by the new owner")
                    .isTrue();
            asked += put.answered(NEWCOMER).size();
        }
        assertThat(asked).as("gets of the newcomer").isGreaterThan(puts);
        assertThat(missedBy26 + missedBy48)
                .as("gets that miss what was acknowledged")
                .isZero();
        return String.format(
                Locale.ROOT,
                "%6d %15d ms %6d %14d %14d %21d ms%n",
                replicas,
                millisApart,
                puts,
                missedBy26,
                missedBy48,
                slowest);
    }

    /** One put at the old owner, some time after the newcomer began to join; from its acknowledgment on two peers ask. */
    private static final class Put {
        private final RingWorld world;
        private final Set<Long> gets = new HashSet<>();
        private final long acknowledgedAfter;

        Put(int replicas, int millisApart, int atMillis) {
            Latency latency = (from, to, random) ->
                    Math.min(from, to) == address(32) && Math.max(from, to) == NEWCOMER ? millisApart * 1_000L : 10_000;
            world = PaperRing.world(
                    PaperRing.settings().with(3, replicas),
                    REFERENCE,
                    Simulation.builder().latency(latency));
            world.add(id(26));
            world.join(NEWCOMER, address(8));
            world.runFor(TICK.multipliedBy(atMillis));
            Duration began = world.simulation().now();
            world.put(address(32), id(24), NEW);
            while (world.ledger().acknowledged().isEmpty()) {
                world.runFor(TICK);
            }
            acknowledgedAfter = world.simulation().now().minus(began).toMillis();
            for (int millis = 0; millis < WATCHED_MILLIS; millis++) {
                if (world.node(NEWCOMER).isMember()) {
                    gets.add(world.get(NEWCOMER, id(24)));
                }
                gets.add(world.get(address(48), id(24)));
                world.runFor(TICK);
            }
            world.runFor(Duration.ofSeconds(5));
        }

        List<Ended> answered(int peer) {
            return world.log().events(Reported.class).stream()
                    .filter(reported -> reported.peer().number() == peer && reported.upcall() instanceof Ended)
                    .map(reported -> (Ended) reported.upcall())
                    .filter(end -> gets.contains(end.request()))
                    .toList();
        }

        /** Of all answers to requests, the first one to 32 is that to the put. */
        boolean isDoneByTheNewcomer() {
            return world.log().events(Sent.class).stream()
                    .filter(sent -> sent.to().number() == address(32)
                            && sent.message() instanceof Envelope envelope
                            && envelope.body() instanceof Payload payload
                            && payload.payload() instanceof Reply)
                    .findFirst()
                    .map(sent -> sent.from().number() == NEWCOMER)
                    .orElse(false);
        }

        boolean isMissedBy(int peer) {
            return answered(peer).stream().anyMatch(end -> !end.value().equals(Optional.of(NEW)));
        }
    }
}
