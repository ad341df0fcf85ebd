package dev.peerlab.checker;

import java.util.Optional;
import java.util.function.Function;

/** Something that is true of a world, or not, and then there is a sentence that says why not. */
public final class Predicate {

    private final String name;
    private final Sight sight;
    private final Function<Snapshot, Optional<String>> fault;

    private Predicate(String name, Sight sight, Function<Snapshot, Optional<String>> fault) {
        this.name = name;
        this.sight = sight;
        this.fault = fault;
    }

    /**
     * {@return a predicate}
     *
     * @param name what is true, e.g. {@code the ring is ordered}
     * @param fault what is wrong in a world; empty if nothing is
     */
    public static Predicate of(String name, Function<Snapshot, Optional<String>> fault) {
        return new Predicate(name, Sight.MESSAGES, fault);
    }

    /**
     * {@return a predicate on what the peers are, whatever is under way} It is asked once for all worlds with the same peers.
     *
     * @param name what is true
     * @param fault what is wrong in a world; empty if nothing is
     */
    public static Predicate ofPeers(String name, Function<Snapshot, Optional<String>> fault) {
        return new Predicate(name, Sight.PEERS, fault);
    }

    /** {@return the predicate that is true where no message is under way} */
    public static Predicate atRest() {
        return new Predicate(
                "no message is under way",
                Sight.TRUE_AT_REST,
                world -> world.isAtRest() ? Optional.empty() : Optional.of("messages are under way"));
    }

    /**
     * {@return the predicate that maintenance alone leads on from a world, if there is reason to ask}
     *
     * <p>One way to go on is tried, always the same and fair: all that is under way arrives; then, round by round, every timer that
     * ever fires does so, and every peer does its duties ({@link World.Builder#maintenance}) until the goal is true. It is asked
     * while no message is under way. Worlds from which it leads there are remembered, so this costs little more than a search.
     *
     * @param from where to ask, e.g. {@link #atRest}
     * @param to the goal
     * @param rounds within how many rounds it must be reached; fewer if the peers are as they were before
     */
    public static Predicate leadsTo(Predicate from, Predicate to, int rounds) {
        boolean isBlind = from.sight.isWithin(Sight.TRUE_AT_REST) && to.sight != Sight.MESSAGES;
        return new Predicate(
                "maintenance alone leads to \"" + to + "\"",
                isBlind ? Sight.FALSE_AT_REST : Sight.MESSAGES,
                world -> from.fault(world).isPresent() ? Optional.empty() : world.faultOfLeadingTo(to, rounds));
    }

    /** {@return what is true} */
    public String name() {
        return name;
    }

    /** {@return whether it depends on the peers' states alone} */
    boolean isOfPeers() {
        return sight == Sight.PEERS;
    }

    /** {@return what it depends on} */
    Sight sight() {
        return sight;
    }

    /**
     * {@return what is wrong in a world; empty if nothing is}
     *
     * @throws IllegalStateException if the predicate itself goes wrong; its message names it
     */
    public Optional<String> fault(Snapshot world) {
        try {
            return fault.apply(world);
        } catch (Failed e) {
            throw e; // of several predicates in one, that which threw is named
        } catch (RuntimeException | AssertionError | StackOverflowError e) {
            throw new Failed(name, e);
        }
    }

    /** {@return a predicate that is true where this one and another are} */
    public Predicate and(Predicate other) {
        return new Predicate(
                name + " and " + other.name,
                sight.with(other.sight),
                world -> fault(world).or(() -> other.fault(world)));
    }

    /** {@return a predicate that is true where this one is not} */
    public Predicate negate() {
        return new Predicate(
                "not: " + name,
                sight.opposite(),
                world -> fault(world).isPresent() ? Optional.empty() : Optional.of(name));
    }

    /** {@return a predicate that is true where this one or another is} */
    public Predicate or(Predicate other) {
        return new Predicate(
                name + " or " + other.name,
                sight.with(other.sight),
                world -> fault(world).flatMap(one -> other.fault(world).map(two -> one + "; " + two)));
    }

    /** {@return a predicate that is true where this one is not, or another is} */
    public Predicate implies(Predicate other) {
        return negate().or(other);
    }

    @Override
    public String toString() {
        return name;
    }

    /** Thrown when a predicate throws. */
    static final class Failed extends IllegalStateException {

        private static final long serialVersionUID = 1L;

        private final String predicate;

        Failed(String predicate, Throwable cause) {
            super("predicate '" + predicate + "' threw " + cause, cause);
            this.predicate = predicate;
        }

        /** {@return the name of the predicate} */
        String predicate() {
            return predicate;
        }

        /** {@return what happened} */
        String text() {
            return String.valueOf(getMessage());
        }
    }
}
