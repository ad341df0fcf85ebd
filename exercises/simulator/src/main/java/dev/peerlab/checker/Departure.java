package dev.peerlab.checker;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Where a search begins: at a world's beginning, or where the search before it ended.
 *
 * @param layout where the parts of the world are
 * @param steps what is known of it already
 * @param futures which messages are idle; empty if it is not asked for, or not known
 * @param parts the world
 * @param events what happened until then
 * @param notes what is to be known of how it came there
 */
record Departure(
        Layout layout,
        LocalSteps steps,
        Optional<Futures> futures,
        List<Integer> parts,
        List<Event> events,
        List<String> notes) {

    /**
     * {@return the beginning of a world}
     *
     * @param reductions which worlds need not be met
     * @throws Broken if a peer breaks a rule at once
     */
    static Departure of(World world, Set<Reduction> reductions) {
        Layout layout = new Layout(world);
        Symmetry symmetry = reductions.contains(Reduction.SYMMETRY) ? new Symmetry(world, layout) : null;
        LocalSteps steps = new LocalSteps(world, layout, symmetry);
        int[] parts = new Beginning(world, steps, layout).parts();
        Optional<Futures> futures = Optional.empty();
        if (reductions.contains(Reduction.IDLE_MESSAGES)) {
            futures = Futures.of(world, layout, steps, parts);
            if (futures.isEmpty()) {
                // What was found out in vain is forgotten: a step that breaks a rule is then run when the world comes
                // to it.
                steps = new LocalSteps(world, layout, symmetry);
                parts = new Beginning(world, steps, layout).parts();
            }
        }
        return new Departure(layout, steps, futures, Parts.kept(parts, parts.length), List.of(), List.of());
    }

    /**
     * {@return why idle messages are met, if they are}
     *
     * @param seesMessages a predicate to which they make a difference
     */
    List<String> unreduced(Optional<Predicate> seesMessages) {
        if (seesMessages.isPresent()) {
            return List.of(
                    "idle messages are met: predicate '" + seesMessages.get().name() + "' may depend on them");
        }
        return futures.isPresent()
                ? List.of()
                : List.of(
                        "only messages to peers that stay down are idle: peers have too many states, or break a rule");
    }
}
