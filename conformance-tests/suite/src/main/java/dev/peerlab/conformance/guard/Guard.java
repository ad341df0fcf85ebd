package dev.peerlab.conformance.guard;

import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What instrumented classes report to as they run: their steps, and their forbidden calls.
 *
 * <p>A step is the begin of a method or the end of a round of a loop. The state is static because instrumented code has no
 * other way to reach it; one submission is judged at a time. It is confined to the thread that grades.
 */
public final class Guard {

    private static long stepsLeft = Long.MAX_VALUE;
    private static boolean exhausted;

    /** Sentences by the package of the class that they are about. */
    private static final TreeMap<String, TreeSet<String>> FORBIDDEN = new TreeMap<>();

    private Guard() {}

    /** Allows a number of steps, counted from now. */
    public static void allow(long steps) {
        stepsLeft = steps;
        exhausted = false;
    }

    /** {@return whether the steps allowed were used up since, even if somebody caught the error} */
    public static boolean isExhausted() {
        return exhausted;
    }

    /** Forgets all calls noted: another submission is judged. */
    public static void reset() {
        FORBIDDEN.clear();
        allow(Long.MAX_VALUE);
    }

    /**
     * {@return the forbidden calls in the classes around a peer, as sentences such as {@code calls System.nanoTime() in
     * Flooding.onQuery (Flooding.java:41)}; in alphabetical order, the packages above the peer's included}
     *
     * @param peer the class of a peer of the submission
     */
    public static List<String> forbiddenCalls(Class<?> peer) {
        String near = peer.getPackageName() + ".";
        TreeSet<String> found = new TreeSet<>();
        FORBIDDEN.forEach((where, sentences) -> {
            if (near.startsWith(where + ".") || where.startsWith(near)) {
                found.addAll(sentences);
            }
        });
        return List.copyOf(found);
    }

    static void note(String packageName, String sentence) {
        FORBIDDEN.computeIfAbsent(packageName, p -> new TreeSet<>()).add(sentence);
    }

    /** Called by instrumented code at each step. Keeps throwing once the steps are used up, so that no catch goes on. */
    public static void step() {
        if (--stepsLeft < 0) {
            exhausted = true;
            throw new EndlessLoop();
        }
    }

    /** Called by instrumented code instead of a refused call. */
    @SuppressWarnings("DoNotCallSuggester") // it is called, by code that is made at run time
    public static void refuse(String sentence) {
        throw new ForbiddenCall(sentence);
    }
}
