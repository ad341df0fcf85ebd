package dev.peerlab.benchmark;

import dev.peerlab.experiment.Submissions;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** The options of all commands that measure lookups: whose, and on how large rings. */
final class LookupOptions {

    private static final int MOST = 24;

    @Spec(Target.MIXEE)
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(
            names = "--submission",
            paramLabel = "NAME",
            description = "whose peers; also -Dpeerlab.submission. Without it the workbook's if its lookup is written")
    private @Nullable String submission = System.getProperty(Submissions.PROPERTY);

    private List<Integer> exponents = List.of(8, 12, 16, 20);

    @Option(
            names = "--exponents",
            paramLabel = "K",
            split = ",",
            defaultValue = "8,12,16,20",
            description = "sizes of the rings: 2^K peers each, K from 1 to 24")
    void setExponents(List<Integer> exponents) {
        for (int exponent : exponents) {
            if (exponent < 1 || exponent > MOST) {
                throw new ParameterException(spec.commandLine(), "exponent " + exponent + ": must be 1 to " + MOST);
            }
        }
        this.exponents = List.copyOf(exponents);
    }

    /** {@return the sizes, as powers of two} */
    List<Integer> exponents() {
        return exponents;
    }

    /**
     * {@return whose lookup is measured}
     *
     * @throws ParameterException if there is no submission of that name
     */
    MeasuredLookup lookup() {
        try {
            return MeasuredLookup.of(submission);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }
}
