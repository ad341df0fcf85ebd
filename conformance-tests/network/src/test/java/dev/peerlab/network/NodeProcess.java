package dev.peerlab.network;

import dev.peerlab.node.control.ControlClient;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One node in a process of its own, started from the jar that is handed out. */
final class NodeProcess implements AutoCloseable {

    private static final int START_SECONDS = 60;
    private static final Pattern STARTED = Pattern.compile("\\{\"address\":\"([^\"]+)\",\"control\":\"([^\"]+)\"}");

    private final Process process;
    private final String address;
    private final ControlClient control;

    private NodeProcess(Process process, String address, String url) {
        this.process = process;
        this.address = address;
        this.control = new ControlClient(url);
    }

    /** {@return a node that has joined its network} */
    static NodeProcess start(List<String> arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-jar",
                System.getProperty("peerlab.jar"),
                "node",
                "--json",
                "--control",
                "127.0.0.1:0"));
        command.addAll(arguments);
        try {
            Process process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            return started(process, command);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static NodeProcess started(Process process, List<String> command) {
        BufferedReader out = process.inputReader();
        CompletableFuture<String> line = CompletableFuture.supplyAsync(() -> {
            try {
                return String.valueOf(out.readLine());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        try {
            Matcher started = STARTED.matcher(line.get(START_SECONDS, TimeUnit.SECONDS));
            if (started.matches()) {
                return new NodeProcess(process, started.group(1), started.group(2));
            }
            throw new AssertionError("no start but '" + line.get() + "' from " + command);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            process.destroyForcibly();
            throw new AssertionError("no start: " + command, e);
        }
    }

    String address() {
        return address;
    }

    /** {@return the answer to a command} */
    Map<String, Object> tell(String command, Map<String, Object> arguments) {
        try {
            return control.tell(0, command, arguments);
        } catch (IOException e) {
            throw new UncheckedIOException(address + " " + command + " " + arguments + ": " + e.getMessage(), e);
        }
    }

    /** {@return how many keys it keeps, its own and copies} */
    long keys() {
        return ((Number) tell("status", Map.of()).getOrDefault("keys", 0)).longValue();
    }

    /** {@return the processor time that the process has used} */
    Duration cpu() {
        return process.info().totalCpuDuration().orElseThrow();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Kills the process as {@code kill -9} does. */
    void kill() {
        process.destroyForcibly();
        waitForEnd();
    }

    void waitForEnd() {
        try {
            if (!process.waitFor(START_SECONDS, TimeUnit.SECONDS)) {
                throw new AssertionError(address + " does not end");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
