package dev.peerlab.checker.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What came of a saved trace that was played again.
 *
 * @param verdict how it ended
 * @param summary that in one sentence
 * @param skipped the events that could not happen
 * @param story what happened, if it ended as it was saved
 */
public record Replay(Verdict verdict, String summary, List<Skipped> skipped, Optional<Story> story) {

    /** How a trace ends that is played again. */
    public enum Verdict {
        /** The predicate is broken, or reached: as it was saved. */
        AS_SAVED,
        /** The predicate holds, or is not reached, in every world on the way; events that could not happen were left out. */
        NO_LONGER,
        /** Not one event could happen: this is another world, and nothing is known. */
        NOT_PLAYED
    }

    /**
     * An event that could not happen.
     *
     * @param number its number in the trace, from 1
     * @param line what the trace says
     * @param possible what could happen instead
     */
    public record Skipped(int number, String line, List<String> possible) {
        @Override
        public String toString() {
            return "line " + number + " cannot happen: '" + line + "'; could happen: "
                    + (possible.isEmpty() ? "nothing" : String.join("; ", possible));
        }
    }

    /** {@return the replay in a few lines: the summary, then what could not happen} */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(summary);
        skipped.forEach(one -> lines.add(one.toString()));
        return lines;
    }
}
