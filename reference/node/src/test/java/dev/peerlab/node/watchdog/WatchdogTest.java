package dev.peerlab.node.watchdog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peerlab.contract.Address;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** A watchdog at points of time that a test chooses. */
class WatchdogTest {

    private static final Address PEER = Address.of("127.0.0.1", 7001);
    private static final Address OTHER = Address.of("127.0.0.1", 7002);

    private final List<Stall> stalled = new ArrayList<>();
    private final List<Stall> returned = new ArrayList<>();
    private final Watchdog watchdog = new Watchdog(Duration.ofSeconds(5), new Watchdog.Listener() {
        @Override
        public void stalled(Stall stall) {
            stalled.add(stall);
        }

        @Override
        public void returned(Stall stall) {
            returned.add(stall);
        }
    });
    private final Turn turn = watchdog.watch();

    @Test
    void aTurnThatDoesNotEndIsToldOnceWithItsPeerAndItsCode() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        Thread loop = new Thread(() -> turn(begun, end));
        loop.start();
        begun.await();
        while (loop.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
        for (int second = 0; second <= 8; second++) {
            lookAt(second);
            assertThat(stalled).as("after %d s", second).hasSize(second < 5 ? 0 : 1);
        }
        Stall stall = stalled.get(0);
        assertThat(stall.peer()).isEqualTo(PEER);
        assertThat(stall.occasion()).isEqualTo("a message");
        assertThat(stall.took()).isEqualTo(Duration.ofSeconds(5));
        assertThat(stall.code())
                .isNotEmpty()
                .anyMatch(frame -> frame.getMethodName().equals("await"))
                .noneMatch(frame -> frame.getClassName().startsWith("dev.peerlab.node"));
        assertThat(turn.stall()).isPresent();
        end.countDown();
        loop.join();
        lookAt(9);
        assertThat(returned).singleElement().satisfies(over -> {
            assertThat(over.peer()).isEqualTo(PEER);
            assertThat(over.took()).isEqualTo(Duration.ofSeconds(9));
        });
        assertThat(turn.stall()).isEmpty();
    }

    private void turn(CountDownLatch begun, CountDownLatch end) {
        turn.begin(PEER, "a message");
        begun.countDown();
        try {
            end.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        turn.end();
    }

    @Test
    void manyShortTurnsAreNoStall() {
        for (int second = 0; second < 100; second++) {
            turn.begin(PEER, second);
            lookAt(second);
            turn.end();
        }
        assertThat(stalled).isEmpty();
    }

    @Test
    void aLoopThatHasNothingToDoIsNoStall() {
        turn.begin(PEER, "a message");
        turn.end();
        lookAt(0);
        lookAt(1_000);
        assertThat(stalled).isEmpty();
    }

    @Test
    void aTurnWithinATurnIsPartOfIt() {
        turn.begin(PEER, "outer");
        turn.begin(OTHER, "inner");
        turn.end();
        lookAt(0);
        lookAt(5);
        assertThat(stalled)
                .singleElement()
                .satisfies(stall -> assertThat(stall.peer()).isEqualTo(PEER));
        turn.end();
    }

    private void lookAt(int second) {
        watchdog.look(Duration.ofSeconds(second).toNanos());
    }
}
