package dev.peerlab.experiment.spark;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peerlab.experiment.Engine;
import dev.peerlab.experiment.Experiments;
import dev.peerlab.experiment.Scale;
import dev.peerlab.experiment.Trial;
import dev.peerlab.experiment.TrialResult;
import dev.peerlab.experiment.command.ReportCommand;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class SparkEngineTest {

    private static JavaSparkContext spark;

    @BeforeAll
    static void start() {
        spark = new JavaSparkContext(new SparkConf()
                .setMaster("local[2]")
                .setAppName("test")
                .set("spark.ui.enabled", "false")
                .set("spark.driver.bindAddress", "127.0.0.1")
                .set("spark.driver.host", "127.0.0.1"));
    }

    @AfterAll
    static void stop() {
        spark.close();
    }

    @Test
    void aClusterMeasuresWhatOneThreadMeasures() {
        List<Trial> trials = Experiments.trials(new Squares(), Scale.FAST, "reference");

        assertThat(run(new SparkEngine(spark), trials))
                .hasSize(6)
                .containsExactlyInAnyOrderElementsOf(run(inOrder(), trials));
    }

    @Test
    void whatGoesWrongOnAWorkerIsAResult() {
        Trial trial = new Trial("squares", "reference", new Squares.Root(-1), 1);

        assertThat(run(new SparkEngine(spark), List.of(trial)))
                .containsExactly(new TrialResult.Missing(trial, "the square root of -1 is not real", false));
    }

    @Test
    void nothingToDoIsDone() {
        assertThat(run(new SparkEngine(spark), List.of())).isEmpty();
    }

    @Test
    void aReportOnAClusterLeavesTheSameFilesAsOneOnThisMachine(@TempDir Path cluster, @TempDir Path local)
            throws IOException {
        String[] what = {"--only", "cost-chord,cost-index", "--scale", "smoke", "--submission", "reference", "--out"};

        assertThat(SparkMain.report(spark, with(what, cluster))).isZero();
        assertThat(new CommandLine(new ReportCommand())
                        .setCaseInsensitiveEnumValuesAllowed(true)
                        .execute(with(what, local)))
                .isZero();
        for (String file : List.of("reference/cost-chord.jsonl", "reference/cost-index.jsonl", "report.md")) {
            assertThat(cluster.resolve(file)).hasSameTextualContentAs(local.resolve(file));
        }
        assertThat(Files.readString(cluster.resolve("report.md"))).contains("| Chord, hops", "O(log N)");
    }

    private static String[] with(String[] arguments, Path directory) {
        String[] all = Arrays.copyOf(arguments, arguments.length + 1);
        all[arguments.length] = directory.toString();
        return all;
    }

    private static Engine inOrder() {
        return (trials, results) -> trials.forEach(trial -> results.accept(Experiments.run(trial)));
    }

    private static List<TrialResult> run(Engine engine, List<Trial> trials) {
        List<TrialResult> results = new ArrayList<>();
        engine.run(trials, results::add);
        return results;
    }
}
