package dev.peerlab.conformance.recovery;

import static dev.peerlab.conformance.recovery.KeySurvivalChecks.time;

import dev.peerlab.conformance.ring.KeyReads.Read;
import dev.peerlab.contract.Address;
import dev.peerlab.contract.Id;
import dev.peerlab.contract.chord.ChordRequest.Leaving;
import dev.peerlab.contract.chord.ChordUpcall.Left;
import dev.peerlab.contract.chord.kit.ChordNode;
import dev.peerlab.contract.chord.kit.Envelope;
import dev.peerlab.contract.routing.RoutingTable;
import dev.peerlab.simulator.TraceEvent.Delivered;
import dev.peerlab.simulator.TraceEvent.Reported;
import dev.peerlab.simulator.ring.ConvergedRing;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** How RECOVER-9 is judged: what a leave costs the others. */
final class LeaveChecks {

    /** How long a leave may take: each of a few neighbors may have to be given up. */
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private static final Duration GET_EVERY = Duration.ofMillis(40);

    private LeaveChecks() {}

    /** On stories of leaves: whoever asks for whatever key at whatever time gets it. */
    static void nothingIsOutOfReach(KeyStory story) {
        KeyPlay play = KeyPlay.begin(story);
        for (KeyAct act : story.acts()) {
            askWhile(play, Duration.ofMillis(act.afterMillis()));
            play.play(new KeyAct(0, act.kind(), act.who()));
        }
        askWhile(play, KeyPlay.TIME_TO_REPAIR);
        KeySurvivalChecks.awaitReads(play);
        for (Read read : play.reads().all()) {
            if (play.world().isUp(read.peer()) || read.isDone()) {
                KeySurvivalChecks.requireFound(play, read, "while others left");
            }
        }
        KeySurvivalChecks.everyKeyIsFound(play);
    }

    /** Members that stay ask for keys all the time, each for another one. */
    private static void askWhile(KeyPlay play, Duration time) {
        Duration end = play.now().plus(time);
        int turn = play.reads().all().size();
        while (play.now().compareTo(end) < 0) {
            List<ChordNode> members = play.staying();
            List<Id> keys = new ArrayList<>(play.world().ledger().acknowledged().keySet());
            play.reads()
                    .ask(
                            play.world(),
                            KeyPlay.host(members.get(turn % members.size())),
                            keys.get(turn / members.size() % keys.size()));
            turn++;
            Duration left = end.minus(play.now());
            boolean busy = !play.leaving().isEmpty() || turn % 8 != 0;
            Duration pause = busy ? GET_EVERY : GET_EVERY.multipliedBy(25);
            play.world().runFor(pause.compareTo(left) < 0 ? pause : left);
        }
    }

    /** On rings that are left alone but for one leave: it ends, once, after both neighbors were told. */
    static void neighborsAreTold(KeyStory story) {
        KeyPlay play = KeyPlay.begin(story);
        for (KeyAct act : story.acts()) {
            ConvergedRing before = play.world().ideal();
            play.play(act);
            for (int host : play.leaving()) {
                play.world().runFor(LONGEST);
                RoutingTable table = before.table(
                        before.ownerOf(play.world().node(host).self().id()));
                requireLeft(play, host, table);
            }
        }
    }

    private static void requireLeft(KeyPlay play, int host, RoutingTable table) {
        long times = play.world().log().events(Reported.class).stream()
                .filter(report -> report.peer().number() == host && report.upcall() instanceof Left)
                .count();
        if (times != 1) {
            throw play.violation(
                            "peer " + host + " was told to leave and reported " + times + " times that it had left, "
                                    + LONGEST.toSeconds() + " s later " + time(play.now()),
                            Address.of(host))
                    .expected("Left, once")
                    .actual(times + " times")
                    .build();
        }
        Set<Address> told = new HashSet<>();
        play.world().log().events(Delivered.class).stream()
                .filter(event -> event.from().number() == host
                        && event.message() instanceof Envelope envelope
                        && envelope.body() instanceof Leaving)
                .forEach(event -> told.add(event.to()));
        requireTold(play, host, told, "successor", table.successor().address());
        requireTold(
                play,
                host,
                told,
                "predecessor",
                Objects.requireNonNull(table.predecessor()).address());
    }

    private static void requireTold(KeyPlay play, int host, Set<Address> told, String which, Address neighbor) {
        if (!told.contains(neighbor)) {
            throw play.violation(
                            "peer " + host + " left without telling its " + which + ", peer " + neighbor + " "
                                    + time(play.now()),
                            Address.of(host),
                            neighbor)
                    .expected("Leaving to the successor and to the predecessor, before Left")
                    .actual("Leaving to " + told)
                    .build();
        }
    }
}
