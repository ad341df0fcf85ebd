package dev.peerlab.checker;

/** A choice of a world, and where in a world it is noted that it was made. Fields, not accessors: read for every transition. */
final class KnownChoice {

    final int event;
    final int peer;

    /** The place in a world where it is counted; -1 if there is no limit. */
    final int place;

    private final int shift;
    private final int mask;
    private final int times;
    private final boolean isStart;
    private final boolean atRest;
    private final Occasion occasion;

    /**
     * Finds a choice its place.
     *
     * @param choice the choice
     * @param event the number of its event
     * @param place where it is counted; -1 if there is no limit
     * @param bit which bit of that is its own; -1 if it has the place for itself
     */
    KnownChoice(Choice choice, int event, int place, int bit) {
        this.event = event;
        this.peer = choice.event().peer();
        this.place = place;
        this.shift = Math.max(bit, 0);
        this.mask = bit < 0 ? -1 : 1;
        this.occasion = choice.occasion();
        this.times = occasion.times();
        this.isStart = choice.event() instanceof Event.Start;
        this.atRest = occasion.isAtRest();
    }

    /**
     * {@return whether it may be made}
     *
     * @param parts the parts of a world
     * @param state the state of the peer that it concerns
     * @param isAtRest whether no message is under way there
     * @param world the same world
     */
    boolean applies(int[] parts, LocalState state, boolean isAtRest, Snapshot world) {
        if (isStart == state.up || (atRest && !isAtRest)) {
            return false;
        }
        if (place >= 0 && (parts[place] >>> shift & mask) >= times) {
            return false;
        }
        Predicate condition = occasion.condition();
        return condition == null || condition.fault(world).isEmpty();
    }

    /** {@return what is noted when it has been made once more} */
    int counted(int[] parts) {
        return place < 0 ? 0 : parts[place] + (1 << shift);
    }
}
