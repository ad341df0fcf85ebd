package dev.peerlab.benchmark.socket;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command as somebody runs it who has the jar and nothing else: all is measured, be it fast or slow here and now. */
class SocketsIT {

    private static final Path JAR = Path.of(System.getProperty("basedir", "."), "target", "benchmarks.jar");
    private static final String TINY = "--nodes 3 --processes 2 --lookups 10 --at-once 2 --idle 1 --starts 1";

    @TempDir
    private Path directory = Path.of("");

    @Test
    void theJarMeasuresEverythingAndSaysItsLimits() throws IOException, InterruptedException {
        assertThat(run(TINY))
                .startsWith("lookups by 'reference' over TCP on loopback")
                .contains("3 nodes in one process, ")
                .contains("21 rounds of 10 ")
                .containsIgnoringCase("met: a hop of a lookup costs at most 3 bare requests over Netty")
                .contains(" messages and ")
                .contains("2 nodes in as many processes, asked over HTTP")
                .contains("idle for 1 s: ")
                .containsIgnoringCase("met: an idle node takes less than 1 % of a core")
                .contains("java -XX:+UseSerialGC -XX:TieredStopAtLevel=1 ")
                .containsIgnoringCase("met: a node starts in less than 1 s")
                .containsPattern("(?s)(    met: every lookup ends at the owner of its key.*){2}");
    }

    private String run(String arguments) throws IOException, InterruptedException {
        File said = directory.resolve("said").toFile();
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar", JAR.toString(), "sockets"));
        command.addAll(List.of(arguments.split(" ")));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(said)
                .start();
        try {
            boolean ended = process.waitFor(2, TimeUnit.MINUTES);
            String text = Files.readString(said.toPath());
            assertThat(ended).as("ended; it said: %s", text).isTrue();
            assertThat(process.exitValue()).as("exit code; it said: %s", text).isZero();
            return text;
        } finally {
            process.destroy();
        }
    }
}
