package dev.peerlab.lecture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peerlab.lecture.chordjoin.AtomicChord;
import dev.peerlab.lecture.chordjoin.Corrected;
import dev.peerlab.lecture.chordjoin.Original;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** What lecture 4 claims about Chord as it was first published: three traces, and what becomes of them once it is corrected. */
class ChordTracesLectureTest {

    private static final String DEAD_SUCCESSOR = "J2 S2 N0,2 S0 N2,0 R0 F2 J1 U0";
    private static final String DEAD_PREDECESSOR = "J2 S2 N0,2 S0 N2,0 J1 S1 N2,1 F1 S0 L2";
    private static final String STALE_LIST =
            "J2 S2 N0,2 S0 N2,0 R0 R2 J1 S1 N2,1 S0 N1,0 J3 S3 N0,3 S2 N3,2 F1 F3 U0 U2";

    @Test
    void theOriginalJoinsADeadPeer() {
        Quoted.check("join-trace-1.txt", table(new Original(), DEAD_SUCCESSOR, 3));
        Corrected corrected = new Corrected();
        assertThat(table(corrected, DEAD_SUCCESSOR + " J1 S1 N0,1 S0 N1,0", 3)).endsWith("one ring: [0, 1]");
    }

    @Test
    void theOriginalAdoptsADeadPeer() {
        Quoted.check("join-trace-2.txt", table(new Original(), DEAD_PREDECESSOR, 3));
        assertThat(table(new Corrected(), DEAD_PREDECESSOR, 3)).endsWith("one ring: [0, 2]");
    }

    @Test
    void theOriginalFallsApartIntoTwoRings() {
        Quoted.check("join-trace-3.txt", table(new Original(), STALE_LIST, 4));
        Quoted.check("join-trace-3-corrected.txt", table(new Corrected(), STALE_LIST, 4));
    }

    private static String table(AtomicChord ring, String trace, int peers) {
        StringBuilder text = new StringBuilder("step");
        for (int peer = 0; peer < peers; peer++) {
            text.append(String.format(Locale.ROOT, "   %-12s", "peer " + peer));
        }
        strip(text);
        ring.create(0);
        row(text, "", ring, peers);
        for (String step : trace.split(" ", -1)) {
            run(ring, step);
            row(text, step, ring, peers);
        }
        return text + "\n"
                + ring.fault().orElseGet(() -> "one ring: " + ring.rings().get(0));
    }

    private static void row(StringBuilder text, String step, AtomicChord ring, int peers) {
        text.append(String.format(Locale.ROOT, "%n%-4s", step));
        for (int peer = 0; peer < peers; peer++) {
            text.append(String.format(Locale.ROOT, "   %-12s", ring.text(peer)));
        }
        strip(text);
    }

    private static void strip(StringBuilder text) {
        text.setLength(text.toString().stripTrailing().length());
    }

    private static void run(AtomicChord ring, String step) {
        String[] parts = step.substring(1).split(",", -1);
        int peer = Integer.parseInt(parts[0]);
        switch (step.charAt(0)) {
            case 'J' -> ring.join(peer);
            case 'S' -> ring.stabilize(peer);
            case 'N' -> ring.notified(peer, Integer.parseInt(parts[1]));
            case 'R' -> ring.reconcile(peer);
            case 'U' -> ring.update(peer);
            case 'L' -> ring.flush(peer);
            case 'F' -> ring.fail(peer);
            default -> throw new IllegalArgumentException(step);
        }
    }

    @Test
    void chanceFindsTheFaultsOfTheOriginalAndNoneInTheCorrectedSteps() {
        int original = broken(Original::new);
        int corrected = broken(Corrected::new);
        assertThat(corrected).isZero();
        assertThat(original).isPositive();
        Quoted.check(
                "join-chance.txt",
                "1,000 schedules of 100 steps, broken in the end:\noriginal  "
                        + String.format(Locale.ROOT, "%,6d", original) + "\ncorrected "
                        + String.format(Locale.ROOT, "%,6d", corrected));
    }

    /** Peers 0, 3 and 6 stay; others come and go as long as nobody loses its last live successor. */
    private static int broken(Supplier<AtomicChord> rings) {
        int broken = 0;
        for (long seed = 0; seed < 1_000; seed++) {
            AtomicChord ring = rings.get();
            ring.create(0);
            for (String step : "J3 S3 N0,3 S0 N3,0 J6 S6 N0,6 S3 N6,3 S0 S6 N0,6 R0 R3 R6 S0 S3 S6".split(" ", -1)) {
                run(ring, step);
            }
            SplittableRandom random = new SplittableRandom(seed);
            Optional<String> fault = Optional.empty();
            for (int i = 0; i < 100 && fault.isEmpty(); i++) {
                step(ring, random);
                fault = ring.fault();
            }
            broken += fault.isPresent() ? 1 : 0;
        }
        return broken;
    }

    private static void step(AtomicChord ring, SplittableRandom random) {
        int peer = random.nextInt(9);
        if (!ring.isAlive(peer)) {
            if (ring.hasPlaceFor(peer)) {
                ring.join(peer);
            }
            return;
        }
        switch (random.nextInt(5)) {
            case 0 -> ring.stabilize(peer);
            case 1 -> {
                if (ring.isAlive(ring.successor(peer)) && ring.successor(peer) != peer) {
                    ring.notified(ring.successor(peer), peer);
                }
            }
            case 2 -> ring.reconcile(peer);
            case 3 -> {
                ring.update(peer);
                ring.flush(peer);
            }
            default -> failIfHarmless(ring, peer);
        }
    }

    private static void failIfHarmless(AtomicChord ring, int peer) {
        List<Integer> others = new ArrayList<>(ring.live());
        others.remove((Integer) peer);
        boolean harmless = peer % 3 != 0
                && others.stream()
                        .allMatch(other ->
                                ring.successors(other).stream().anyMatch(next -> next != peer && ring.isAlive(next)));
        if (harmless) {
            ring.fail(peer);
        }
    }
}
