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

/** Has the nodes of a ring look up keys, each node in its turn. */
final class Driver {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration BETWEEN = Duration.ofMillis(50);

    /** How many lookups must go as they should before a ring counts as being in order. */
    private static final int PROOF = 200;

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

    /** {@return what some lookups took, one after the other} */
    List<Lookup> oneByOne(int count) throws IOException {
        List<Lookup> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            all.add(await(begin(i)));
        }
        return all;
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
