package dev.peerlab.benchmark.socket;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** Has the nodes of a ring look up keys, each node in its turn. */
final class Driver {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration BETWEEN = Duration.ofMillis(50);

    /** How many lookups must go as they should before a ring counts as being in order. */
    private static final int PROOF = 200;

    /** How many lookups follow each other before somebody looks whether they still do. */
    private static final int WITHOUT_PAUSE = 500;

    private final Ring ring;
    private final TreeSet<String> ids;

    Driver(Ring ring) {
        this.ring = ring;
        this.ids = new TreeSet<>(ring.ids());
    }

    /**
     * Waits until a ring that was just made is in order: lookups end at the owner, and fingers make them short.
     *
     * @throws IOException if it never is
     */
    void settle() throws IOException {
        double mostHops = Math.log(ids.size()) / Math.log(2) / 2 + 1;
        long end = System.nanoTime() + PATIENCE.toNanos();
        Rate proof = atOnce(PROOF, 1);
        while (proof.wrong() > 0 || proof.hops() > mostHops) {
            if (System.nanoTime() > end) {
                throw new IOException("the ring is not in order after " + PATIENCE.toSeconds() + " s: " + proof.wrong()
                        + " of " + PROOF + " lookups did not end at the owner, "
                        + Math.round(10 * proof.hops()) / 10.0 + " hops");
            }
            LockSupport.parkNanos(BETWEEN.toNanos());
            proof = atOnce(PROOF, 1);
        }
    }

    /**
     * {@return what some lookups took, one after the other}
     *
     * <p>Each is begun where the one before ended, as bare requests are: a thread that sleeps in between would have to be woken.
     *
     * @param count how many
     * @param between begins something that happens after each of them, and before the next
     */
    List<Lookup> oneByOne(int count, Supplier<CompletableFuture<?>> between) throws IOException {
        List<Lookup> all = new ArrayList<>();
        while (all.size() < count) {
            CompletableFuture<Void> end = new CompletableFuture<>();
            goOn(all, Math.min(count, all.size() + WITHOUT_PAUSE), between, end);
            await(end);
        }
        return all;
    }

    private void goOn(
            List<Lookup> all, int until, Supplier<CompletableFuture<?>> between, CompletableFuture<Void> end) {
        CompletableFuture<?> unused = begin(all.size())
                .thenAccept(all::add)
                .thenCompose(added -> between.get())
                .whenComplete((done, failure) -> {
                    if (failure != null) {
                        end.completeExceptionally(failure);
                    } else if (all.size() < until) {
                        goOn(all, until, between, end);
                    } else {
                        end.complete(null);
                    }
                });
    }

    /** {@return how fast some lookups were, of which so many were under way at any time} */
    Rate atOnce(int count, int most) throws IOException {
        Semaphore free = new Semaphore(most);
        List<CompletableFuture<Lookup>> begun = new ArrayList<>();
        long began = System.nanoTime();
        for (int i = 0; i < count; i++) {
            free.acquireUninterruptibly();
            begun.add(begin(i).whenComplete((lookup, failure) -> free.release()));
        }
        List<Lookup> all = new ArrayList<>();
        for (CompletableFuture<Lookup> lookup : begun) {
            all.add(await(lookup));
        }
        return Rate.of(all, Duration.ofNanos(System.nanoTime() - began), this::owner);
    }

    private CompletableFuture<Lookup> begin(int number) {
        return ring.lookup(number % ring.ids().size(), "key " + number);
    }

    /** The first peer whose id equals or follows the key. */
    private String owner(String key) {
        String next = ids.ceiling(key);
        return next == null ? ids.first() : next;
    }

    /** {@return what a future ends with, soon} */
    static <T> T await(CompletableFuture<T> future) throws IOException {
        try {
            return future.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            throw new IOException(cause.getMessage(), cause);
        } catch (TimeoutException e) {
            throw new IOException("no answer within " + PATIENCE.toSeconds() + " s", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
