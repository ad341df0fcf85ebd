package dev.peerlab.experiment.sweep;

import dev.peerlab.experiment.Experiments;
import dev.peerlab.experiment.Trial;
import java.io.Console;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a person who waits wants to know: how much is done, and how long the rest will take.
 *
 * <p>On a terminal one line is written over and over, at most once a second; elsewhere a line is added every ten seconds.
 */
public final class Progress {

    private static final Duration ON_TERMINAL = Duration.ofSeconds(1);
    private static final Duration ELSEWHERE = Duration.ofSeconds(10);

    private final PrintWriter out;
    private final boolean terminal;
    private final InstantSource clock;
    private Instant begin = Instant.MIN;
    private Instant last = Instant.MIN;
    private int trials;
    private int done;
    private double work;
    private double workDone;
    private int width;

    /**
     * Makes one that has said nothing yet.
     *
     * @param out where to
     * @param terminal whether a line can be written over
     * @param clock tells how long it takes
     */
    public Progress(PrintWriter out, boolean terminal, InstantSource clock) {
        this.out = out;
        this.terminal = terminal;
        this.clock = clock;
    }

    /** {@return whether somebody seems to look on} */
    @SuppressWarnings("SystemConsoleNull") // newer Java is asked, older Java has none
    public static boolean isTerminal() {
        @Nullable Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException e) {
            return true;
        }
    }

    /**
     * Says what is about to run.
     *
     * @param known how many trials are taken from files
     * @param toRun the trials that are not
     */
    void begin(int known, List<Trial> toRun) {
        begin = clock.instant();
        last = begin;
        trials = toRun.size();
        work = toRun.stream().mapToDouble(Experiments::work).sum();
        String files = known == 0 ? "" : count(known) + " taken from files, ";
        out.println(toRun.isEmpty() ? files + "none to run" : files + count(trials) + " to run");
        out.flush();
    }

    /** Counts a trial as done, and says so if it is time to. */
    void done(Trial trial) {
        done++;
        workDone += Experiments.work(trial);
        Instant now = clock.instant();
        if (Duration.between(last, now).compareTo(terminal ? ON_TERMINAL : ELSEWHERE) >= 0) {
            last = now;
            show(line(Duration.between(begin, now)));
        }
    }

    /** Says how long it took, and leaves the line. */
    void end() {
        if (trials > 0) {
            show(done + " of " + count(trials) + " done in "
                    + Durations.text(Duration.between(begin, clock.instant())));
            if (terminal) {
                out.println();
            }
            out.flush();
        }
    }

    private String line(Duration elapsed) {
        double share = work > 0 ? workDone / work : 1;
        Duration left = Duration.ofMillis((long) (elapsed.toMillis() * (1 - share) / share));
        return String.format(
                Locale.ROOT,
                "%d of %s, %.0f %% of the work, about %s left",
                done,
                count(trials),
                Math.floor(100 * share),
                Durations.text(left));
    }

    private void show(String line) {
        if (terminal) {
            out.print("\r" + line + " ".repeat(Math.max(0, width - line.length())));
            width = line.length();
        } else {
            out.println(line);
        }
        out.flush();
    }

    private static String count(int trials) {
        return String.format(Locale.ROOT, "%,d", trials) + (trials == 1 ? " trial" : " trials");
    }
}
