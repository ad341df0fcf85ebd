package dev.peerlab.mutant;

import dev.peerlab.conformance.Exercise;
import java.util.stream.Stream;

/** The mutants of exercise 4. */
class ChordJoinMutantsIT extends MutantsKilled {

    static Stream<Mutant> mutants() {
        return of(Exercise.CHORD_JOIN);
    }
}
