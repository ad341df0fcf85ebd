package dev.peerlab.node.overlay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Requests that a peer ends late, twice, or never, in virtual time. */
class AwaitedTest {

    private record Call(Duration at, Runnable what) {}

    private final Deque<Call> calls = new ArrayDeque<>();
    private Duration now = Duration.ZERO;
    private final Awaited<String, Integer> awaited = new Awaited<>(
            () -> now, (delay, what) -> calls.add(new Call(now.plus(delay), what)), Duration.ofSeconds(10));

    @Test
    void whatAPeerNeverEndsIsGivenUp() {
        CompletableFuture<Integer> first = awaited.begin(() -> "first");
        passesUntil(4);
        CompletableFuture<Integer> second = awaited.begin(() -> "second");
        assertThat(calls).as("timers").hasSize(1);
        passesUntil(10);
        assertThatThrownBy(first::join).hasMessageContaining("the peer did not end it within 10 s");
        assertThat(second).isNotDone();
        passesUntil(14);
        assertThat(second).isCompletedExceptionally();
        assertThat(calls).as("timers while nothing is awaited").isEmpty();
    }

    @Test
    void whatEndsInTimeIsNotGivenUp() {
        CompletableFuture<Integer> request = awaited.begin(() -> "first");
        awaited.end("first", 1);
        awaited.end("first", 2);
        awaited.end("nobody's", 3);
        passesUntil(20);
        assertThat(request).isCompletedWithValue(1);
        assertThat(calls).isEmpty();
    }

    @Test
    void oneNameForTwoRequestsEndsTheFirst() {
        CompletableFuture<Integer> first = awaited.begin(() -> "name");
        CompletableFuture<Integer> second = awaited.begin(() -> "name");
        assertThatThrownBy(first::join).hasMessageContaining("the peer gave two requests one name");
        awaited.end("name", 1);
        assertThat(second).isCompletedWithValue(1);
    }

    @Test
    void onceClosedNothingIsAwaited() {
        CompletableFuture<Integer> before = awaited.begin(() -> "before");
        awaited.close();
        assertThatThrownBy(before::join).hasMessageContaining("the node was closed");
        assertThatThrownBy(() -> awaited.begin(() -> "after").join()).hasMessageContaining("the node was closed");
    }

    private void passesUntil(int second) {
        now = Duration.ofSeconds(second);
        while (!calls.isEmpty() && calls.element().at().compareTo(now) <= 0) {
            calls.remove().what().run();
        }
    }
}
