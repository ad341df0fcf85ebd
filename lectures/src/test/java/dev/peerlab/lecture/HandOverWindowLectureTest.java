package dev.peerlab.lecture;

import static dev.peerlab.lecture.PaperRing.address;
import static dev.peerlab.lecture.PaperRing.id;
import static org.assertj.core.api.Assertions.assertThat;

import dev.peerlab.conformance.Graded;
import dev.peerlab.conformance.ring.RingWorld;
import dev.peerlab.contract.chord.kit.ChordComposition;
import dev.peerlab.contract.store.StoreUpcall.Ended;
import dev.peerlab.contract.store.Value;
import dev.peerlab.simulator.Latency;
import dev.peerlab.simulator.Simulation;
import dev.peerlab.simulator.TraceEvent.Reported;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the appendix claims about keys that are put while they change hands: peer 26 joins, and key 24 is to be its own. */
class HandOverWindowLectureTest {

    private static final ChordComposition REFERENCE = ChordComposition.of(Graded.reference());
    private static final Duration TICK = Duration.ofMillis(1);
    private static final int JOIN_MILLIS = 800;
    private static final int BETWEEN_PUTS = 5;
    private static final int WATCHED_MILLIS = 400;
    private static final long MOST_MILLIS = 10_000;
    private static final Value NEW = Value.of("new");

    @Test
    void aPutAtTheOldOwnerIsMissedAtTheNewOneForAMoment() {
        StringBuilder text = new StringBuilder(
                "copies   26 and 32 apart   puts   missed by a get of 26   for at most, after they were acknowledged\n");
        text.append(row(1, 10)).append(row(1, 100)).append(row(3, 10)).append(row(3, 100));
        Quoted.check("sockets-window.txt", text.toString());
    }

    private static String row(int replicas, int millisApart) {
        int missed = 0;
        long longest = 0;
        for (int at = 0; at < JOIN_MILLIS; at += BETWEEN_PUTS) {
            long stale = staleMillis(replicas, millisApart, at);
            missed += stale > 0 ? 1 : 0;
            longest = Math.max(longest, stale);
        }
        return String.format(
                Locale.ROOT,
                "%6d %14d ms %9d %23d %13s%n",
                replicas,
                millisApart,
                JOIN_MILLIS / BETWEEN_PUTS,
                missed,
                longest == 0 ? "-" : longest + " ms");
    }

    /** {@return how long after a put was acknowledged gets of the newcomer still miss it; 0 if none does} */
    private static long staleMillis(int replicas, int millisApart, int putAt) {
        int newcomer = PaperRing.PEERS.size();
        Latency latency =
                (from, to, random) -> from + to == newcomer + address(32) && (from == newcomer || to == newcomer)
                        ? millisApart * 1_000L
                        : 10_000;
        RingWorld world = PaperRing.world(
                PaperRing.settings().with(3, replicas),
                REFERENCE,
                Simulation.builder().latency(latency));
        world.add(id(26));
        world.join(newcomer, address(8));
        world.runFor(TICK.multipliedBy(putAt));
        world.put(address(32), id(24), NEW);
        Optional<Long> acknowledged = Optional.empty();
        List<Long> gets = new ArrayList<>();
        List<Long> asked = new ArrayList<>();
        for (long millis = 0; millis < acknowledged.orElse(MOST_MILLIS) + WATCHED_MILLIS; millis++) {
            if (acknowledged.isEmpty() && !world.ledger().acknowledged().isEmpty()) {
                acknowledged = Optional.of(millis);
            }
            if (acknowledged.isPresent() && world.node(newcomer).isMember()) {
                gets.add(world.get(newcomer, id(24)));
                asked.add(millis);
            }
            world.runFor(TICK);
        }
        world.runFor(Duration.ofSeconds(5));
        assertThat(acknowledged).isPresent();
        long stale = 0;
        for (Reported reported : world.log().events(Reported.class)) {
            if (reported.peer().number() == newcomer
                    && reported.upcall() instanceof Ended ended
                    && !ended.value().equals(Optional.of(NEW))) {
                int index = gets.indexOf(ended.request());
                stale = Math.max(stale, asked.get(index) - acknowledged.orElseThrow() + 1);
            }
        }
        return stale;
    }
}
