package dev.peerlab.experiment.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The files that results are kept in, {@code SUBMISSION/EXPERIMENT.jsonl}.
 *
 * @param names the files by name, with {@code /} between folders, in alphabetical order
 */
record DataFiles(List<String> names) {

    private static final String TYPE = ".jsonl";

    /** {@return those of a directory} */
    static DataFiles in(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory, 2)) {
            return new DataFiles(
                    files.map(file -> directory.relativize(file).toString().replace('\\', '/'))
                            .filter(name -> name.endsWith(TYPE))
                            .sorted()
                            .toList());
        }
    }

    /** {@return those of one experiment} */
    List<String> of(String experiment) {
        return names.stream()
                .filter(name -> ("/" + name).endsWith("/" + experiment + TYPE))
                .toList();
    }
}
