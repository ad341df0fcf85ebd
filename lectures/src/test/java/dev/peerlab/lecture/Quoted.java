package dev.peerlab.lecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The texts that the lectures quote: committed, and compared with what the code says now. */
final class Quoted {

    private static final Path FOLDER = Path.of("generated");
    private static final String REGENERATE = "peerlab.regenerate";

    private Quoted() {}

    /**
     * Checks that a lecture quotes what the code says; with {@code -Dpeerlab.regenerate} makes it so.
     *
     * @param file the file's name in {@code lectures/generated}
     * @param text what the code says now
     */
    static void check(String file, String text) {
        String lines = text.stripTrailing() + "\n";
        Path path = FOLDER.resolve(file);
        try {
            if (System.getProperty(REGENERATE) != null) {
                Files.createDirectories(FOLDER);
                Files.writeString(path, lines);
            }
            assertThat(path).as("add -D%s once to write it", REGENERATE).exists();
            assertThat(lines)
                    .as("what the code says now, against lectures/generated/%s (-D%s rewrites it)", file, REGENERATE)
                    .isEqualTo(Files.readString(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
