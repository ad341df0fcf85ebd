package dev.peerlab.experiment.spark;

import dev.peerlab.experiment.Engine;
import dev.peerlab.experiment.command.BadInput;
import dev.peerlab.experiment.command.EngineOptions;
import dev.peerlab.experiment.command.ReportCommand;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command {@code report} of the benchmarks on a cluster, for {@code spark-submit}. */
public final class SparkMain {

    private SparkMain() {}

    /**
     * Measures and reports, and ends with the same exit codes as on one machine. Results and the report are written by the driver.
     *
     * @param arguments those of {@code report}, but for what is about the cores of one machine
     */
    public static void main(String[] arguments) {
        System.setProperty("java.awt.headless", "true");
        int exitCode;
        try (JavaSparkContext spark = new JavaSparkContext(new SparkConf().setAppName("PeerLab experiments"))) {
            exitCode = report(spark, arguments);
        }
        System.exit(exitCode);
    }

    /** {@return the exit code of the report} */
    static int report(JavaSparkContext spark, String... arguments) {
        return new CommandLine(new ReportCommand(new OnSpark(spark)))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(new BadInput())
                .execute(arguments);
    }

    /** Trials run on a cluster; how many at once is Spark's to decide. */
    @Command
    private static final class OnSpark implements EngineOptions {

        private final JavaSparkContext spark;

        OnSpark(JavaSparkContext spark) {
            this.spark = spark;
        }

        @Override
        public Engine engine() {
            return new SparkEngine(spark);
        }
    }
}
