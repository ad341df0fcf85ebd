package dev.peerlab.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckerStoryTest {

    @Test
    void theStoryOfCarelessProposersIsDrawnSavedAndReplayed(@TempDir Path folder) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Path stories = folder.resolve("stories");

        new CheckerStory(new PrintStream(bytes, true, StandardCharsets.UTF_8)).write(stories);

        assertThat(bytes.toString(StandardCharsets.UTF_8).lines())
                .contains(
                        "broken: at most one value is chosen: values 1 and 2 are chosen",
                        "replayed on careless proposers: broken as saved: at most one value is chosen: values 1 and 2 are chosen",
                        "replayed on careful proposers: holds now: at most one value is chosen (4 of 16 events could not happen)");
        assertThat(stories.resolve("careless-paxos.html")).content().startsWith("<!DOCTYPE html>");
        assertThat(stories.resolve("careless-paxos.trace")).content().startsWith("peerlab trace 1\n");
    }
}
