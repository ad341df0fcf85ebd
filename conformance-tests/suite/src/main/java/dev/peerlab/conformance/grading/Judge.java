package dev.peerlab.conformance.grading;

import dev.peerlab.conformance.Exercise;
import dev.peerlab.conformance.Scenario;
import dev.peerlab.conformance.Violation;
import dev.peerlab.conformance.catalog.RuleCatalog;
import dev.peerlab.conformance.catalog.RuleEntry;
import dev.peerlab.conformance.catalog.RuleTests.RuleTest;
import dev.peerlab.conformance.failure.FailureForm;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opentest4j.TestAbortedException;

/** Turns the attempts of one test into its verdict, and into what its engine is told. */
final class Judge {

    /** How many smaller cases are tried once one failed; none after one that used up the memory, which takes seconds. */
    private static final int SHRINKS = 3_000;

    private final GradeRun run;
    private final Exercise exercise;
    private final RuleEntry rule;
    private final String test;
    private @Nullable Attempt stub;
    private @Nullable Attempt hung;
    private boolean timedOut;
    private int sinceFailure;

    private Judge(GradeRun run, Exercise exercise, RuleEntry rule, String test) {
        this.run = run;
        this.exercise = exercise;
        this.rule = rule;
        this.test = test;
    }

    /** Begins to judge a test. */
    static Judge of(GradeRun run, Exercise exercise, String rule, Class<?> type, String test) {
        run.started(new RuleTest(exercise, rule, type, test));
        return new Judge(run, exercise, RuleCatalog.instance().get(rule), test);
    }

    /** Runs the test's body once; what it finds wrong is thrown, as a violation. */
    Attempt attempt(Supervisor.Body body, Optional<Scenario> scenario) throws Throwable {
        if (sinceFailure > 0 && sinceFailure++ > SHRINKS) {
            return Attempt.SKIPPED;
        }
        Attempt attempt = Supervisor.attempt(body, timedOut, run.hasHung());
        if (attempt.ranIntoStub()) {
            stub = attempt;
        } else if (attempt.hung()) {
            hung = attempt;
            run.hung();
        } else if (attempt.endless() || attempt.thrown() != null) {
            Violation violation = Violations.of(attempt, scenario);
            timedOut |= Violations.isTimeout(violation);
            sinceFailure = attempt.ranOutOfMemory() ? SHRINKS + 1 : Math.max(sinceFailure, 1);
            throw violation;
        }
        return attempt;
    }

    /** {@return whether further cases of the test would tell nothing new} */
    boolean isSettled() {
        return stub != null || hung != null;
    }

    /** Ends the judging. {@return what the engine is to throw, or null if the rule holds} */
    @Nullable
    Throwable conclude(@Nullable Throwable thrown) {
        Attempt stubbed = stub;
        if (stubbed != null) {
            ended(Verdict.NOT_STARTED, Optional.empty());
            String message = "[" + rule.id() + "] NOT STARTED: "
                    + stubbed.notImplemented().get(0) + " is still a stub";
            return run.options().strict() ? new RuleFailure(message, message) : new TestAbortedException(message);
        }
        if (run.problem().isPresent()) {
            return new RuleFailure(run.problem().get(), run.problem().get());
        }
        if (thrown == null && hung == null) {
            ended(Verdict.PASS, Optional.empty());
            return null;
        }
        Violation violation = hung != null ? Violations.hung() : Violations.of(thrown);
        Verdict verdict = Violations.isTimeout(violation) ? Verdict.TIMEOUT : Verdict.FAIL;
        TestOutcome.Failure failure = failure(violation);
        ended(verdict, Optional.of(failure));
        return new RuleFailure("[" + rule.id() + "] " + failure.summary(), failure.text());
    }

    private void ended(Verdict verdict, Optional<TestOutcome.Failure> failure) {
        run.ended(new TestOutcome(exercise, rule.id(), test, verdict, failure, run.notes()));
    }

    private TestOutcome.Failure failure(Violation violation) {
        String replay = new Replay(rule.id(), test, violation.scenario().map(Scenario::line)).toString();
        String command = ReplayCommand.of(run.options(), replay);
        String name = rule.id() + "." + test;
        List<Path> files = StoryFiles.write(violation, run.options().output(), name);
        String text = FailureForm.of(rule, violation, files, run.options().hints(), command);
        return new TestOutcome.Failure(FailureForm.oneLine(violation), text, replay, files);
    }
}
