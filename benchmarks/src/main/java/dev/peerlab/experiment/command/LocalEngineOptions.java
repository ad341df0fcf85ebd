package dev.peerlab.experiment.command;

import dev.peerlab.experiment.Engine;
import dev.peerlab.experiment.sweep.HeapBudget;
import dev.peerlab.experiment.sweep.LocalEngine;
import java.time.Duration;
import picocli.CommandLine.Option;

/** Trials run on the cores of this machine. */
final class LocalEngineOptions implements EngineOptions {

    @Option(names = "--threads", paramLabel = "T", description = "trials at once, 1 or more")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(
            names = "--limit",
            paramLabel = "MINUTES",
            description = "how long a trial may take before it is given up, 1 or more")
    private int limit = 10;

    @Override
    public Engine engine() {
        return new LocalEngine(threads, HeapBudget.ofThisProcess(), Duration.ofMinutes(limit));
    }
}
