package dev.peerlab.node.web;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

/** Waits for what nodes answer. */
final class Answer {

    private static final int SECONDS = 10;

    private Answer() {}

    /**
     * {@return what a future ends with}
     *
     * @throws IllegalStateException if that is a failure, or takes too long
     */
    static <T> T of(CompletableFuture<T> answer) {
        try {
            return answer.orTimeout(SECONDS, TimeUnit.SECONDS).join();
        } catch (CompletionException e) {
            throw new IllegalStateException("a node did not answer: " + e.getCause(), e);
        }
    }
}
