package dev.peerlab.node.watchdog;

import dev.peerlab.contract.Address;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Whose code one event loop runs just now, if any.
 *
 * <p>{@link #begin} and {@link #end} are called by that loop alone, around each event of each of its peers: they cost a few
 * nanoseconds and allocate nothing. Any thread may look.
 */
public final class Turn {

    private static final int MAX_FRAMES = 12;

    /** How many turns began and ended; odd while a peer's code runs. Whoever reads it sees the fields as they were then. */
    private final AtomicLong edges = new AtomicLong();

    private int depth;
    private @Nullable Address peer;
    private @Nullable Object occasion;
    private @Nullable Thread thread;

    // The watchdog's alone, but for the stall.
    private long edgesSeen;
    private long sinceNanos;
    private volatile @Nullable Stall stall;

    Turn() {}

    /**
     * The code of a peer begins to run. A turn within a turn is part of it.
     *
     * @param whose whose code
     * @param what a message, a timer, or a text
     */
    public void begin(Address whose, Object what) {
        if (depth++ == 0) {
            peer = whose;
            occasion = what;
            thread = Thread.currentThread();
            edges.lazySet(edges.getPlain() + 1);
        }
    }

    /** It returned. */
    public void end() {
        if (--depth == 0) {
            edges.lazySet(edges.getPlain() + 1);
            occasion = null; // it may be large
        }
    }

    /** {@return what holds up this loop; empty if nothing does, as far as the watchdog has noticed} */
    public Optional<Stall> stall() {
        return Optional.ofNullable(stall);
    }

    /**
     * Looks whether the turn that was seen last still runs.
     *
     * @param nanos now
     * @param patience how long a turn may take
     * @param listener told of a turn that takes longer, once, and of its end
     */
    void look(long nanos, Duration patience, Watchdog.Listener listener) {
        long now = edges.get();
        Duration took = Duration.ofNanos(nanos - sinceNanos);
        Stall known = stall;
        if (now != edgesSeen) {
            edgesSeen = now;
            sinceNanos = nanos;
            if (known != null) {
                stall = null;
                listener.returned(known.after(took));
            }
        } else if (now % 2 == 1 && took.compareTo(patience) >= 0) {
            Stall current = stall(now, took);
            if (current != null) {
                stall = current;
                if (known == null) {
                    listener.stalled(current);
                }
            }
        }
    }

    /** {@return what runs; null if it is over by now} */
    private @Nullable Stall stall(long edge, Duration took) {
        Address whose = peer;
        Object what = occasion;
        Thread where = thread;
        StackTraceElement[] frames = where == null ? new StackTraceElement[0] : where.getStackTrace();
        boolean same = edges.get() == edge;
        return same && whose != null && what != null ? new Stall(whose, what, took, peersOwn(frames)) : null;
    }

    /** What the peer does; how its node came to call it says nothing to anybody. */
    private static List<StackTraceElement> peersOwn(StackTraceElement[] frames) {
        return Arrays.stream(frames)
                .takeWhile(frame -> !frame.getClassName().startsWith("dev.peerlab.node."))
                .limit(MAX_FRAMES)
                .toList();
    }
}
