package dev.peerlab.mutant;

import dev.peerlab.conformance.Exercise;
import java.util.stream.Stream;

/** The mutants of exercises 1 and 2. */
class SearchMutantsIT extends MutantsKilled {

    static Stream<Mutant> mutants() {
        return of(Exercise.FLOODING, Exercise.RANDOM_WALK);
    }
}
