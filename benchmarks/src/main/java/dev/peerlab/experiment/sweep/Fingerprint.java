package dev.peerlab.experiment.sweep;

import dev.peerlab.contract.Submission;
import dev.peerlab.experiment.Experiment;
import dev.peerlab.experiment.Submissions;
import dev.peerlab.simulator.Simulation;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A few letters that tell code from other code: results of one fingerprint can be put together.
 *
 * <p>It is a hash of the class files of the submission, the reference, the contracts, the simulator and the experiments, by their
 * names. Where they are, in directories or jars, and when they were compiled makes no difference. What only shows or keeps results
 * is left out: a new color in a chart is no reason to measure again.
 */
public final class Fingerprint {

    private static final int BYTES = 8;

    private static final String KIT = "dev/peerlab/";

    private static final String CLASS = ".class";

    /** Packages that no measurement passes through. */
    private static final Set<String> SHOWING = Set.of(
            "dev/peerlab/experiment/command/",
            "dev/peerlab/experiment/finding/",
            "dev/peerlab/experiment/report/",
            "dev/peerlab/experiment/sweep/");

    private final Map<Path, SortedMap<String, String>> hashes = new HashMap<>();

    /** Makes one that reads each jar and directory once. */
    public Fingerprint() {}

    /** {@return the fingerprint of an experiment with a submission: 16 hexadecimal digits} */
    public String of(Experiment<?, ?> experiment, Submission submission) {
        Class<?> reference = Submissions.named(Submissions.REFERENCE).getClass();
        Map<Path, Boolean> places = new LinkedHashMap<>(); // whether all that is there counts
        List.of(experiment.getClass(), submission.getClass()).forEach(type -> places.put(place(type), true));
        List.of(Experiment.class, Submission.class, Simulation.class, reference)
                .forEach(type -> places.put(place(type), false));
        SortedMap<String, String> all = new TreeMap<>();
        places.forEach((place, everything) -> hashes.computeIfAbsent(place, Fingerprint::hashes).entrySet().stream()
                .filter(entry -> everything || entry.getKey().startsWith(KIT))
                .forEach(entry -> all.put(entry.getKey(), entry.getValue())));
        MessageDigest digest = sha256();
        all.forEach((name, hash) -> digest.update((name + ' ' + hash + '\n').getBytes(StandardCharsets.UTF_8)));
        return HexFormat.of().formatHex(digest.digest(), 0, BYTES);
    }

    private static Path place(Class<?> type) {
        CodeSource source = type.getProtectionDomain().getCodeSource();
        if (source == null) {
            throw new IllegalArgumentException(type.getName() + " comes from no file: its results cannot be kept");
        }
        try {
            return Path.of(source.getLocation().toURI());
        } catch (URISyntaxException | RuntimeException e) {
            throw new IllegalArgumentException(type.getName() + " is not in a file: " + source.getLocation(), e);
        }
    }

    /** {@return the hashes of the classes of a jar or directory, by name} */
    static SortedMap<String, String> hashes(Path place) {
        try {
            if (Files.isDirectory(place)) {
                return hashesBelow(place);
            }
            try (FileSystem jar = FileSystems.newFileSystem(place)) {
                return hashesBelow(jar.getPath("/"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("classes in " + place + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static SortedMap<String, String> hashesBelow(Path root) throws IOException {
        SortedMap<String, String> hashes = new TreeMap<>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                String name = root.relativize(file).toString().replace('\\', '/');
                if (name.endsWith(CLASS) && SHOWING.stream().noneMatch(name::startsWith)) {
                    hashes.put(name, hash(file));
                }
            }
        }
        return hashes;
    }

    private static String hash(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return HexFormat.of().formatHex(sha256().digest(in.readAllBytes()));
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
