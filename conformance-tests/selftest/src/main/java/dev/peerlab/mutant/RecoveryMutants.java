package dev.peerlab.mutant;

import java.util.List;

/** Wrong solutions of exercise 5. */
final class RecoveryMutants {

    private RecoveryMutants() {}

    static List<Mutant> all() {
        return List.of();
    }
}
