package dev.peerlab.conformance.recovery;

import dev.peerlab.conformance.Scenario;
import dev.peerlab.conformance.ScenarioLine;
import dev.peerlab.contract.chord.kit.ChordComposition;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A history that broke Chord as it was first published: found by model checking, with lists of two successors. It begins with
 * peer 0 alone. A peer's id is its address.
 *
 * <p>The steps: {@code J2} peer 2 joins, by way of the first member; {@code S2} it stabilizes; {@code N0-2} peer 0 gets the
 * notice that peer 2 sent; {@code R2} peer 2 reconciles its list with its successor's, and {@code U2} replaces a dead successor
 * (here both are to stabilize); {@code L2} it flushes a dead predecessor; {@code F2} it fails. Each ends before the next begins.
 *
 * @param steps the steps
 * @see <a href="https://doi.org/10.1145/2185376.2185383">Zave, Using Lightweight Modeling To Understand Chord, Computer
 *     Communication Review 42(2), 2012</a>
 */
public record HistoricalTrace(List<String> steps) implements Scenario {

    private static final Pattern STEP = Pattern.compile("[JSRFUL][0-3]|N[0-3]-[0-3]");

    /** Two rings: of one peer each. */
    public static final HistoricalTrace TWO_RINGS =
            of("J2 S2 N0-2 S0 N2-0 R0 R2 J1 S1 N2-1 S0 N1-0 J3 S3 N0-3 S2 N3-2 F1 F3 U0 U2");

    /** No ring: stabilizing adopts a dead peer. */
    public static final HistoricalTrace NO_RING = of("J2 S2 N0-2 S0 N2-0 J1 S1 N2-1 F1 S0 L2");

    /** A peer that no way leads from: joining accepts a dead successor. */
    public static final HistoricalTrace LOST_PEER = of("J2 S2 N0-2 S0 N2-0 R0 F2 J1 U0");

    /**
     * Checks the steps.
     *
     * @throws IllegalArgumentException if there is one that is not known
     */
    public HistoricalTrace {
        steps = List.copyOf(steps);
        for (String step : steps) {
            if (!STEP.matcher(step).matches()) {
                throw new IllegalArgumentException("step " + step + ": must be J0, S0, R0, F0, U0, L0 or N0-1");
            }
        }
    }

    private static HistoricalTrace of(String steps) {
        return new HistoricalTrace(List.of(steps.split(" ", -1)));
    }

    /** {@return the trace that was written on a line} */
    public static HistoricalTrace parse(String text) {
        return new HistoricalTrace(ScenarioLine.of(text).list("steps", step -> step));
    }

    /**
     * Plays it: no step may break the ring, and maintenance must make it ideal in the end.
     *
     * @param parts whose parts the peers are made of
     */
    public void play(ChordComposition parts) {
        new TracePlayer(this, parts).play();
    }

    @Override
    public String line() {
        return ScenarioLine.empty().with("steps", steps).toString();
    }

    @Override
    public List<String> describe() {
        List<String> lines = new ArrayList<>();
        lines.add("ids of 3 bits, 2 successors, no maintenance but by hand; peer 0 is alone at first");
        lines.add(String.join(" ", steps));
        return lines;
    }
}
