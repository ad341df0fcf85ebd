package dev.peerlab.checker;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * Where a search begins: at a world's beginning, or where the search before it ended.
 *
 * @param layout where the parts of the world are
 * @param steps what is known of it already
 * @param parts the world
 * @param events what happened until then
 * @param notes what is to be known of how it came there
 */
record Departure(Layout layout, LocalSteps steps, List<Integer> parts, List<Event> events, List<String> notes) {

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
        return new Departure(layout, steps, Arrays.stream(parts).boxed().toList(), List.of(), List.of());
    }
}
