package dev.peerlab.benchmark;

import dev.peerlab.experiment.Submissions;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.format.OutputFormat;
import org.openjdk.jmh.runner.format.OutputFormatFactory;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** All contestants of {@link LookupBenchmark} and {@link EventLoopBenchmark} in one run, and a table of each. */
final class JmhRun {

    /**
     * How long to measure.
     *
     * @param forks JVMs a contestant and size; 0 for none of their own
     * @param warmups iterations that do not count
     * @param iterations iterations that count
     * @param millis how long an iteration takes
     */
    record Effort(int forks, int warmups, int iterations, int millis) {

        /** Under three minutes on two cores. */
        static final Effort SHORT = new Effort(1, 2, 5, 400);

        /** Some three hours. */
        static final Effort FULL = new Effort(5, 10, 20, 2_000);
    }

    private final Effort effort;
    private final List<LookupContestant> contestants;
    private final List<String> exponents;
    private final List<String> peers;

    JmhRun(Effort effort, List<LookupContestant> contestants, List<String> exponents, List<String> peers) {
        this.effort = effort;
        this.contestants = contestants;
        this.exponents = exponents;
        this.peers = peers;
    }

    /**
     * Measures, and prints the tables.
     *
     * @param submission whose name the JVMs are told
     * @param out where {@code jmh.json} and {@code jmh.log} are written
     * @return whether everything was measured
     */
    boolean run(String submission, Path out, PrintWriter screen) throws IOException, RunnerException {
        Files.createDirectories(out);
        int total = contestants.size() * exponents.size() + 2 * peers.size();
        Collection<RunResult> results;
        try (PrintStream log = new PrintStream(out.resolve("jmh.log").toFile(), StandardCharsets.UTF_8)) {
            OutputFormat text = OutputFormatFactory.createFormatInstance(log, VerboseMode.NORMAL);
            results = new Runner(options(submission, out), new JmhProgress(text, screen, total)).run();
        }
        print(results, screen);
        screen.println("Written to " + out + ": jmh.json, jmh.log");
        if (results.size() < total) {
            screen.println((total - results.size()) + " of " + total + " failed: see jmh.log");
        }
        screen.flush();
        return results.size() == total;
    }

    private Options options(String submission, Path out) {
        return new OptionsBuilder()
                .include(LookupBenchmark.class.getName() + "\\.")
                .include(EventLoopBenchmark.class.getName() + "\\.")
                .param("contestant", contestants.stream().map(Enum::name).toArray(String[]::new))
                .param("exponent", exponents.toArray(String[]::new))
                .param("peers", peers.toArray(String[]::new))
                .forks(effort.forks())
                .warmupIterations(effort.warmups())
                .warmupTime(TimeValue.milliseconds(effort.millis()))
                .measurementIterations(effort.iterations())
                .measurementTime(TimeValue.milliseconds(effort.millis()))
                .jvmArgsAppend("-Xms2g", "-Xmx2g", "-XX:+UseParallelGC", "-D" + Submissions.PROPERTY + "=" + submission)
                .addProfiler(GCProfiler.class)
                .resultFormat(ResultFormatType.JSON)
                .result(out.resolve("jmh.json").toString())
                .build();
    }

    private void print(Collection<RunResult> results, PrintWriter screen) {
        List<Score> lookups = new ArrayList<>();
        List<Score> events = new ArrayList<>();
        results.forEach(run -> (Score.isLookup(run.getParams()) ? lookups : events).add(Score.of(run)));
        List<String> sizes = exponents.stream().map(exponent -> "2^" + exponent).toList();
        List<String> titles = contestants.stream().map(LookupContestant::title).toList();
        screen.println();
        JmhTable.lookups(lookups, sizes, titles).forEach(screen::println);
        screen.println();
        JmhTable.events(events, peers, List.of(LookupContestant.BARE_LOOP.title(), "simulator"))
                .forEach(screen::println);
        screen.println();
    }
}
