package dev.peerlab.benchmark.socket;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peerlab.experiment.command.BadInput;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

class SocketsCommandTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @ParameterizedTest
    @CsvSource({
        "--nodes, 0, nodes 0: must be 1 to 256",
        "--processes, 65, processes 65: must be 1 to 64",
        "--lookups, 100001, lookups 100001: must be 1 to 100000",
        "--at-once, -1, at-once -1: must be 1 to 256",
        "--idle, 601, idle 601: must be 1 to 600",
        "--starts, 101, starts 101: must be 1 to 100",
    })
    void whatIsTooMuchOrTooLittleIsRefused(String option, String value, String message) {
        assertThat(run(List.of(option, value))).isEqualTo(2);
        assertThat(err).hasToString("sockets: " + message + System.lineSeparator());
    }

    @Test
    void anUnknownSubmissionIsNamedTogetherWithTheKnownOnes() {
        assertThat(run(List.of("--submission", "nobody"))).isEqualTo(2);
        assertThat(err.toString())
                .startsWith("sockets: submission 'nobody' is unknown: must be one of beginner, reference")
                .hasLineCount(1);
    }

    @Test
    void aStubIsSaidToBeOne() {
        assertThat(run(List.of("--nodes", "1", "--submission", "beginner"))).isEqualTo(1);
        assertThat(err.toString()).startsWith("sockets: ").contains("beginner").hasLineCount(1);
    }

    private int run(List<String> arguments) {
        CommandLine commandLine = new CommandLine(new SocketsCommand()).setParameterExceptionHandler(new BadInput());
        commandLine.setOut(new PrintWriter(out));
        commandLine.setErr(new PrintWriter(err, true));
        return commandLine.execute(arguments.toArray(String[]::new));
    }
}
