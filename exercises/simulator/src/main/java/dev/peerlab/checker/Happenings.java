package dev.peerlab.checker;

import dev.peerlab.contract.Peer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** What peers do, and what happens to them, in a world that is being furnished: all but messages and timers. */
abstract class Happenings<B extends Happenings<B>> {

    final List<Choice> script = new ArrayList<>();
    final List<Choice> choices = new ArrayList<>();
    final List<Duty> duties = new ArrayList<>();

    /** {@return this, as what it is} */
    abstract B self();

    /** Has a peer do something at the very beginning, before anything else happens; what it is called is for people. */
    public <T extends Peer> B first(int peer, String name, Class<T> type, Consumer<T> action) {
        script.add(new Choice(new Event.Act(peer, name), one -> action.accept(type.cast(one)), Occasion.once()));
        return self();
    }

    /** Lets a peer do something once, at any time. */
    public <T extends Peer> B maybe(int peer, String name, Class<T> type, Consumer<T> action) {
        return maybe(peer, name, type, action, Occasion.once());
    }

    /**
     * Lets a peer do something.
     *
     * @param peer who
     * @param name what, for people; the same name at the same peer is the same act
     * @param type the type of the peer
     * @param action what it does
     * @param occasion when, and how often
     */
    public <T extends Peer> B maybe(int peer, String name, Class<T> type, Consumer<T> action, Occasion occasion) {
        choices.add(new Choice(new Event.Act(peer, name), one -> action.accept(type.cast(one)), occasion));
        return self();
    }

    /** Lets a peer crash once, at any time. */
    public B crash(int peer) {
        return crash(peer, Occasion.once());
    }

    /** Lets a peer crash, as long as it is up. */
    public B crash(int peer, Occasion occasion) {
        choices.add(new Choice(new Event.Crash(peer), null, occasion));
        return self();
    }

    /** Lets a peer come up again once, any time after a crash. */
    public B restart(int peer) {
        return restart(peer, Occasion.once());
    }

    /** Lets a peer come up again, with nothing in its memory, as long as it is down. */
    public B restart(int peer, Occasion occasion) {
        choices.add(new Choice(new Event.Start(peer), null, occasion));
        return self();
    }

    /**
     * Says what every peer that is up does in each round of maintenance, one peer after the other; see {@link Checker#leadsTo}.
     *
     * @param name what, for people; an act of the same name must do the same
     * @param type the type of the peers
     * @param action what it does
     */
    public <T extends Peer> B maintenance(String name, Class<T> type, Consumer<T> action) {
        duties.add(new Duty(name, one -> action.accept(type.cast(one))));
        return self();
    }
}
