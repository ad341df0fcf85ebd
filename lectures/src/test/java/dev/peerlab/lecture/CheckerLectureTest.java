package dev.peerlab.lecture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peerlab.checker.Checker;
import dev.peerlab.checker.Reduction;
import dev.peerlab.checker.Report;
import dev.peerlab.checker.Report.Coverage;
import dev.peerlab.checker.Report.Ending;
import dev.peerlab.checker.World;
import dev.peerlab.checker.example.Paxos;
import dev.peerlab.checker.example.PingPong;
import dev.peerlab.lecture.checking.Published3;
import java.util.Locale;
import java.util.function.LongUnaryOperator;
import org.junit.jupiter.api.Test;

/** What lecture 6 claims about the checker itself. */
class CheckerLectureTest {

    private static final int DESCENTS = 2_000;
    private static final int STEPS = 100;
    private static final int BITS = 64;

    @Test
    void aSearchMeetsEveryWorldOfPingPong() {
        // tag::search[]
        World world = PingPong.world(3, 4).build(); // 3 clients, 4 pings each
        Report report = Checker.of(world).breadthFirst();
        // end::search[]
        assertThat(report.coverage().worlds()).isEqualTo(25 * 25 * 25);
        Quoted.check("check-ping-pong.txt", String.join("\n", report.lines()));
    }

    @Test
    void aClientHasASquareOfStates() {
        StringBuilder text = new StringBuilder("pings     1 client   2 clients   3 clients");
        for (int pings = 1; pings <= 4; pings++) {
            text.append(String.format(Locale.ROOT, "%n%5d", pings));
            for (int clients = 1; clients <= 3; clients++) {
                long worlds = worlds(clients, pings);
                assertThat(worlds).isEqualTo(Math.round(Math.pow((pings + 1) * (pings + 1), clients)));
                text.append(String.format(Locale.ROOT, "%,12d", worlds));
            }
        }
        Quoted.check("check-clients.txt", text.toString());
    }

    private static long worlds(int clients, int pings) {
        return Checker.of(PingPong.world(clients, pings).build())
                .breadthFirst()
                .coverage()
                .worlds();
    }

    @Test
    void reductionsMeetFewerWorlds() {
        Checker pingPong =
                Checker.of(PingPong.world(3, 4).interchangeable(1, 2, 3).build());
        Checker paxos = Checker.of(
                        Paxos.world(2, 3, false).interchangeable(2, 3, 4).build())
                .invariant(Paxos.AGREEMENT);
        String text = "                                              worlds   transitions   steps of peers"
                + line("ping-pong", pingPong)
                + line("ping-pong, symmetry", pingPong, Reduction.SYMMETRY)
                + line("Paxos", paxos)
                + line("Paxos, symmetry", paxos, Reduction.SYMMETRY)
                + line("Paxos, idle messages", paxos, Reduction.IDLE_MESSAGES);
        Quoted.check("check-reductions.txt", text);
    }

    private static String line(String name, Checker search, Reduction... reductions) {
        Report report = search.reduce(reductions).breadthFirst();
        assertThat(report.ending()).as(name).isEqualTo(Ending.HOLDS);
        Coverage met = report.coverage();
        return String.format(Locale.ROOT, "%n%-40s%,12d%,14d%,17d", name, met.worlds(), met.transitions(), met.steps());
    }

    @Test
    void twoWorldsHardlyEverHaveOneFingerprint() {
        // n fingerprints make n²/2 pairs, and each pair is one by a chance of 1 in 2^64.
        LongUnaryOperator odds = worlds -> Math.round(Math.pow(2, BITS + 1) / worlds / worlds);
        StringBuilder text = new StringBuilder("    worlds   two of them with one fingerprint");
        for (long worlds : new long[] {15_625, 592_900, 50_000_000}) {
            text.append(String.format(Locale.ROOT, "%n%,10d   1 in %,d", worlds, odds.applyAsLong(worlds)));
        }
        Quoted.check("check-collisions.txt", text.toString());
    }

    @Test
    void chanceMissesWhatASearchFinds() {
        World world = CheckedRing.world(CheckedRing.parts(Published3::new));
        Report search = CheckedRing.search(world).breadthFirst();
        Report chance = CheckedRing.search(world).upTo(STEPS).randomDescent(1, DESCENTS);
        assertThat(search.ending()).isEqualTo(Ending.BROKEN);
        assertThat(chance.ending()).isEqualTo(Ending.NOT_EXHAUSTED);
        Quoted.check(
                "check-chance.txt",
                String.format(Locale.ROOT, "%-40s%12s%18s   found", "", "transitions", "different worlds")
                        + row(
                                String.format(Locale.ROOT, "%,d orders at random, %d steps each", DESCENTS, STEPS),
                                chance.coverage(),
                                "nothing")
                        + row(
                                "all orders, shortest first",
                                search.coverage(),
                                "two rings, after " + search.events().size() + " steps"));
    }

    private static String row(String name, Coverage met, String found) {
        return String.format(Locale.ROOT, "%n%-40s%,12d%,18d   %s", name, met.transitions(), met.worlds(), found);
    }
}
