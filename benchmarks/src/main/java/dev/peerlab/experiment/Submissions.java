package dev.peerlab.experiment;

import dev.peerlab.contract.Submission;
import java.net.MalformedURLException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/**
 * Finds the submission to be measured: on the class path, and among the compiled classes of the workbook, wherever it stands beside
 * the benchmarks.
 */
public final class Submissions {

    /** The system property that selects one, as everywhere in the kit. */
    public static final String PROPERTY = "peerlab.submission";

    /** The system property that names the directory of the workbook's compiled classes. */
    public static final String WORKBOOK_PROPERTY = "peerlab.workbook";

    /** The name of the workbook. */
    public static final String WORKBOOK = "workbook";

    /** The name of the reference. */
    public static final String REFERENCE = "reference";

    private static final Path BESIDE = Path.of("exercises", "workbook", "target", "classes");

    private static final String SERVICE = "META-INF/services/" + Submission.class.getName();

    /** Every trial asks; the key is the property's value. */
    private static final ConcurrentMap<String, Found> FOUND = new ConcurrentHashMap<>();

    private Submissions() {}

    /**
     * What there is.
     *
     * @param all all submissions, by the order of the class path
     * @param problem why the workbook could not be loaded; empty if it could, or if there is none
     */
    private record Found(List<Submission> all, String problem) {

        boolean has(String name) {
            return all.stream().anyMatch(submission -> submission.name().equals(name));
        }
    }

    /**
     * {@return the submission of this name}
     *
     * @throws IllegalArgumentException if there is none, or it cannot be loaded
     */
    public static Submission named(String name) {
        Found found = found();
        if (name.equals(WORKBOOK) && !found.problem().isEmpty()) {
            throw new IllegalArgumentException(found.problem());
        }
        return found.all().stream()
                .filter(submission -> submission.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("submission '" + name
                        + "' is unknown: must be one of "
                        + String.join(
                                ", ",
                                found.all().stream()
                                        .map(Submission::name)
                                        .sorted()
                                        .toList())));
    }

    /** {@return whether there is a workbook that can be loaded} */
    public static boolean hasWorkbook() {
        return found().has(WORKBOOK);
    }

    /** {@return why the workbook that there is cannot be loaded, in one line; empty if it can, or if there is none} */
    static String workbookProblem() {
        return found().problem();
    }

    /** {@return where the workbook's compiled classes are, if they are anywhere but on the class path} */
    public static Optional<Path> workbookClasses() {
        return classes(System.getProperty(WORKBOOK_PROPERTY, ""));
    }

    private static Found found() {
        return FOUND.computeIfAbsent(System.getProperty(WORKBOOK_PROPERTY, ""), Submissions::find);
    }

    private static Found find(String workbook) {
        List<Submission> onClassPath =
                load("submissions", Thread.currentThread().getContextClassLoader(), false);
        Found found = new Found(onClassPath, "");
        Optional<Path> classes = found.has(WORKBOOK) ? Optional.empty() : classes(workbook);
        if (classes.isEmpty()) {
            return found;
        }
        try {
            List<Submission> all = new ArrayList<>(onClassPath);
            all.addAll(load("the workbook in " + classes.get(), loader(classes.get()), true));
            return new Found(List.copyOf(all), "");
        } catch (IllegalArgumentException e) {
            return new Found(onClassPath, String.valueOf(e.getMessage()));
        }
    }

    /** {@return a loader of these classes that gets all others from ours; open as long as its classes are in use} */
    private static ClassLoader loader(Path classes) {
        try {
            return new URLClassLoader(new URL[] {classes.toUri().toURL()}, Submissions.class.getClassLoader());
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException(classes + " cannot be loaded: " + e.getMessage(), e);
        }
    }

    /** {@return the directory of the workbook's classes} */
    private static Optional<Path> classes(String named) {
        if (!named.isEmpty()) {
            Path directory = Path.of(named);
            if (!isOfASubmission(directory)) {
                throw new IllegalArgumentException("-D" + WORKBOOK_PROPERTY + "=" + named
                        + ": must be a directory of compiled classes with " + SERVICE);
            }
            return Optional.of(directory);
        }
        List<Path> places = new ArrayList<>();
        places.add(BESIDE);
        root().ifPresent(root -> places.add(root.resolve(BESIDE)));
        return places.stream().filter(Submissions::isOfASubmission).findFirst();
    }

    private static boolean isOfASubmission(Path directory) {
        return Files.isRegularFile(directory.resolve(SERVICE));
    }

    /** {@return where the kit stands if this runs from benchmarks/target/benchmarks.jar or benchmarks/target/classes} */
    private static Optional<Path> root() {
        CodeSource source = Submissions.class.getProtectionDomain().getCodeSource();
        try {
            Path code = source == null ? null : Path.of(source.getLocation().toURI());
            return code == null || code.getNameCount() < 3
                    ? Optional.empty()
                    : Optional.of(code.resolve("../../..").normalize());
        } catch (URISyntaxException | RuntimeException e) {
            return Optional.empty(); // not a file: there is nothing beside it
        }
    }

    /** {@return the submissions of this loader, or only those that no parent of it has} */
    private static List<Submission> load(String what, @Nullable ClassLoader loader, boolean ownOnly) {
        try {
            return ServiceLoader.load(Submission.class, loader).stream()
                    .filter(provider -> !ownOnly || provider.type().getClassLoader() == loader)
                    .map(ServiceLoader.Provider::get)
                    .toList();
        } catch (ServiceConfigurationError | LinkageError e) {
            throw new IllegalArgumentException(what + " cannot be loaded: " + Reasons.of(e), e);
        }
    }
}
