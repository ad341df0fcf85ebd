package dev.peerlab.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.peerlab.contract.Address;
import dev.peerlab.simulator.Ring.Token;
import dev.peerlab.simulator.TraceEvent.Delivered;
import dev.peerlab.simulator.TraceEvent.Dropped;
import dev.peerlab.simulator.TraceEvent.Reason;
import dev.peerlab.simulator.TraceEvent.Sent;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SimulationTest {

    private static final Address A = Address.of(0);
    private static final Address B = Address.of(1);
    private static final Address NOBODY = Address.of(9);

    private final EventLog log = new EventLog();
    private final Simulation simulation = Ring.of(3, Simulation.builder().trace(log));

    private static Duration millis(long millis) {
        return Duration.ofMillis(millis);
    }

    private List<String> seen(Address peer) {
        return ((Ring) simulation.peer(peer)).seen;
    }

    @Test
    void aMessageArrivesAfterItsLatency() {
        simulation.inject(A, B, new Token(0));
        assertThat(simulation.run()).isEqualTo(1);
        assertThat(simulation.now()).isEqualTo(millis(10));
        assertThat(seen(B)).containsExactly("0:Token[hops=0]@10");
        assertThat(log.events())
                .containsExactly(
                        new Sent(Duration.ZERO, 1, A, B, new Token(0)),
                        new Delivered(millis(10), 1, A, B, new Token(0)));
    }

    @Test
    void whatHappensAtTheSameTimeHappensInTheOrderItWasCaused() {
        simulation.at(millis(10), () -> seen(B).add("action"));
        simulation.inject(A, B, new Token(0));
        simulation.tell(B, Ring.class, ring -> ring.alarm("tea", millis(10)));
        simulation.run();
        assertThat(seen(B)).containsExactly("action", "0:Token[hops=0]@10", "tea@10");
    }

    @Test
    void runUntilStopsTheClockThere() {
        simulation.inject(A, B, new Token(0));
        assertThat(simulation.runUntil(millis(9))).isZero();
        assertThat(simulation.now()).isEqualTo(millis(9));
        assertThat(simulation.runFor(millis(1))).isEqualTo(1);
        assertThat(simulation.step()).isFalse();
    }

    @Test
    void aCanceledTimerNeitherFiresNorMovesTheClock() {
        simulation.tell(
                A,
                Ring.class,
                ring -> ring.host.schedule(millis(5), new Ring.Alarm("tea")).cancel());
        assertThat(simulation.run()).isZero();
        assertThat(simulation.now()).isZero();
        simulation.runUntil(millis(20));
        simulation.inject(A, B, new Token(0));
        simulation.run();
        assertThat(simulation.now()).isEqualTo(millis(30));
        assertThat(seen(A)).isEmpty();
    }

    @Test
    void aMessageToAPeerThatIsDownIsDroppedOnArrival() {
        simulation.inject(A, B, new Token(0));
        simulation.crash(B);
        simulation.run();
        assertThat(log.events(Dropped.class))
                .containsExactly(new Dropped(millis(10), 1, A, B, new Token(0), Reason.DOWN));
        assertThat(simulation.isUp(B)).isFalse();
        assertThat(simulation.up()).isEqualTo(2);
    }

    @Test
    void aMessageToNobodyIsDroppedAtOnce() {
        simulation.inject(A, NOBODY, new Token(0));
        simulation.inject(A, Address.of("example.org", 1), new Token(0));
        assertThat(log.events(Dropped.class))
                .extracting(Dropped::reason)
                .containsOnly(Reason.UNKNOWN_PEER)
                .hasSize(2);
    }

    @Test
    void aSuspendedPeersTimersFireWhenItIsBack() {
        simulation.tell(A, Ring.class, ring -> ring.alarm("second", millis(7)));
        simulation.tell(A, Ring.class, ring -> ring.alarm("first", millis(5)));
        simulation.tell(A, Ring.class, ring -> ring.alarm("late", millis(50)));
        simulation.crash(A);
        simulation.at(millis(30), () -> simulation.restart(A, Restart.WITH_STATE));
        simulation.run();
        assertThat(seen(A)).containsExactly("first@30", "second@30", "late@50");
    }

    @Test
    void aPeerThatRestartsWithoutStateIsNewAndItsOldSelfIsMute() {
        Ring old = (Ring) simulation.peer(A);
        simulation.tell(A, Ring.class, ring -> ring.alarm("tea", millis(5)));
        simulation.crash(A);
        simulation.restart(A, Restart.WITHOUT_STATE);
        old.start(3);
        old.alarm("ghost", millis(1));
        simulation.run();
        assertThat(simulation.peer(A)).isNotSameAs(old);
        assertThat(seen(A)).isEmpty();
        assertThat(old.seen).isEmpty();
        assertThat(log.events(Sent.class)).isEmpty();
    }

    @Test
    void aPeerThatLeavesSaysGoodbyeFirst() {
        simulation.leave(A, peer -> ((Ring) peer).start(0));
        simulation.run();
        assertThat(log.events(Delivered.class)).hasSize(1);
        assertThatIllegalStateException()
                .isThrownBy(() -> simulation.restart(A, Restart.WITH_STATE))
                .withMessage("peer 0 left: it can only restart WITHOUT_STATE");
        simulation.restart(A, Restart.WITHOUT_STATE);
        assertThat(simulation.isUp(A)).isTrue();
    }

    @Test
    void aPartitionCutsMessagesSentWhileItLasts() {
        simulation.inject(A, B, new Token(0));
        simulation.partition(List.of(Set.of(A)));
        simulation.inject(A, B, new Token(0));
        simulation.inject(B, Address.of(2), new Token(0));
        simulation.heal();
        simulation.inject(A, B, new Token(0));
        simulation.run();
        assertThat(log.events(Dropped.class)).extracting(Dropped::number).containsExactly(2L);
        assertThat(log.events(Delivered.class)).extracting(Delivered::number).containsExactly(1L, 3L, 4L);
    }

    @Test
    void aPeerThatThrowsEndsTheRun() {
        simulation.tell(A, Ring.class, ring -> ring.host.schedule(Duration.ZERO, new dev.peerlab.contract.Timer() {}));
        assertThatThrownBy(simulation::run)
                .isInstanceOf(PeerFailed.class)
                .hasCauseInstanceOf(ClassCastException.class)
                .satisfies(e -> assertThat(((PeerFailed) e).peer()).isEqualTo(A));
    }

    @Test
    void whatATraceThrowsComesOutUnchangedEvenIfThePeerCatchesIt() {
        AssertionError seenEnough = new AssertionError("seen enough");
        Simulation watched = Ring.of(2, Simulation.builder().trace(event -> {
            if (event instanceof TraceEvent.Reported) {
                throw seenEnough;
            }
        }));
        watched.inject(A, B, new Token(5));
        assertThatThrownBy(watched::run).isSameAs(seenEnough);
    }

    @Test
    void anEndlessRunIsBrokenOff() {
        Simulation endless = Ring.of(2, Simulation.builder().eventLimit(1000));
        endless.inject(A, B, new Token(Integer.MAX_VALUE));
        assertThatThrownBy(endless::run)
                .isInstanceOf(EventLimitExceeded.class)
                .hasMessage("more than 1000 events by 10010 ms");
    }

    @Test
    void badInputIsRefusedInOneLine() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> simulation.crash(NOBODY))
                .withMessage("no peer at address 9: must be 0 to 2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> simulation.partition(List.of(Set.of(A), Set.of(A))))
                .withMessage("peer 0 in two groups: must be in one at most");
        simulation.runUntil(millis(5));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> simulation.at(millis(4), () -> {}))
                .withMessage("time 4 ms: must be 5 ms (now) or later");
        assertThatThrownBy(() -> simulation.tell(A, Ring.class, ring -> ring.alarm("x", millis(-1))))
                .hasMessageContaining("delay -1 ms: must be 0 or more");
    }
}
