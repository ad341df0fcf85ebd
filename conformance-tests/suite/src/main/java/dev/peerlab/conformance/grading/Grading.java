package dev.peerlab.conformance.grading;

import dev.peerlab.conformance.catalog.RuleTests;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Grades a submission as a library call, without Maven and without reports. */
public final class Grading {

    private Grading() {}

    /**
     * {@return the grade of a submission}
     *
     * @param options which submission, and how to grade it
     * @param classes where its class files and its service entry are
     * @throws IllegalArgumentException if there is no such submission, or the case to be replayed makes no sense
     */
    public static Grade grade(GradeOptions options, ClassLoader classes) {
        GradeRun run = GradeRun.begin(options, classes);
        try {
            requireNoProblem(run);
            LauncherFactory.create(silent()).execute(request(run));
            requireNoProblem(run);
            return run.grade();
        } finally {
            GradeRun.end();
        }
    }

    /** A submission may be missing before the run; a replayed case may turn out to make no sense in it. */
    private static void requireNoProblem(GradeRun run) {
        run.problem().ifPresent(problem -> {
            throw new IllegalArgumentException(problem);
        });
    }

    private static LauncherConfig silent() {
        return LauncherConfig.builder()
                .enableTestExecutionListenerAutoRegistration(false)
                .build();
    }

    private static LauncherDiscoveryRequest request(GradeRun run) {
        LauncherDiscoveryRequestBuilder request = LauncherDiscoveryRequestBuilder.request();
        RuleTests.instance().all().stream()
                .filter(test -> run.selects(test.exercise(), test.rule(), test.name()))
                .map(RuleTests.RuleTest::type)
                .distinct()
                .forEach(type -> request.selectors(DiscoverySelectors.selectClass(type)));
        return request.build();
    }
}
