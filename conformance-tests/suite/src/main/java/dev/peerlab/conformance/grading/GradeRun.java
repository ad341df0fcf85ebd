package dev.peerlab.conformance.grading;

import dev.peerlab.conformance.Exercise;
import dev.peerlab.conformance.catalog.RuleTests;
import dev.peerlab.conformance.catalog.RuleTests.RuleTest;
import dev.peerlab.conformance.grading.TestOutcome.Failure;
import dev.peerlab.conformance.guard.Guard;
import dev.peerlab.contract.Submission;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One grading of one submission: its options, and how its tests ended so far.
 *
 * <p>The engines make the test objects, so a test finds its run by {@link #current}. Runs follow one another, never overlap.
 */
public final class GradeRun {

    private static volatile @Nullable GradeRun current;

    private final GradeOptions options;
    private volatile Optional<String> problem;
    private final @Nullable Submission submission;
    private final List<TestOutcome> outcomes = new ArrayList<>();
    private @Nullable RuleTest running;
    private final Set<String> notes = new LinkedHashSet<>();
    private boolean cutShort;
    private boolean hung;

    private GradeRun(GradeOptions options, ClassLoader classes, Optional<String> invalid) {
        this.options = options;
        Submission loaded = null;
        Optional<String> trouble = invalid;
        if (trouble.isEmpty()) {
            Guard.reset();
            try {
                loaded = Submissions.load(options.submission(), classes);
            } catch (IllegalArgumentException e) {
                trouble = Optional.of(String.valueOf(e.getMessage()));
            }
        }
        submission = loaded;
        problem = trouble;
    }

    /**
     * Begins a run, and makes it the current one.
     *
     * @param options how to grade
     * @param classes where the submission's class files are
     */
    public static GradeRun begin(GradeOptions options, ClassLoader classes) {
        GradeRun begun = new GradeRun(options, classes, Optional.empty());
        current = begun;
        return begun;
    }

    /** {@return the run that tests belong to now; by the system properties if none was begun} */
    public static GradeRun current() {
        GradeRun running = current;
        if (running == null) {
            running = ofSystemProperties();
            current = running;
        }
        return running;
    }

    private static GradeRun ofSystemProperties() {
        ClassLoader classes = GradeRun.class.getClassLoader();
        try {
            return new GradeRun(GradeOptions.from(System.getProperties()), classes, Optional.empty());
        } catch (IllegalArgumentException e) {
            Optional<String> invalid = Optional.of(String.valueOf(e.getMessage()));
            return new GradeRun(GradeOptions.of("workbook"), classes, invalid);
        }
    }

    /** Ends the current run; the next test that asks begins a new one. */
    public static void end() {
        current = null;
    }

    /** {@return how to grade} */
    public GradeOptions options() {
        return options;
    }

    /** {@return why nothing can be graded: a property that makes no sense, a submission that is not there} */
    public Optional<String> problem() {
        return problem;
    }

    /**
     * Takes note that nothing can be graded, found out only now.
     *
     * @param why what was given, and what is allowed
     */
    public void reject(String why) {
        problem = Optional.of(why);
    }

    /** {@return the submission that is graded} */
    public Submission submission() {
        if (submission == null) {
            throw new IllegalStateException(problem.orElse("no submission"));
        }
        return submission;
    }

    /** {@return the scenario of {@code peerlab.replay}, if the run replays one} */
    public Optional<String> replayedCase() {
        return options.replay().flatMap(Replay::line);
    }

    /** {@return whether this run judges a test; if it replays a case, only that case's test} */
    boolean selects(Exercise exercise, String rule, String test) {
        return problem.isEmpty()
                && options.selects(exercise, rule)
                && options.replay()
                        .map(r -> r.rule().equals(rule) && r.test().equals(test))
                        .orElse(true);
    }

    /** Takes note that something was still running when its real time was up. */
    void hung() {
        hung = true;
    }

    boolean hasHung() {
        return hung;
    }

    synchronized void started(RuleTest test) {
        running = test;
        notes.clear();
    }

    /** {@return the rule of the test that is running; empty if none is} */
    public synchronized Optional<String> rule() {
        return Optional.ofNullable(running).map(RuleTest::rule);
    }

    /**
     * Has something said about the test that is running, in every report, even if it passes.
     *
     * @param text one sentence, then perhaps more lines
     */
    public synchronized void note(String text) {
        notes.add(text);
    }

    /** {@return what was said about the test that is running} */
    public synchronized List<String> notes() {
        return List.copyOf(notes);
    }

    synchronized void ended(TestOutcome outcome) {
        running = null;
        outcomes.add(outcome);
    }

    /**
     * Takes note that the process is ending: whatever is running gets the blame.
     *
     * @return whether anything is running
     */
    public synchronized boolean cutShort() {
        RuleTest blamed = running;
        cutShort = blamed != null;
        if (blamed != null) {
            String summary = "the submission ended the whole process";
            Failure failure = new Failure(
                    summary,
                    "[" + blamed.rule() + "] " + summary + "\n",
                    blamed.rule() + ":" + blamed.name(),
                    List.of());
            outcomes.add(new TestOutcome(
                    blamed.exercise(),
                    blamed.rule(),
                    blamed.name(),
                    Verdict.FAIL,
                    Optional.of(failure),
                    List.copyOf(notes)));
        }
        return cutShort;
    }

    /** {@return the grade by what is known so far} */
    public synchronized Grade grade() {
        List<RuleTest> selected = RuleTests.instance().all().stream()
                .filter(test -> selects(test.exercise(), test.rule(), test.name()))
                .toList();
        return Grade.of(options.submission(), selected, List.copyOf(outcomes), cutShort);
    }
}
