package dev.peerlab.conformance.grading;

import dev.peerlab.conformance.Violation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** The files that show a violation, beside the reports of a run. */
final class StoryFiles {

    private StoryFiles() {}

    /**
     * {@return the files that were written; a file that cannot be written is left out, since the failure tells the story, too}
     *
     * @param violation has the files' contents
     * @param output where the run's reports go
     * @param name of the files, without an extension
     */
    static List<Path> write(Violation violation, Path output, String name) {
        List<Path> written = new ArrayList<>();
        for (Map.Entry<String, Supplier<String>> file : violation.files().entrySet()) {
            Path path = output.resolve("stories").resolve(name + "." + file.getKey());
            try {
                Files.createDirectories(path.getParent());
                Files.writeString(path, file.getValue().get());
                written.add(path);
            } catch (IOException | RuntimeException e) {
                // The verdict must not depend on it: what is drawn stands in the failure as well.
            }
        }
        return written;
    }
}
