package dev.peerlab.benchmark;

import dev.peerlab.contract.Submission;
import dev.peerlab.experiment.Submissions;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The command {@code chord}: what a lookup costs, and a large ring, by {@link ChordReport}. */
@Command(
        name = "chord",
        showDefaultValues = true,
        description = "Measures Chord: ns a hop beside a bare loop, a ring of a million peers, a thousand joins.")
final class ChordCommand implements Callable<Integer> {

    @Mixin
    private LookupOptions options = new LookupOptions();

    @Override
    public Integer call() {
        MeasuredLookup lookup = options.lookup();
        Submission measured = Submissions.named(lookup.submission());
        System.out.println(lookup.line());
        new ChordReport(measured, options.exponents(), System.out).run();
        return 0;
    }
}
