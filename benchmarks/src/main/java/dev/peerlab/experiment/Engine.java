package dev.peerlab.experiment;

import java.util.List;
import java.util.function.Consumer;

/** Something that runs trials: the cores of this machine, or a cluster. */
public interface Engine {

    /**
     * Runs trials, in any order, maybe many at once. Each is run by {@link Experiments#run}.
     *
     * @param trials what is to be run; they do not depend on each other
     * @param results takes each result as soon as there is one; called by one thread at a time
     */
    void run(List<Trial> trials, Consumer<TrialResult> results);
}
