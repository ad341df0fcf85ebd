package dev.peerlab.benchmark;

import dev.peerlab.contract.Submission;
import dev.peerlab.experiment.Submissions;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
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

    @Option(
            names = "--exponents",
            paramLabel = "K",
            split = ",",
            description = "sizes of the rings: 2^K peers each, K from 1 to 24")
    private List<Integer> exponents = List.of(8, 12, 16, 20);

    @Override
    public Integer call() {
        for (int exponent : exponents) {
            if (exponent < 1 || exponent > 24) {
                throw new ParameterException(spec.commandLine(), "exponent " + exponent + ": must be 1 to 24");
            }
        }
        MeasuredLookup lookup = MeasuredLookup.of(submission);
        Submission measured = named(lookup.submission());
        System.out.println(lookup.line());
        new ChordReport(measured, exponents, System.out).run();
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
