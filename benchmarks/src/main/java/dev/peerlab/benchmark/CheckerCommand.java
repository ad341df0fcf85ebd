package dev.peerlab.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command {@code checker}: how fast worlds are explored, by {@link CheckerReport}. */
@Command(
        name = "checker",
        description = "Measures the checker: worlds and transitions a second, bytes a world, by one thread and two.")
final class CheckerCommand implements Callable<Integer> {

    private static final long MOST_WORLDS = 250_000_000;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    private long worlds;

    private int threads = 1;

    @Option(
            names = "--worlds",
            paramLabel = "N",
            description = "one search instead, once, through the smallest ping-pong world with N worlds or more")
    void setWorlds(long worlds) {
        if (worlds < 1 || worlds > MOST_WORLDS) {
            throw new ParameterException(spec.commandLine(), "worlds " + worlds + ": must be 1 to " + MOST_WORLDS);
        }
        this.worlds = worlds;
    }

    @Option(names = "--threads", paramLabel = "T", description = "how many threads that one takes, 1 if it is not said")
    void setThreads(int threads) {
        if (threads < 1 || threads > 64) {
            throw new ParameterException(spec.commandLine(), "threads " + threads + ": must be 1 to 64");
        }
        this.threads = threads;
    }

    @Option(
            names = "--story",
            paramLabel = "FOLDER",
            description =
                    "instead, find how careless proposers of Paxos come to choose two values, and save it as a page"
                            + " and as a trace")
    private @Nullable Path story;

    @Override
    public Integer call() throws IOException {
        if (story != null) {
            new CheckerStory(System.out).write(story);
            return 0;
        }
        CheckerReport report = new CheckerReport(System.out);
        if (worlds == 0) {
            report.run();
        } else {
            report.run(worlds, threads);
        }
        return 0;
    }
}
