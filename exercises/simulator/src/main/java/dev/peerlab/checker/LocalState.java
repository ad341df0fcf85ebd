package dev.peerlab.checker;

import dev.peerlab.contract.Upcall;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The state of one peer, and one way in which the peer came to it. Fields, not accessors: read for every transition. */
final class LocalState {

    final int number;
    final int peer;

    /** How often the peer has started; 0 before it first does. */
    final int life;

    final boolean up;
    final long hash;

    /** Its fingerprints under each exchange of peers; empty if there are none. */
    final long[] twins;

    /** The events of timers that may fire, by number. */
    final int[] ready;

    /** What predicates see of it; null if the peer is down. */
    final @Nullable Object view;

    final List<Upcall> told;
    final @Nullable Origin origin;

    /**
     * The step that led to a state.
     *
     * @param before the state before
     * @param event the number of the event
     * @param script what chance chose
     */
    record Origin(LocalState before, int event, List<Integer> script) {}

    LocalState(
            int number,
            int peer,
            int life,
            boolean up,
            long hash,
            long[] twins,
            int[] ready,
            @Nullable Object view,
            List<Upcall> told,
            @Nullable Origin origin) {
        this.number = number;
        this.peer = peer;
        this.life = life;
        this.up = up;
        this.hash = hash;
        this.twins = twins;
        this.ready = ready;
        this.view = view;
        this.told = told;
        this.origin = origin;
    }
}
