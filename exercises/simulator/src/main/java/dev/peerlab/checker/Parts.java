package dev.peerlab.checker;

import java.util.Arrays;
import java.util.List;

/** The parts of one world, kept for good as a list, and worked on as an array. */
final class Parts {

    private Parts() {}

    /** {@return the first so many of an array} */
    static List<Integer> kept(int[] parts, int length) {
        return Arrays.stream(parts, 0, length).boxed().toList();
    }

    /** {@return an array of its own} */
    static int[] array(List<Integer> parts) {
        return parts.stream().mapToInt(Integer::intValue).toArray();
    }
}
