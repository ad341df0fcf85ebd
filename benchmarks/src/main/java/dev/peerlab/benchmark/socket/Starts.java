package dev.peerlab.benchmark.socket;

import dev.peerlab.node.process.NodeProcess;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** How long a node takes to start and to join, again and again. */
final class Starts {

    private final List<String> java;
    private final List<Duration> times = new ArrayList<>();
    private final List<Duration> cpuTimes = new ArrayList<>();

    /**
     * Makes a contestant that has not started yet.
     *
     * @param java options of the JVM
     */
    Starts(List<String> java) {
        this.java = List.copyOf(java);
    }

    /** Starts a node once more, and has it leave. */
    void once(List<String> arguments) throws IOException {
        try (NodeProcess node = NodeRing.start(java, arguments)) {
            times.add(node.startTime());
            cpuTimes.add(node.cpu());
            node.end();
        }
    }

    /** {@return the options} */
    String options() {
        return String.join(" ", java);
    }

    /** {@return the times from the start of the process until it had joined, the shortest first} */
    List<Duration> times() {
        return times.stream().sorted().toList();
    }

    /** {@return the processor times that it took, the shortest first} */
    List<Duration> cpuTimes() {
        return cpuTimes.stream().sorted().toList();
    }
}
