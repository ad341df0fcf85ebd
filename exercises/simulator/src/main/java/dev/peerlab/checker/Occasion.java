package dev.peerlab.checker;

import org.jspecify.annotations.Nullable;

/**
 * When something may happen that nobody has to wait for (an act, a crash, a restart), and how often.
 *
 * <pre>{@code
 * World.builder()
 *         .maybe(1, "stabilizes", ChordPeer.class, ChordPeers::stabilize, Occasion.always().atRest())
 *         .crash(2, Occasion.once().when(othersKnowALiveSuccessor));
 * }</pre>
 */
public final class Occasion {

    private final int times;
    private final boolean atRest;
    private final @Nullable Predicate condition;

    private Occasion(int times, boolean atRest, @Nullable Predicate condition) {
        this.times = times;
        this.atRest = atRest;
        this.condition = condition;
    }

    /** {@return one occasion, at any time} */
    public static Occasion once() {
        return upTo(1);
    }

    /**
     * {@return so many occasions, each at any time}
     *
     * @param times how many, 1 or more
     */
    public static Occasion upTo(int times) {
        if (times < 1) {
            throw new IllegalArgumentException("times " + times + ": must be 1 or more");
        }
        return new Occasion(times, false, null);
    }

    /** {@return any time, and as often as one likes: the world stays finite only if peers come back to the same states} */
    public static Occasion always() {
        return new Occasion(Integer.MAX_VALUE, false, null);
    }

    /** {@return these occasions, but only while no message is under way} */
    public Occasion atRest() {
        return new Occasion(times, true, condition);
    }

    /**
     * {@return these occasions, but only in worlds in which a predicate is true}
     *
     * @param predicate what must be true right before it happens; several are joined by "and"
     */
    public Occasion when(Predicate predicate) {
        return new Occasion(times, atRest, condition == null ? predicate : condition.and(predicate));
    }

    /** {@return how often, at most; {@link Integer#MAX_VALUE} if there is no limit} */
    int times() {
        return times;
    }

    /** {@return whether it waits until no message is under way} */
    boolean isAtRest() {
        return atRest;
    }

    /** {@return what must be true before it happens; null if nothing must} */
    @Nullable
    Predicate condition() {
        return condition;
    }
}
