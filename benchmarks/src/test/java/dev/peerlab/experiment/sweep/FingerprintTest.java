package dev.peerlab.experiment.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peerlab.experiment.CompiledWorkbook;
import dev.peerlab.experiment.Submissions;
import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FingerprintTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path directory;

    @AfterEach
    void noWorkbook() {
        CompiledWorkbook.deselect();
    }

    @Test
    void theSameCodeHasTheSameFingerprint() {
        assertThat(fingerprint("reference")).isEqualTo(fingerprint("reference")).matches("[0-9a-f]{16}");
    }

    @Test
    void anotherWorkbookHasAnotherFingerprint() throws IOException {
        String stub;
        CompiledWorkbook.select(directory.resolve("stub"), CompiledWorkbook.STUB);
        stub = fingerprint("workbook");
        CompiledWorkbook.select(directory.resolve("same"), CompiledWorkbook.STUB);
        assertThat(fingerprint("workbook")).isEqualTo(stub).isNotEqualTo(fingerprint("reference"));
        CompiledWorkbook.select(directory.resolve("begun"), CompiledWorkbook.FLOODING);
        assertThat(fingerprint("workbook")).isNotEqualTo(stub);
    }

    @Test
    void aJarAndADirectoryOfTheSameClassesAreTheSame() throws IOException {
        classes(directory.resolve("classes"), "one");
        Path jar = directory.resolve("classes.jar");
        try (FileSystem zip = FileSystems.newFileSystem(URI.create("jar:" + jar.toUri()), Map.of("create", "true"))) {
            classes(zip.getPath("/"), "one");
        }
        assertThat(Fingerprint.hashes(jar))
                .isEqualTo(Fingerprint.hashes(directory.resolve("classes")))
                .containsOnlyKeys("A.class", "dev/peerlab/experiment/chord/B.class");
    }

    @Test
    void whatOnlyShowsOrKeepsResultsMakesNoDifferenceAndWhatMeasuresDoes() throws IOException {
        Path one = classes(directory.resolve("one"), "one");
        Path two = classes(directory.resolve("two"), "one");
        Files.writeString(two.resolve("dev/peerlab/experiment/report/C.class"), "two");
        assertThat(Fingerprint.hashes(two)).isEqualTo(Fingerprint.hashes(one));
        Files.writeString(two.resolve("dev/peerlab/experiment/chord/B.class"), "two");
        assertThat(Fingerprint.hashes(two)).isNotEqualTo(Fingerprint.hashes(one));
    }

    private static Path classes(Path root, String bytes) throws IOException {
        for (String name : new String[] {"A", "dev/peerlab/experiment/chord/B", "dev/peerlab/experiment/report/C"}) {
            Path file = root.resolve(name + ".class");
            Files.createDirectories(file.getParent());
            Files.writeString(file, bytes);
        }
        Files.writeString(root.resolve("README"), bytes);
        return root;
    }

    private static String fingerprint(String submission) {
        return new Fingerprint().of(new Arithmetic(), Submissions.named(submission));
    }
}
