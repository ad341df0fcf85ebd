package dev.peerlab.conformance.recovery;

import dev.peerlab.conformance.Exercise;
import dev.peerlab.conformance.Replayable;
import dev.peerlab.conformance.Rule;
import dev.peerlab.conformance.Rules;
import dev.peerlab.conformance.SeededProperty;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Provide;

/** What one peer does when one of those that it knows stays silent, or tells of others. */
@Rules(Exercise.RECOVERY)
class RecoveryBenchProperties {

    private static final int LONGEST = 4;

    @Provide
    Arbitrary<Surroundings> anybodySilent() {
        return cases(known(1));
    }

    @Provide
    Arbitrary<Surroundings> firstSuccessorsSilent() {
        Arbitrary<Integer> dead = Arbitraries.integers().between(1, LONGEST - 1);
        return cases(Combinators.combine(known(2), dead).as(RecoveryBenchProperties::withDeadHeads));
    }

    @Provide
    Arbitrary<Surroundings> lastOneSilent() {
        return cases(known(2).map(given -> given.about(1 + (given.who() - 1) % (given.last() - 1))));
    }

    @Provide
    Arbitrary<Surroundings> everybodyAnswers() {
        return cases(known(2));
    }

    @Provide
    Arbitrary<Surroundings> roomForTwo() {
        return cases(known(2).map(given -> new Surroundings(
                Math.max(2, given.r()), given.self(), given.others(), List.of(), given.who(), List.of())));
    }

    @Provide
    Arbitrary<Surroundings> strangersNamed() {
        return cases(strangersAround());
    }

    /** {@return a peer that everybody answers, and some strangers} */
    static Arbitrary<Surroundings> strangersAround() {
        Arbitrary<List<Long>> strangers =
                points().list().ofMinSize(1).ofMaxSize(3).uniqueElements();
        return Combinators.combine(known(1), strangers)
                .as(Surroundings::withStrangers)
                .filter(given -> !given.strangers().isEmpty());
    }

    @Rule("RECOVER-1")
    @SeededProperty
    void theListWithoutASilentPeerIsTheRestOfIt(@ForAll("anybodySilent") Surroundings given) {
        SuspicionChecks.theRestOfTheListStays(given);
    }

    @Rule("RECOVER-2")
    @SeededProperty
    void whoeverDidNotAnswerIsGoneFromTheTable(@ForAll("anybodySilent") Surroundings given) {
        SuspicionChecks.theSilentPeerAloneIsGone(given);
    }

    @Rule("RECOVER-2")
    @SeededProperty
    void theFirstLiveSuccessorTakesOverAndIsTold(@ForAll("firstSuccessorsSilent") Surroundings given) {
        SuspicionChecks.theFirstLiveSuccessorTakesOver(given);
    }

    @Rule("RECOVER-3")
    @SeededProperty
    void nobodyIsAdoptedOnAnothersWord(@ForAll("strangersNamed") Surroundings given) {
        PredecessorChecks.hearsayIsAskedFirst(given);
    }

    @Rule("RECOVER-4")
    @SeededProperty
    void aDeadPredecessorMakesWayForTheNext(@ForAll("lastOneSilent") Surroundings given) {
        PredecessorChecks.aDeadPredecessorMakesWay(given);
    }

    @Rule("RECOVER-4")
    @SeededProperty
    void aLivePredecessorStays(@ForAll("everybodyAnswers") Surroundings given) {
        PredecessorChecks.aLivePredecessorStays(given);
    }

    @Rule("RECOVER-11")
    @SeededProperty
    void aSlowSuccessorIsTakenBack(@ForAll("roomForTwo") Surroundings given) {
        SuspicionChecks.aSlowSuccessorIsTakenBack(given);
    }

    @Rule("RECOVER-11")
    @SeededProperty
    void aSlowPredecessorIsTakenBack(@ForAll("everybodyAnswers") Surroundings given) {
        SuspicionChecks.aSlowPredecessorIsTakenBack(given);
    }

    private static Arbitrary<Surroundings> cases(Arbitrary<Surroundings> generated) {
        return Replayable.arbitrary(Surroundings::parse, generated);
    }

    private static Surroundings withDeadHeads(Surroundings given, int dead) {
        int room = Math.max(2, given.r());
        Surroundings roomy = new Surroundings(room, given.self(), given.others(), List.of(), given.who(), List.of());
        int heads = Math.min(dead, roomy.known() - 1);
        return roomy.withSilent(IntStream.rangeClosed(1, heads).boxed().toList());
    }

    private static Arbitrary<Surroundings> known(int fewest) {
        return Combinators.combine(
                        Arbitraries.integers().between(1, LONGEST),
                        points().list()
                                .ofMinSize(fewest + 1)
                                .ofMaxSize(LONGEST + 3)
                                .uniqueElements(),
                        Arbitraries.integers().between(1, LONGEST + 2))
                .as(Surroundings::of);
    }

    private static Arbitrary<Long> points() {
        return Arbitraries.longs().between(0, Surroundings.POINTS - 1);
    }
}
