package dev.peerlab.mutant.rogue;

import dev.peerlab.conformance.Exercise;
import dev.peerlab.conformance.grading.Verdict;
import dev.peerlab.mutant.Edit;
import dev.peerlab.mutant.PastedWorkbook;
import java.util.List;

/**
 * The reference's flooding peer with something harmful in it.
 *
 * @param name what it does
 * @param rule a rule that it must not pass
 * @param verdict the verdict on that rule
 * @param message the summary of that failure, with {@code #} for each number; empty if there is none
 * @param peer what is changed in the peer
 * @param main what is changed in the class that makes the peers
 */
public record Rogue(String name, String rule, Verdict verdict, String message, List<Edit> peer, List<Edit> main) {

    /** {@return this rogue in the place of the workbook's stub} */
    public PastedWorkbook paste() {
        return PastedWorkbook.ofReference().edit(Exercise.FLOODING, peer).editMain(main);
    }

    @Override
    public String toString() {
        return name;
    }
}
