package dev.peerlab.node.watchdog;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;

/**
 * Looks once a second whether a peer's code holds up its event loop.
 *
 * <p>One thread for all loops of a network. A loop that has nothing to do is not woken.
 */
public final class Watchdog implements AutoCloseable {

    /** How long a peer's code may take for one event. */
    public static final Duration PATIENCE = Duration.ofSeconds(5);

    private static final Duration PERIOD = Duration.ofSeconds(1);

    private final List<Turn> turns = new CopyOnWriteArrayList<>();
    private final Duration patience;
    private final Listener listener;
    private volatile boolean closed;

    /** Is told what the watchdog notices, on its thread. */
    public interface Listener {

        /** The code of a peer has not returned for long. */
        void stalled(Stall stall);

        /** It returned after all. */
        void returned(Stall stall);
    }

    /**
     * Makes a watchdog that sleeps.
     *
     * @param patience how long a peer's code may take for one event
     * @param listener is told what takes longer
     */
    public Watchdog(Duration patience, Listener listener) {
        this.patience = patience;
        this.listener = listener;
    }

    /** {@return the turns of one more event loop} */
    public Turn watch() {
        Turn turn = new Turn();
        turns.add(turn);
        return turn;
    }

    /** Begins to look once a second. */
    public Watchdog start() {
        Thread thread = new Thread(this::run, "watchdog");
        thread.setDaemon(true);
        thread.start();
        return this;
    }

    private void run() {
        while (!closed) {
            LockSupport.parkNanos(PERIOD.toNanos());
            look(System.nanoTime());
        }
    }

    /** Looks at all turns, at this point of time. */
    void look(long nanos) {
        for (Turn turn : turns) {
            turn.look(nanos, patience, listener);
        }
    }

    /** Stops to look. */
    @Override
    public void close() {
        closed = true;
    }
}
