package dev.peerlab.benchmark;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.Collection;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.format.OutputFormat;

/** One line a measurement on the screen, while all that JMH says goes into its log. */
final class JmhProgress implements OutputFormat {

    private final OutputFormat log;
    private final PrintWriter screen;
    private final int total;
    private int begun;

    JmhProgress(OutputFormat log, PrintWriter screen, int total) {
        this.log = log;
        this.screen = screen;
        this.total = total;
    }

    @Override
    public void startBenchmark(BenchmarkParams params) {
        begun++;
        screen.printf("%d of %d: %s, %s peers%n", begun, total, Score.contestant(params), Score.size(params));
        screen.flush();
        log.startBenchmark(params);
    }

    @Override
    public void iteration(BenchmarkParams params, IterationParams iteration, int number) {
        log.iteration(params, iteration, number);
    }

    @Override
    public void iterationResult(BenchmarkParams params, IterationParams iteration, int number, IterationResult data) {
        log.iterationResult(params, iteration, number, data);
    }

    @Override
    public void endBenchmark(BenchmarkResult result) {
        log.endBenchmark(result);
    }

    @Override
    public void startRun() {
        log.startRun();
    }

    @Override
    public void endRun(Collection<RunResult> results) {
        log.endRun(results);
    }

    @Override
    public void print(String text) {
        log.print(text);
    }

    @Override
    public void println(String text) {
        log.println(text);
    }

    @Override
    public void verbosePrintln(String text) {
        log.verbosePrintln(text);
    }

    @Override
    public void write(int character) {
        log.write(character);
    }

    @Override
    public void write(byte[] text) throws IOException {
        log.write(text);
    }

    @Override
    public void flush() {
        log.flush();
    }

    @Override
    public void close() {
        log.close();
    }
}
