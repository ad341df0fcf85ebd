package dev.peerlab.mutant;

import dev.peerlab.conformance.Exercise;
import java.util.stream.Stream;

/** The mutants of exercise 3. */
class ChordLookupMutantsIT extends MutantsKilled {

    static Stream<Mutant> mutants() {
        return of(Exercise.CHORD_LOOKUP);
    }
}
