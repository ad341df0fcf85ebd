package dev.peerlab.node.command;

import dev.peerlab.contract.Submission;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.TreeSet;

/** Finds a submission by its name. */
final class Submissions {

    /** Where Maven puts the workbook's classes, seen from the top of the kit. */
    private static final Path WORKBOOK = Path.of("exercises", "workbook", "target", "classes");

    /** One that cannot be loaded may be met again and again. */
    private static final int MAX = 1_000;

    private Submissions() {}

    /**
     * {@return the submission of a name}
     *
     * @param name what it says that it is called
     * @param classes directories and jars to look into, besides this program and the workbook of the directory that it was
     *     started in
     * @throws IllegalArgumentException if there is none
     */
    static Submission find(String name, List<Path> classes) {
        TreeSet<String> names = new TreeSet<>();
        TreeSet<String> broken = new TreeSet<>();
        Iterator<Submission> all =
                ServiceLoader.load(Submission.class, loader(classes)).iterator();
        for (int i = 0; i < MAX; i++) {
            try {
                if (!all.hasNext()) {
                    break;
                }
                Submission submission = all.next();
                if (submission.name().equals(name)) {
                    return submission;
                }
                names.add(submission.name());
            } catch (ServiceConfigurationError | LinkageError e) {
                broken.add(e.getMessage() + (e.getCause() == null ? "" : ": " + e.getCause()));
            }
        }
        throw new IllegalArgumentException("submission '" + name + "': must be one of " + names
                + (broken.isEmpty() ? "" : "; could not be loaded: " + broken) + "; " + advice(name));
    }

    private static String advice(String name) {
        return name.equals("workbook") && !Files.isDirectory(WORKBOOK)
                ? "compile it ('mvn compile'), and start from the top of the kit, where " + WORKBOOK + " is"
                : "name the directory or jar of others by --classes";
    }

    private static ClassLoader loader(List<Path> classes) {
        List<URL> urls = new ArrayList<>();
        for (Path path : classes) {
            if (!Files.exists(path)) {
                throw new IllegalArgumentException(
                        "--classes " + path + ": must be a directory or a jar that is there");
            }
            urls.add(url(path));
        }
        if (Files.isDirectory(WORKBOOK)) {
            urls.add(url(WORKBOOK));
        }
        return new URLClassLoader(urls.toArray(URL[]::new), Submissions.class.getClassLoader());
    }

    private static URL url(Path path) {
        try {
            return path.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException("--classes " + path + ": " + e.getMessage(), e);
        }
    }
}
