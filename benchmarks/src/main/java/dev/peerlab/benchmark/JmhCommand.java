package dev.peerlab.benchmark;

import dev.peerlab.experiment.Submissions;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.openjdk.jmh.runner.RunnerException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;

/** The command {@code jmh}: everything side by side, by {@link JmhRun}; or JMH itself, if it is given JMH's arguments. */
@Command(
        name = "jmh",
        showDefaultValues = true,
        description = {
            "Measures lookups and the simulator under JMH, side by side, with what they allocate.",
            "Given arguments of JMH's own (-l lists, -h explains), it hands them on instead."
        })
final class JmhCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    private LookupOptions options = new LookupOptions();

    @Option(names = "--full", description = "measures for hours: five JVMs each, long iterations")
    private boolean full;

    @Option(names = "--out", paramLabel = "DIR", description = "where jmh.json and jmh.log are written")
    private Path out = Path.of("target", "peerlab");

    @Unmatched
    private List<String> ofJmh = new ArrayList<>();

    @Override
    public Integer call() throws IOException {
        if (!ofJmh.isEmpty()) {
            return handOn();
        }
        PrintWriter screen = spec.commandLine().getOut();
        List<String> exponents =
                options.exponents().stream().map(String::valueOf).toList();
        JmhRun.Effort effort = full ? JmhRun.Effort.FULL : JmhRun.Effort.SHORT;
        MeasuredLookup lookup = options.lookup();
        List<LookupContestant> contestants = List.copyOf(contestants(lookup, screen));
        JmhRun run = new JmhRun(effort, contestants, exponents, List.of("1000", "100000", "1000000"));
        try {
            return run.run(lookup.submission(), out, screen) ? 0 : 1;
        } catch (RunnerException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }

    private int handOn() throws IOException {
        List<String> ours = spec.commandLine().getParseResult().matchedOptions().stream()
                .map(option -> option.longestName())
                .toList();
        if (!ours.isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(),
                    String.join(" ", ours) + " does not go with JMH's own arguments: " + String.join(" ", ofJmh));
        }
        org.openjdk.jmh.Main.main(ofJmh.toArray(String[]::new));
        return 0;
    }

    /** All, but for a submission that is the reference, or cannot look up anything. */
    private Set<LookupContestant> contestants(MeasuredLookup lookup, PrintWriter screen) {
        Set<LookupContestant> contestants = EnumSet.allOf(LookupContestant.class);
        String name = lookup.submission();
        if (name.equals(Submissions.REFERENCE)) {
            screen.println(lookup.line() + "; --submission NAME puts another one beside it");
            contestants.remove(LookupContestant.SUBMISSION);
        } else {
            String problem = MeasuredLookup.problem(name);
            screen.println(problem.isEmpty() ? lookup.line() : "left out: lookups by '" + name + "': " + problem);
            if (!problem.isEmpty()) {
                contestants.remove(LookupContestant.SUBMISSION);
            }
        }
        screen.flush();
        return contestants;
    }
}
