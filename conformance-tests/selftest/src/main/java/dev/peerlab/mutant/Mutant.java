package dev.peerlab.mutant;

import dev.peerlab.conformance.Exercise;
import java.util.List;

/**
 * The reference with one mistake in it.
 *
 * @param name the mistake, as a sentence about the peer: {@code forwards at ttl 0}
 * @param exercise the exercise that it is a wrong solution of
 * @param edited the exercise whose source is edited: another one only for the capstone, which has none of its own
 * @param rule the rule that it breaks, and must fail
 * @param message the summary of that failure, with {@code #} for each number (see {@link Summary})
 * @param edits what makes it wrong
 */
public record Mutant(String name, Exercise exercise, Exercise edited, String rule, String message, List<Edit> edits) {

    /** A wrong solution of an exercise that has a source of its own. */
    public Mutant(String name, Exercise exercise, String rule, String message, List<Edit> edits) {
        this(name, exercise, exercise, rule, message, edits);
    }

    /** {@return this mutant in the place of the workbook's stub} */
    public PastedWorkbook paste() {
        return PastedWorkbook.ofReference().edit(edited, edits);
    }

    @Override
    public String toString() {
        return rule + ": " + name;
    }
}
