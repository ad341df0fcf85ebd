package dev.peerlab.checker;

import dev.peerlab.contract.Host;
import dev.peerlab.contract.Peer;
import dev.peerlab.contract.Timer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A small world: a few peers, a network, and all that may happen.
 *
 * <p>What may happen and how often is part of the world, so that it is finite: every message under way may arrive at any time,
 * timers fire as their rule says, and whatever is named here may happen once for each time that it is named.
 */
public final class World {

    /** How the network treats messages. */
    public enum Network {
        /** Each message arrives once, in any order; it gets lost or doubled only where that is named as a choice. */
        MULTISET,

        /** A message that was sent may arrive at any time, any number of times, or never: loss, duplication and reordering in one. */
        SET
    }

    /** When timers of a kind may fire. */
    public enum Patience {
        /** At any time: delays of messages know no limit. */
        NONE,

        /** Only while no message is under way: it is longer than any delay. */
        NETWORK_AT_REST,

        /** Never: the world is too short for it. */
        FOREVER
    }

    private final Network network;
    private final List<Function<Host, Peer>> factories;
    private final List<Choice> script;
    private final List<Choice> choices;
    private final List<Duty> duties;
    private final Map<Class<?>, TimerRule> timerRules;
    private final boolean oneAtATime;
    private final int losses;
    private final int duplications;
    private final boolean chanceExplored;
    private final Function<Peer, ?> view;
    private final Function<Object, String> text;
    private final List<String> names;
    private final List<List<Integer>> interchangeable;

    private World(Builder builder) {
        network = builder.network;
        factories = List.copyOf(builder.factories);
        script = List.copyOf(builder.script);
        choices = List.copyOf(builder.choices);
        duties = List.copyOf(builder.duties);
        oneAtATime = builder.oneAtATime;
        timerRules = new LinkedHashMap<>(builder.timerRules);
        losses = builder.losses;
        duplications = builder.duplications;
        chanceExplored = builder.chanceExplored;
        view = builder.view;
        text = builder.text;
        names = IntStream.range(0, builder.factories.size())
                .mapToObj(peer -> builder.names.getOrDefault(peer, Integer.toString(peer)))
                .toList();
        interchangeable = List.copyOf(builder.interchangeable);
    }

    /** {@return a world to be furnished} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return how many peers there are} */
    public int size() {
        return factories.size();
    }

    /** {@return what a peer is called in stories} */
    public String name(int peer) {
        return names.get(peer);
    }

    /** {@return an event in one line, as stories tell it} */
    public String text(Event event) {
        return event.text(this::name, text);
    }

    /** {@return a message, a timer or an upcall, as stories tell it} */
    public String text(Object part) {
        return text.apply(part);
    }

    /** {@return how messages are treated} */
    public Network network() {
        return network;
    }

    /** {@return a new peer} */
    public Peer create(int peer, Host host) {
        return factories.get(peer).apply(host);
    }

    /** {@return what predicates see of a peer} */
    public @Nullable Object view(Peer peer) {
        return view.apply(peer);
    }

    List<Choice> script() {
        return script;
    }

    List<Choice> choices() {
        return choices;
    }

    List<Duty> duties() {
        return duties;
    }

    boolean isOneAtATime() {
        return oneAtATime;
    }

    int losses() {
        return losses;
    }

    int duplications() {
        return duplications;
    }

    /** {@return groups of peers that can be exchanged} */
    List<List<Integer>> interchangeable() {
        return interchangeable;
    }

    boolean isChanceExplored() {
        return chanceExplored;
    }

    TimerRule rule(Timer timer) {
        return timerRules.values().stream()
                .filter(rule -> rule.kind().isInstance(timer))
                .findFirst()
                .orElse(TimerRule.ANY);
    }

    /** {@return the rules that say how often, in order} */
    List<TimerRule> limitedRules() {
        return timerRules.values().stream()
                .filter(rule -> rule.times() < Integer.MAX_VALUE)
                .toList();
    }

    /**
     * {@return what an act does}
     *
     * @throws IllegalArgumentException if there is no such act in this world
     */
    public Consumer<Peer> action(Event.Act act) {
        return Choice.action(this, act);
    }

