package dev.peerlab.selftest;

import dev.peerlab.conformance.catalog.RuleTests;
import dev.peerlab.conformance.grading.GradeOptions;
import dev.peerlab.conformance.grading.GradeRun;
import dev.peerlab.conformance.report.GradeListener;
import dev.peerlab.mutant.PastedWorkbook;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/**
 * What a run left behind, as Maven would have run it.
 *
 * @param console what was printed
 * @param folder where the files are
 */
record Reported(String console, Path folder) {

    /**
     * {@return the reports of grading a workbook}
     *
     * @param name where the reports go, below {@code target/peerlab}
     * @param workbook what is graded
     * @param settings properties such as {@code peerlab.only=FLOOD-3}
     */
    static Reported of(String name, PastedWorkbook workbook, String... settings) {
        Properties properties = new Properties();
        properties.setProperty("peerlab.output", "target/peerlab/" + name);
        for (String setting : settings) {
            List<String> parts = Arrays.asList(setting.split("=", 2));
            properties.setProperty(parts.get(0), parts.get(1));
        }
        GradeOptions options = GradeOptions.from(properties);
        return new Reported(console(options, workbook.compile()), options.output());
    }

    private static String console(GradeOptions options, ClassLoader classes) {
        LauncherDiscoveryRequestBuilder request = LauncherDiscoveryRequestBuilder.request();
        RuleTests.instance().all().stream()
                .filter(test -> options.only().contains(test.rule()))
                .map(RuleTests.RuleTest::type)
                .distinct()
                .forEach(type -> request.selectors(DiscoverySelectors.selectClass(type)));
        LauncherConfig config = LauncherConfig.builder()
                .enableTestExecutionListenerAutoRegistration(false)
                .addTestExecutionListeners(new GradeListener())
                .build();
        PrintStream out = System.out;
        PrintStream err = System.err;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            GradeRun.begin(options, classes);
            LauncherFactory.create(config).execute(request.build());
        } finally {
            GradeRun.end();
            System.setOut(out);
            System.setErr(err);
        }
        return printed.toString(StandardCharsets.UTF_8);
    }

    String file(String name) {
        try {
            return Files.readString(folder.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
