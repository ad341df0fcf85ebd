package dev.peerlab.conformance.report;

import dev.peerlab.conformance.Rules;
import dev.peerlab.conformance.grading.GradeRun;
import java.io.PrintStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/**
 * Ends a run with its reports. Registered as a service, so that every launcher that runs rules has it: Maven's as well as an
 * IDE's.
 *
 * <p>If the process ends before the run does, because a submission brought that about, the reports say so.
 */
public final class GradeListener implements TestExecutionListener {

    private static final int LIMIT = 4_000;

    /** Whoever replays a case is looking for something, and may well print a lot. */
    private static final int REPLAY_LIMIT = 1_000_000;

    private @Nullable GradeRun run;
    private @Nullable PrintStream console;
    private @Nullable Thread atExit;

    @Override
    public void testPlanExecutionStarted(TestPlan plan) {
        if (plan.countTestIdentifiers(GradeListener::isRuleTest) == 0) {
            return;
        }
        GradeRun begun = GradeRun.current();
        run = begun;
        console = System.out;
        Quiet output = new Quiet(System.out, begun.options().replay().isPresent() ? REPLAY_LIMIT : LIMIT);
        System.setOut(output.stream());
        System.setErr(output.stream());
        Thread hook = new Thread(() -> {
            if (begun.cutShort()) {
                finish();
            }
        });
        atExit = hook;
        Runtime.getRuntime().addShutdownHook(hook);
    }

    @Override
    public void testPlanExecutionFinished(TestPlan plan) {
        Thread hook = atExit;
        if (hook != null) {
            Runtime.getRuntime().removeShutdownHook(hook);
            finish();
        }
    }

    private void finish() {
        PrintStream out = console;
        GradeRun finished = run;
        if (out != null && finished != null) {
            System.setOut(out);
            Reports.write(finished, out);
            GradeRun.end();
        }
        atExit = null;
    }

    private static boolean isRuleTest(TestIdentifier test) {
        return test.isTest()
                && test.getSource()
                        .filter(MethodSource.class::isInstance)
                        .map(MethodSource.class::cast)
                        .flatMap(source -> Optional.of(source.getJavaClass()))
                        .filter(type -> type.isAnnotationPresent(Rules.class))
                        .isPresent();
    }
}
