package dev.peerlab.checker;

import dev.peerlab.simulator.SplitMix;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * A peer's source of chance during one step: small choices are a script, all else follows from the step's seed.
 *
 * <p>A step is run once for each script: {@link #next} gives the script after this one, as the digits of a number are counted up.
 */
final class Chance implements RandomGenerator {

    /** A choice among more than these is not explored. */
    static final int MOST_OPTIONS = 8;

    /** Of a step in which there is none. */
    static final Chance NONE = new Chance(0, false, List.of());

    private final boolean explored;
    private final List<Integer> script;
    private final List<Integer> taken = new ArrayList<>();
    private final List<Integer> options = new ArrayList<>();
    private final SplitMix.Generator generator;
    private boolean drawn;

    Chance(long seed, boolean explored, List<Integer> script) {
        this.generator = new SplitMix.Generator(seed + SplitMix.STEP);
        this.explored = explored;
        this.script = script;
    }

    @Override
    public long nextLong() {
        drawn = true;
        return generator.nextLong();
    }

    @Override
    public int nextInt(int bound) {
        if (bound <= 0) {
            throw new IllegalArgumentException("bound " + bound + ": must be 1 or more");
        }
        return explored && bound <= MOST_OPTIONS ? choose(bound) : (int) Long.remainderUnsigned(nextLong(), bound);
    }

    @Override
    public int nextInt(int origin, int bound) {
        return bound > origin && bound - origin > 0
                ? origin + nextInt(bound - origin)
                : RandomGenerator.super.nextInt(origin, bound);
    }

    @Override
    public boolean nextBoolean() {
        return nextInt(2) == 1;
    }

    private int choose(int bound) {
        int choice = taken.size() < script.size() ? script.get(taken.size()) : 0;
        taken.add(choice);
        options.add(bound);
        return choice;
    }

    /** {@return the choices that were made} */
    List<Integer> taken() {
        return List.copyOf(taken);
    }

    /** {@return whether something was drawn that was not explored} */
    boolean drawn() {
        return drawn;
    }

    /** {@return the choices of the next run; null if there is none} */
    @Nullable
    List<Integer> next() {
        for (int i = taken.size() - 1; i >= 0; i--) {
            if (taken.get(i) + 1 < options.get(i)) {
                List<Integer> next = new ArrayList<>(taken.subList(0, i));
                next.add(taken.get(i) + 1);
                return next;
            }
        }
        return null;
    }
}
