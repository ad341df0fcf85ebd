package dev.peerlab.checker;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a search found, and what it covered.
 *
 * @param ending how it ended
 * @param predicate the predicate that was broken or reached, or that threw; or the rule; {@code observe} if what is observed of a
 *     peer threw; empty if there is none
 * @param detail what is wrong, or why the search ended
 * @param events what happened, from the beginning to there; if a step broke, the event at which it did comes last
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
        HOLDS("holds"),
        /** A predicate does not hold in some world, or a peer breaks a rule that any peer must keep. */
        BROKEN("broken"),
        /** A world was met that was looked for. */
        REACHED("reached"),
        /** There is no world in which a search could have gone on with its next stage. Never a pass. */
        UNREACHED("not reached"),
        /** The search ended before all worlds were met; nothing was wrong until then. Never a pass. */
        NOT_EXHAUSTED("not exhausted");

        private final String text;

        Ending(String text) {
            this.text = text;
        }
    }

    /**
     * What was covered.
     *
     * @param worlds how many different worlds were met
     * @param transitions how many transitions, those to worlds met before counted
     * @param depth how many transitions from the beginning the farthest was
     * @param frontier how many worlds were met but not explored; of random descents, to how many they could have gone and did not
     * @param localStates how many local states there are
     * @param steps how many steps the peers' own code did; all other transitions were looked up
     * @param bytes about how much memory the worlds took up
     */
    public record Coverage(
            long worlds, long transitions, int depth, long frontier, int localStates, int steps, long bytes) {}

    /** {@return the report in a few lines: how it ended, what happened until then, and what was covered} */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(ending.text + predicate.map(name -> ": " + name).orElse("") + ": " + detail);
        for (int i = 0; i < events.size(); i++) {
            lines.add(String.format(Locale.ROOT, "%4d  %s", i + 1, events.get(i)));
        }
        lines.add(String.format(
                Locale.ROOT,
                "met %,d worlds, at most %,d transitions away, %,d of them not explored; %,d transitions by %,d steps of peers",
                coverage.worlds(),
                coverage.depth(),
                coverage.frontier(),
                coverage.transitions(),
                coverage.steps()));
        lines.addAll(notes);
        return lines;
    }
}
