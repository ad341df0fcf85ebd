package dev.peerlab.mutant;

import java.util.List;
import java.util.stream.Stream;

/** All mutants. */
public final class Mutants {

    private Mutants() {}

    /** {@return the wrong solutions of every exercise, rule by rule} */
    public static List<Mutant> all() {
        return Stream.of(
                        FloodingMutants.all(),
                        FloodingReplyMutants.all(),
                        RandomWalkMutants.all(),
                        RandomWalkIssuerMutants.all(),
                        RareOrderMutants.all(),
                        LookupMutants.all(),
                        RouteMutants.all(),
                        MembershipMutants.all(),
                        RecoveryMutants.all(),
                        RecoveryKeyMutants.all(),
                        CapstoneMutants.all())
                .flatMap(List::stream)
                .toList();
    }
}
