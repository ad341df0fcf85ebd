package dev.peerlab.conformance.grading;

import dev.peerlab.conformance.guard.GuardedLoader;
import dev.peerlab.contract.Submission;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeSet;

/** Finds a submission by its name. */
final class Submissions {

    private Submissions() {}

    /**
     * {@return the submission with this name, freshly loaded and guarded}
     *
     * @param name what {@link Submission#name} says
     * @param classes where the class files are
     * @throws IllegalArgumentException if there is none, or more than one
     */
    static Submission load(String name, ClassLoader classes) {
        List<Submission> found = new ArrayList<>();
        TreeSet<String> names = new TreeSet<>();
        TreeSet<String> broken = new TreeSet<>();
        for (ServiceLoader.Provider<Submission> provider : providers(classes, broken)) {
            try {
                Submission submission = provider.get();
                names.add(submission.name());
                if (submission.name().equals(name)) {
                    found.add(submission);
                }
            } catch (ServiceConfigurationError e) {
                broken.add(String.valueOf(e.getMessage()));
            }
        }
        if (found.size() != 1) {
            throw new IllegalArgumentException("peerlab.submission=" + name + ": must name one submission of "
                    + names + (found.isEmpty() ? "" : "; there are " + found.size() + " of that name")
                    + (broken.isEmpty() ? "" : "; could not be loaded: " + broken));
        }
        return found.get(0);
    }

    private static List<ServiceLoader.Provider<Submission>> providers(ClassLoader classes, Set<String> broken) {
        try {
            return ServiceLoader.load(Submission.class, new GuardedLoader(classes)).stream()
                    .toList();
        } catch (ServiceConfigurationError e) {
            broken.add(String.valueOf(e.getMessage()));
            return List.of();
        }
    }
}
