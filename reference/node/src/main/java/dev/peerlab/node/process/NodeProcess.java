package dev.peerlab.node.process;

import dev.peerlab.node.control.ControlClient;
import dev.peerlab.node.control.Json;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** One node in a process of its own. Its errors go where this process's go. */
public final class NodeProcess implements AutoCloseable {

    private static final int PATIENCE_SECONDS = 60;

    private final Process process;
    private final Duration startTime;
    private final String address;
    private final ControlClient control;

    private NodeProcess(Process process, Duration startTime, String address, String url) {
        this.process = process;
        this.startTime = startTime;
        this.address = address;
        this.control = new ControlClient(url);
    }

    /**
     * {@return a node that is in its network}
     *
     * @param program what Java runs: options of the JVM, then {@code -jar} and a file, or {@code -cp}, a path and a class
     * @param arguments of the command {@code node}
     * @throws IOException if it does not start, or does not join, with a message for a person to read
     */
    public static NodeProcess start(List<String> program, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(program);
        command.addAll(List.of("node", "--json", "--control", "127.0.0.1:0"));
        command.addAll(arguments);
        long began = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try {
            String line = firstLine(process);
            return started(process, Duration.ofNanos(System.nanoTime() - began), line);
        } catch (IOException e) {
            process.destroyForcibly();
            throw new IOException("no node " + String.join(" ", arguments) + ": " + e.getMessage(), e);
        }
    }

    private static NodeProcess started(Process process, Duration took, String line) throws IOException {
        if (line.isEmpty()) {
            waitForEnd(process);
            throw new IOException("it ended with exit code " + process.exitValue());
        }
        try {
            Map<String, Object> where = Json.read(line.getBytes(StandardCharsets.UTF_8));
            if (where.get("address") instanceof String address && where.get("control") instanceof String url) {
                return new NodeProcess(process, took, address, url);
            }
            throw new IOException(String.valueOf(where.getOrDefault("error", line)));
        } catch (IllegalArgumentException e) {
            throw new IOException("it said '" + line + "'", e);
        }
    }

    /** {@return what a process prints first; nothing if it ends without a word} */
    private static String firstLine(Process process) throws IOException {
        BufferedReader out = process.inputReader();
        FutureTask<String> line =
                new FutureTask<>(() -> Optional.ofNullable(out.readLine()).orElse(""));
        Thread reader = new Thread(line, "first line");
        reader.setDaemon(true);
        reader.start();
        try {
            return line.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw new IOException(e.getCause());
        } catch (TimeoutException e) {
            throw new IOException("it said nothing within " + PATIENCE_SECONDS + " s", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    /** {@return where other nodes reach it} */
    public String address() {
        return address;
    }

    /** {@return how long it took from the start of the process until it was in its network} */
    public Duration startTime() {
        return startTime;
    }

    /**
     * {@return its answer to a command}
     *
     * @param command what it is to do, as {@code put}
     * @param arguments of the command
     * @throws IOException if it could not, or is not there
     */
    public Map<String, Object> tell(String command, Map<String, Object> arguments) throws IOException {
        return control.tell(0, command, arguments);
    }

    /** {@return the processor time that it has used, by all its threads} */
    public Duration cpu() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** {@return whether it runs} */
    public boolean isAlive() {
        return process.isAlive();
    }

    /** Kills it as {@code kill -9} does. */
    public void kill() throws IOException {
        process.destroyForcibly();
        waitForEnd();
    }

    /** Asks it to end, as {@code kill} does: it leaves in good order. */
    public void end() throws IOException {
        process.destroy();
        waitForEnd();
    }

    /**
     * Waits until it is over.
     *
     * @throws IOException if it is not, for too long
     */
    public void waitForEnd() throws IOException {
        waitForEnd(process);
    }

    private static void waitForEnd(Process process) throws IOException {
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new IOException("process " + process.pid() + " does not end within " + PATIENCE_SECONDS + " s");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    /** Kills it, and does not wait. */
    @Override
    public void close() {
        process.destroyForcibly();
    }
}
