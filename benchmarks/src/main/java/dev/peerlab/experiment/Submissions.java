package dev.peerlab.experiment;

import dev.peerlab.contract.Submission;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;

/** Finds the submission to be measured. */
public final class Submissions {

    /** The system property that selects one, as everywhere in the kit. */
    public static final String PROPERTY = "peerlab.submission";

    private Submissions() {}

    /**
     * {@return the submission of this name}
     *
     * @throws IllegalArgumentException if there is none on the class path
     */
    public static Submission named(String name) {
        List<Submission> all = all();
        return all.stream()
                .filter(submission -> submission.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("submission '" + name
                        + "' is unknown: must be one on the class path: "
                        + String.join(
                                ", ",
                                all.stream().map(Submission::name).sorted().toList())));
    }

    private static List<Submission> all() {
        try {
            return ServiceLoader.load(Submission.class).stream()
                    .map(ServiceLoader.Provider::get)
                    .toList();
        } catch (ServiceConfigurationError e) {
            throw new IllegalArgumentException("submissions cannot be loaded: " + e.getMessage(), e);
        }
    }
}
