package dev.peerlab.experiment;

import dev.peerlab.experiment.sweep.Parts;
import java.util.List;

/** Asks a submission for its first part only. */
public final class FloodingOnly extends Parts {

    @Override
    public String key() {
        return "flooding-only";
    }

    @Override
    public List<Exercise> points(Scale scale) {
        return List.of(new Exercise("flooding"));
    }
}
