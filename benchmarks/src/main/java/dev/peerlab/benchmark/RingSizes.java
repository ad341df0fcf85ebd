package dev.peerlab.benchmark;

import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** The option that says how large rings are. */
final class RingSizes {

    private static final int MOST = 24;

    @Spec(Target.MIXEE)
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

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
}
