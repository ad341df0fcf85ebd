package dev.peerlab.mutant;

import dev.peerlab.conformance.Exercise;
import java.util.stream.Stream;

/** The mutants of exercise 5 and of the capstone. */
class RecoveryMutantsIT extends MutantsKilled {

    static Stream<Mutant> mutants() {
        return of(Exercise.RECOVERY, Exercise.CAPSTONE);
    }
}
