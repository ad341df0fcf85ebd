package dev.peerlab.benchmark;

import dev.peerlab.contract.Submission;
import dev.peerlab.experiment.Submissions;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command {@code chord}: what a lookup costs, and a large ring, by {@link ChordReport}. */
@Command(
        name = "chord",
        showDefaultValues = true,
        description = "Measures Chord: ns a hop beside a bare loop, a ring of a million peers, a thousand joins.")
final class ChordCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(
            names = "--submission",
            paramLabel = "NAME",
            description = "whose peers; also -Dpeerlab.submission. Without it the workbook's if its lookup is written")
    private @Nullable String submission = System.getProperty(Submissions.PROPERTY);

    @Mixin
    private RingSizes sizes = new RingSizes();

    @Override
    public Integer call() {
        MeasuredLookup lookup = MeasuredLookup.of(submission);
        Submission measured = named(lookup.submission());
        System.out.println(lookup.line());
        new ChordReport(measured, sizes.exponents(), System.out).run();
        return 0;
    }

    private Submission named(String name) {
        try {
            return Submissions.named(name);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }
}
