package dev.peerlab.benchmark.socket;

import dev.peerlab.contract.Submission;
import dev.peerlab.experiment.Submissions;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command {@code sockets}: what real nodes cost, by {@link SocketsReport}. */
@Command(
        name = "sockets",
        showDefaultValues = true,
        description =
                "Measures real nodes over TCP: a hop beside a bare request, a ring of processes, idling, starting.")
public final class SocketsCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(
            names = "--submission",
            paramLabel = "NAME",
            description = "whose peers; also -Dpeerlab.submission",
            defaultValue = "${sys:" + Submissions.PROPERTY + ":-" + Submissions.REFERENCE + "}")
    private String submission = Submissions.REFERENCE;

    private int nodes;
    private int processes;
    private int lookups;
    private int atOnce;
    private int idle;
    private int starts;

    @Option(names = "--nodes", paramLabel = "N", defaultValue = "100", description = "nodes in one process, 1 to 256")
    void setNodes(int count) {
        nodes = within("nodes", count, 256);
    }

    @Option(
            names = "--processes",
            paramLabel = "N",
            defaultValue = "16",
            description = "nodes in processes of their own, 1 to 64")
    void setProcesses(int count) {
        processes = within("processes", count, 64);
    }

    @Option(
            names = "--lookups",
            paramLabel = "N",
            defaultValue = "500",
            description = "lookups in a round, and bare requests, 1 to 100000")
    void setLookups(int count) {
        lookups = within("lookups", count, 100_000);
    }

    @Option(
            names = "--at-once",
            paramLabel = "N",
            defaultValue = "16",
            description = "lookups under way at any time where the rate is measured, 1 to 256")
    void setAtOnce(int count) {
        atOnce = within("at-once", count, 256);
    }

    @Option(
            names = "--idle",
            paramLabel = "SECONDS",
            defaultValue = "20",
            description = "how long nodes idle, first to warm up, then measured, 1 to 600")
    void setIdle(int seconds) {
        idle = within("idle", seconds, 600);
    }

    @Option(
            names = "--starts",
            paramLabel = "N",
            defaultValue = "7",
            description = "how often a node is started, 1 to 100")
    void setStarts(int count) {
        starts = within("starts", count, 100);
    }

    private int within(String what, int value, int most) {
        if (value < 1 || value > most) {
            throw new ParameterException(spec.commandLine(), what + " " + value + ": must be 1 to " + most);
        }
        return value;
    }

    @Override
    public Integer call() {
        SocketsPlan plan =
                new SocketsPlan(nodeArguments(), nodes, processes, lookups, atOnce, Duration.ofSeconds(idle), starts);
        try {
            new SocketsReport(plan, spec.commandLine().getOut()).run(named());
            return 0;
        } catch (IOException e) {
            spec.commandLine().getErr().println("sockets: " + e.getMessage());
            return 1;
        }
    }

    private Submission named() {
        try {
            return Submissions.named(submission);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }

    private List<String> nodeArguments() {
        List<String> arguments = new ArrayList<>(List.of("--submission", submission));
        Submissions.workbookClasses().ifPresent(classes -> arguments.addAll(List.of("--classes", classes.toString())));
        return arguments;
    }
}
