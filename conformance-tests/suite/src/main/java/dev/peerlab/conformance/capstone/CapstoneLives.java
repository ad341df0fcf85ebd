package dev.peerlab.conformance.capstone;

import dev.peerlab.contract.chord.ChordUpcall.JoinEnded;
import dev.peerlab.contract.chord.ChordUpcall.JoinOutcome;
import dev.peerlab.simulator.EventLog;
import dev.peerlab.simulator.TraceEvent;
import dev.peerlab.simulator.TraceEvent.Crashed;
import dev.peerlab.simulator.TraceEvent.Left;
import dev.peerlab.simulator.TraceEvent.Reported;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** When which peer was a member of the ring. */
final class CapstoneLives {

    private static final Duration FOREVER = Duration.ofDays(1_000);

    private final List<Life> lives = new ArrayList<>();

    private record Life(int peer, Duration from, Duration to) {}

    private CapstoneLives() {}

    /**
     * {@return the lives in a log}
     *
     * @param base how many peers were members from the beginning
     */
    static CapstoneLives in(EventLog log, int base) {
        CapstoneLives all = new CapstoneLives();
        for (int peer = 0; peer < base; peer++) {
            all.lives.add(new Life(peer, Duration.ZERO, FOREVER));
        }
        log.events().forEach(all::record);
        return all;
    }

    private void record(TraceEvent event) {
        if (event instanceof Reported reported
                && reported.upcall() instanceof JoinEnded ended
                && ended.outcome() == JoinOutcome.JOINED) {
            lives.add(new Life(reported.peer().number(), event.at(), FOREVER));
        } else if (event instanceof Crashed crashed) {
            end(crashed.peer().number(), event.at());
        } else if (event instanceof Left left) {
            end(left.peer().number(), event.at());
        }
    }

    private void end(int peer, Duration at) {
        lives.replaceAll(
                life -> life.peer() == peer && life.to().equals(FOREVER) ? new Life(peer, life.from(), at) : life);
    }

    /** {@return whether a peer was a member at some time of an interval} */
    boolean isMemberBetween(int peer, Duration from, Duration to) {
        return lives.stream()
                .anyMatch(life -> life.peer() == peer
                        && life.from().compareTo(to) <= 0
                        && life.to().compareTo(from) >= 0);
    }

    /** {@return whether a peer is a member all through an interval} */
    boolean isMemberAllAlong(int peer, Duration from, Duration to) {
        return lives.stream()
                .anyMatch(life -> life.peer() == peer
                        && life.from().compareTo(from) <= 0
                        && life.to().compareTo(to) >= 0);
    }
}