    /** Furnishes a world. Peers are numbered 0, 1, 2 … in the order in which they are added. */
    public static final class Builder extends Happenings<Builder> {
        private Network network = Network.MULTISET;
        private final List<Function<Host, Peer>> factories = new ArrayList<>();
        private final Map<Class<?>, TimerRule> timerRules = new LinkedHashMap<>();
        private boolean oneAtATime;
        private int losses;
        private int duplications;
        private boolean chanceExplored;
        private Function<Peer, ?> view = Object::getClass;
        private Function<Object, String> text = String::valueOf;
        private final Map<Integer, String> names = new HashMap<>();
        private final List<List<Integer>> interchangeable = new ArrayList<>();

        private Builder() {}

        @Override
        Builder self() {
            return this;
        }

        /** Sets how messages are treated; {@link Network#MULTISET} if it is not said. */
        public Builder network(Network network) {
            this.network = network;
            return this;
        }

        /** Adds a peer that is up from the beginning. */
        public Builder peer(Function<Host, Peer> factory) {
            factories.add(factory);
            return this;
        }

        /**
         * Has one thing happen at a time: an act, a crash or a restart waits until all that followed from the one before is
         * over: until no message is under way, and no timer of {@link Patience#NETWORK_AT_REST} is left to fire. Every timer waits
         * until no message is under way. Messages still arrive in every order.
         */
        public Builder oneAtATime() {
            oneAtATime = true;
            return this;
        }

        /** Lets so many messages get lost, whichever they are; of no use where the network is a {@link Network#SET}. */
        public Builder losses(int most) {
            losses = most;
            return this;
        }

        /** Lets so many messages arrive twice, whichever they are; of no use where the network is a {@link Network#SET}. */
        public Builder duplications(int most) {
            duplications = most;
            return this;
        }

        /**
         * Says when timers of a kind fire. The first rule that fits counts; without any, a timer fires at any time.
         *
         * @param kind a class of timers
         * @param patience when
         * @param times how often at one peer, at most
         */
        public Builder timers(Class<? extends Timer> kind, Patience patience, int times) {
            timerRules.put(kind, new TimerRule(kind, patience, times));
            return this;
        }

        /**
         * Has every outcome of a peer's {@link Host#random} explored where it chooses among few; otherwise, and where there are
         * many, it is drawn from a seed that the peer's state decides.
         */
        public Builder exploreChance() {
            chanceExplored = true;
            return this;
        }

        /**
         * Says what predicates see of a peer: an immutable copy of what matters, made once for each of its states.
         *
         * @param view makes it
         */
        public Builder observe(Function<Peer, ?> view) {
            this.view = view;
            return this;
        }

        /**
         * Names a peer for people and for saved traces; without that it is called by its number.
         *
         * @param peer which
         * @param name short and of one word, e.g. its id
         */
        public Builder named(int peer, String name) {
            names.put(peer, name);
            return this;
        }

        /**
         * Says how stories and saved traces tell messages, timers and upcalls; without that by {@link Object#toString}.
         *
         * @param text makes one line, short, and the same for parts that do the same; long numbers in it, which chance draws, are
         *     told as #1, #2 … anyway
         */
        public Builder text(Function<Object, String> text) {
            this.text = text;
            return this;
        }

        /**
         * Says that peers can be exchanged: all do the same, none is preferred because of its address, and no predicate asks which of
         * them is which. Then {@link Reduction#SYMMETRY} need not meet worlds that differ in nothing else.
         *
         * @param peers two or more, none of them named before
         */
        public Builder interchangeable(int... peers) {
            interchangeable.add(Symmetry.group(peers, interchangeable));
            return this;
        }

        /** {@return the world} */
        public World build() {
            if (factories.isEmpty()) {
                throw new IllegalArgumentException("world without a peer: must have one or more");
            }
            if (oneAtATime && network == Network.SET) {
                throw new IllegalArgumentException("one thing at a time in a SET: messages never end there");
            }
            for (List<Choice> all : List.of(script, choices)) {
                for (Choice choice : all) {
                    if (choice.event().peer() < 0 || choice.event().peer() >= factories.size()) {
                        throw new IllegalArgumentException(
                                "'" + choice.event() + "': peer must be 0 to " + (factories.size() - 1));
                    }
                }
            }
            Symmetry.requirePeers(interchangeable, factories.size());
            return new World(this);
        }
    }
}
