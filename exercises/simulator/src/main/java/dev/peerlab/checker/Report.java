package dev.peerlab.checker;

import java.util.List;
import java.util.Optional;

/**
 * What a search found, and what it covered.
 *
 * @param ending how it ended
 * @param predicate the predicate that was broken or reached, or the rule; empty if there is none
 * @param detail what is wrong, or why the search ended
 * @param events what happened, from the beginning to there
 * @param coverage what was covered
 * @param notes what else is to be known
 */
public record Report(
        Ending ending,
        Optional<String> predicate,
        String detail,
        List<Event> events,
        Coverage coverage,
        List<String> notes) {

    /** How a search ended. */
    public enum Ending {
        /** Every world was met, and nothing is wrong. */
        HOLDS,
        /** A predicate does not hold in some world, or a peer breaks a rule that any peer must keep. */
        BROKEN,
        /** A world was met that was looked for. */
        REACHED,
        /** The search ended before all worlds were met; nothing was wrong until then. Never a pass. */
        NOT_EXHAUSTED
    }

    /**
     * What was covered.
     *
     * @param worlds how many different worlds were met
     * @param transitions how many transitions, those to worlds met before counted
     * @param depth how many transitions from the beginning the farthest was
     * @param frontier how many worlds were met but not explored
     * @param localStates how many local states there are
     * @param steps how many steps the peers' own code did; all other transitions were looked up
     * @param bytes about how much memory the worlds took up
     */
    public record Coverage(
            long worlds, long transitions, int depth, long frontier, int localStates, int steps, long bytes) {}
}
