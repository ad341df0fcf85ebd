package dev.peerlab.conformance.membership;

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

/** What becomes of a few peers that join, in every order of events. */
@Rules(Exercise.CHORD_JOIN)
class SmallJoinProperties {

    @Provide
    Arbitrary<SmallRing> single() {
        return SmallRings.each(SmallJoins.SINGLE);
    }

    @Provide
    Arbitrary<SmallRing> crashing() {
        return SmallRings.each(SmallJoins.CRASHING);
    }

    @Provide
    Arbitrary<SmallRing> atOnce() {
        return SmallRings.each(SmallJoins.AT_ONCE);
    }

    @Provide
    Arbitrary<SmallRing> notified() {
        return SmallRings.each(SmallJoins.NOTIFIED);
    }

    @Provide
    Arbitrary<SmallRing> withKeys() {
        return SmallRings.each(SmallJoins.WITH_KEYS);
    }

    @Provide
    Arbitrary<SmallRing> lookedUp() {
        return SmallRings.each(SmallJoins.LOOKED_UP);
    }

    @Provide
    Arbitrary<SmallRing> doubled() {
        return SmallRings.each(SmallJoins.DOUBLED);
    }

    private static Exploration explore(SmallRing ring, Supplier<? extends TableWatch> watches) {
        return SmallRings.explore(Exercise.CHORD_JOIN, ring, watches);
    }

    private static void becomesIdeal(SmallRing ring) {
        explore(ring, TableWatch::new)
                .always(RingPredicates.becomesIdeal(ring.successors(), true))
                .judge(SmallRings.MOST);
    }

    @Rule("JOIN-3")
    @SeededProperty
    void inAnyOrderNobodyIsAdoptedBeforeItHasAnswered(@ForAll("crashing") SmallRing ring) {
        explore(ring, HearsayWatch::new).judge(SmallRings.MOST);
    }

    @Rule("JOIN-4")
    @SeededProperty
    void inAnyOrderOnlyANearerNotifierReplacesAPredecessor(@ForAll("notified") SmallRing ring) {
        explore(ring, PredecessorWatch::new)
                .always(RingPredicates.becomesIdeal(ring.successors(), false))
                .judge(SmallRings.MOST);
    }

    @Rule("JOIN-5")
    @SeededProperty
    void fromWhereverJoinsLeadMaintenanceMakesTheRingIdeal(@ForAll("single") SmallRing ring) {
        becomesIdeal(ring);
    }

    @Rule("JOIN-6")
    @SeededProperty
    void fromWhereverJoinsAtOnceLeadMaintenanceMakesTheRingIdeal(@ForAll("atOnce") SmallRing ring) {
        becomesIdeal(ring);
    }

    @Rule("JOIN-7")
    @SeededProperty
    void inAnyOrderEachKeyIsKeptByWhoeverTakesItselfForItsOwner(@ForAll("withKeys") SmallRing ring) {
        explore(ring, TableWatch::new).always(KeyPredicates.allInReach(ring)).judge(SmallRings.MOST);
    }

    @Rule("JOIN-8")
    @SeededProperty
    void inAnyOrderALookupEndsAtAPeerThatOwnsTheKey(@ForAll("lookedUp") SmallRing ring) {
        explore(ring, TableWatch::new)
                .always(KeyPredicates.foundWhileOthersJoin(ring))
                .judge(SmallRings.MOST);
    }

    @Rule("JOIN-9")
    @SeededProperty
    void aNotifyThatComesTwiceOrLateIsHarmless(@ForAll("doubled") SmallRing ring) {
        explore(ring, PredecessorWatch::new)
                .always(RingPredicates.becomesIdeal(ring.successors(), false))
                .judge(SmallRings.MOST);
    }
}
