package dev.peerlab.experiment;

import dev.peerlab.experiment.finding.Chapter;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;

/**
 * What several experiments say together. Found by {@link ServiceLoader}: named in
 * {@code META-INF/services/dev.peerlab.experiment.Overview}.
 */
public interface Overview {

    /**
     * An experiment, and what it measured.
     *
     * @param experiment the experiment
     * @param results of all its trials; maybe nothing could be measured
     */
    record Measurements<P extends Record & Serializable, R extends Record & Serializable>(
            Experiment<P, R> experiment, Results<P, R> results) {}

    /**
     * {@return what those experiments say together that it is about; nothing if there is none among them}
     *
     * @param all all experiments that were run
     */
    Optional<Chapter> chapter(List<Measurements<?, ?>> all);

    /** {@return the chapters of all overviews that there are} */
    static List<Chapter> chapters(List<Measurements<?, ?>> all) {
        return ServiceLoader.load(Overview.class).stream()
                .map(ServiceLoader.Provider::get)
                .flatMap(overview -> overview.chapter(all).stream())
                .toList();
    }
}
