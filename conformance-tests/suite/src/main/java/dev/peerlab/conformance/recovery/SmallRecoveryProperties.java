package dev.peerlab.conformance.recovery;

import dev.peerlab.conformance.Exercise;
import dev.peerlab.conformance.Rule;
import dev.peerlab.conformance.Rules;
import dev.peerlab.conformance.SeededProperty;
import dev.peerlab.conformance.exhaustive.Exploration;
import dev.peerlab.conformance.ring.HearsayWatch;
import dev.peerlab.conformance.ring.KeyPredicates;
import dev.peerlab.conformance.ring.RingPredicates;
import dev.peerlab.conformance.ring.SmallRing;
import dev.peerlab.conformance.ring.SmallRings;
import dev.peerlab.conformance.ring.TableWatch;
import java.util.function.Supplier;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Provide;

/** What becomes of a few peers when some of them go, in every order of events. */
@Rules(Exercise.RECOVERY)
class SmallRecoveryProperties {

    @Provide
    Arbitrary<SmallRing> crashing() {
        return SmallRings.each(SmallRecoveries.CRASHING);
    }

    @Provide
    Arbitrary<SmallRing> comingAndGoing() {
        return SmallRings.each(SmallRecoveries.COMING_AND_GOING);
    }

    @Provide
    Arbitrary<SmallRing> lookedUp() {
        return SmallRings.each(SmallRecoveries.LOOKED_UP);
    }

    @Provide
    Arbitrary<SmallRing> leaving() {
        return SmallRings.each(SmallRecoveries.LEAVING);
    }

    @Provide
    Arbitrary<SmallRing> hasty() {
        return SmallRings.each(SmallRecoveries.HASTY);
    }

    @Provide
    Arbitrary<SmallRing> restarting() {
        return SmallRings.each(SmallRecoveries.RESTARTING);
    }

    private static Exploration explore(SmallRing ring, Supplier<? extends TableWatch> watches) {
        return SmallRings.explore(Exercise.RECOVERY, ring, watches);
    }

    @Rule("RECOVER-1")
    @SeededProperty
    void inAnyOrderListsAreInOrder(@ForAll("crashing") SmallRing ring) {
        explore(ring, () -> new ListWatch(ring.successors()))
                .always(RingPredicates.becomesIdeal(ring.successors(), false))
                .judge(SmallRings.MOST);
    }

    @Rule("RECOVER-2")
    @SeededProperty
    void inAnyOrderThePeerThatDidNotAnswerMakesWayForTheNext(@ForAll("crashing") SmallRing ring) {
        explore(ring, DeadWatch::new).judge(SmallRings.MOST);
    }

    @Rule("RECOVER-3")
    @SeededProperty
    void inAnyOrderNobodyIsAdoptedBeforeItHasAnswered(@ForAll("comingAndGoing") SmallRing ring) {
        explore(ring, HearsayWatch::new).judge(SmallRings.MOST);
    }

    @Rule("RECOVER-4")
    @SeededProperty
    void aDeadPredecessorMakesWayForWhoeverNotifies(@ForAll("crashing") SmallRing ring) {
        explore(ring, DeadWatch::new)
                .always(RingPredicates.becomesIdeal(ring.successors(), false))
                .judge(SmallRings.MOST);
    }

    @Rule("RECOVER-5")
    @SeededProperty
    void inAnyOrderThereIsOneRingAndItBecomesIdeal(@ForAll("comingAndGoing") SmallRing ring) {
        explore(ring, TableWatch::new)
                .always(RingPredicates.oneRing())
                .always(RingPredicates.becomesIdeal(ring.successors(), false))
                .judge(SmallRings.MOST);
    }

    @Rule("RECOVER-6")
    @SeededProperty
    void inAnyOrderALookupEndsAtTheLiveOwnerOrFails(@ForAll("lookedUp") SmallRing ring) {
        explore(ring, TableWatch::new).always(KeyPredicates.foundOrFailed()).judge(SmallRings.MOST);
    }

    @Rule("RECOVER-9")
    @SeededProperty
    void inAnyOrderNoKeyGoesWithAPeerThatLeaves(@ForAll("leaving") SmallRing ring) {
        explore(ring, TableWatch::new)
                .always(KeyPredicates.allInReach(ring))
                .always(RingPredicates.becomesIdeal(ring.successors(), false))
                .judge(SmallRings.MOST);
    }

    @Rule("RECOVER-11")
    @SeededProperty
    void fromWhereverHasteLeadsMaintenanceMakesTheRingIdeal(@ForAll("hasty") SmallRing ring) {
        explore(ring, TableWatch::new)
                .always(RingPredicates.becomesIdeal(ring.successors(), false))
                .judge(SmallRings.MOST);
    }

    @Rule("RECOVER-12")
    @SeededProperty
    void inAnyOrderAPeerThatComesBackEmptyIsInTheRingAgain(@ForAll("restarting") SmallRing ring) {
        explore(ring, TableWatch::new)
                .always(RingPredicates.becomesIdeal(ring.successors(), false))
                .judge(SmallRings.MOST);
    }
}
