package dev.peerlab.network;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Does many things, some of them at the same time. */
final class Together {

    private static final int AT_ONCE = 16;

    private Together() {}

    /** A thing to do. */
    @FunctionalInterface
    interface Task {
        void run(int number) throws IOException;
    }

    /** Does something once for each number from 0 on. */
    static void times(int count, Task task) {
        List<Callable<Void>> shares = new ArrayList<>();
        for (int share = 0; share < AT_ONCE; share++) {
            int mine = share;
            shares.add(() -> {
                for (int i = mine; i < count; i += AT_ONCE) {
                    task.run(i);
                }
                return null;
            });
        }
        List<Void> unused = all(shares);
    }

    /** {@return what all of them return, in their order; the first failure is thrown} */
    static <T> List<T> all(List<Callable<T>> tasks) {
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<T> results = new ArrayList<>();
            for (Future<T> result : threads.invokeAll(tasks)) {
                results.add(result.get());
            }
            return results;
        } catch (ExecutionException e) {
            throw new AssertionError(String.valueOf(e.getCause()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        } finally {
            threads.shutdownNow();
        }
    }
}
