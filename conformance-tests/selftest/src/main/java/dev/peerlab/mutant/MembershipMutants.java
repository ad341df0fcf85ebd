package dev.peerlab.mutant;

import java.util.List;

/** Wrong solutions of exercise 4. */
final class MembershipMutants {

    private MembershipMutants() {}

    static List<Mutant> all() {
        return List.of();
    }
}
