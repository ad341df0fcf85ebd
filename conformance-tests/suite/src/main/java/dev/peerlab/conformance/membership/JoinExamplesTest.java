package dev.peerlab.conformance.membership;

import dev.peerlab.conformance.Exercise;
import dev.peerlab.conformance.Rule;
import dev.peerlab.conformance.Rules;
import dev.peerlab.conformance.search.DeterminismChecks;
import org.junit.jupiter.api.Test;

/** Rules on examples that are small enough to be worked by hand, most of them on the ring of Stoica et al. 2003. */
@Rules(Exercise.CHORD_JOIN)
class JoinExamplesTest {

    @Rule("JOIN-1")
    @Test
    void peer26JoinsTheRing() {
        JoinChecks.findsItsPlace(JoinCase.parse("r=3/self=26/ring=1,8,14,21,32,38,42,48,51,56/contact=8/trouble=NONE"));
    }

    @Rule("JOIN-1")
    @Test
    void thePeerWithTheHighestIdJoinsBeforeTheLowest() {
        JoinChecks.findsItsPlace(JoinCase.parse("r=3/self=60/ring=1,8,14,21,32,38,42,48,51,56/contact=4/trouble=NONE"));
    }

    @Rule("JOIN-2")
    @Test
    void peer26TakesOverTheListOf32() {
        JoinChecks.takesOverTheList(
                JoinCase.parse("r=3/self=26/ring=1,8,14,21,32,38,42,48,51,56/contact=0/trouble=NONE"));
    }

    @Rule("JOIN-3")
    @Test
    void peer21FindsPeer26() {
        StabilizeChecks.makesTheBestOfTheAnswer(
                StabilizeCase.parse("r=2/self=21/others=26,32,38,8/successor=1/told=0/alive=true/skipped=0"));
    }

    @Rule("JOIN-3")
    @Test
    void peer21DoesNotTrustInPeer26ThatIsDead() {
        StabilizeChecks.makesTheBestOfTheAnswer(
                StabilizeCase.parse("r=2/self=21/others=26,32,38,8/successor=1/told=0/alive=false/skipped=0"));
    }

    @Rule("JOIN-4")
    @Test
    void peer32TakesPeer26ForItsPredecessorInsteadOf21() {
        NotifyChecks.adoptsWhoIsNearer(
                NotifyCase.parse(
                        "replicas=1/self=32/others=38,8,21,26/before=KNOWN/predecessor=2/keys=24,30/notices=3:PROMPT:0,2:PROMPT:0"));
    }

    @Rule("JOIN-5")
    @Test
    void thePaperRingGrowsByPeer26() {
        JoinRunChecks.becomesIdeal(JoinScenario.parse(
                "base=8,21,32,42,51/newcomers=26:0:0/r=3/replicas=2/keys=24/delay=20/reordered=0/seed=1"));
    }

    @Rule("JOIN-5")
    @Test
    void aPeerThatIsAloneGetsCompany() {
        JoinRunChecks.becomesIdeal(JoinScenario.parse(
                "base=8/newcomers=21:0:500,42:1:9000/r=2/replicas=1/keys=4/delay=10/reordered=0/seed=1"));
    }

    @Rule("JOIN-6")
    @Test
    void twoPeersJoinBetweenTheSameTwo() {
        JoinRunChecks.becomesIdeal(JoinScenario.parse(
                "base=8,21,51/newcomers=30:0:0,40:1:0/r=2/replicas=1/keys=25,35,45/delay=20/reordered=20/seed=1"));
    }

    @Rule("JOIN-7")
    @Test
    void peer26GetsTheKeysUpTo26() {
        HandOverChecks.movesTheKeys(
                NotifyCase.parse(
                        "replicas=1/self=32/others=38,8,21,26/before=KNOWN/predecessor=2/keys=20,24,26,30,32/notices=3:LATE:0"));
    }

    @Rule("JOIN-7")
    @Test
    void noKeyIsLostWhenTwoJoinBetweenTheSameTwo() {
        JoinRunChecks.losesNoKey(JoinScenario.parse(
                "base=0,1/newcomers=3:0:0,4:0:0/r=1/replicas=1/keys=2/delay=36/reordered=1/seed=327"));
    }

    @Rule("JOIN-7")
    @Test
    void noKeyIsLostWhenTwoJoinAPeerThatIsAlone() {
        JoinRunChecks.losesNoKey(
                JoinScenario.parse("base=0/newcomers=2:0:0,3:0:0/r=1/replicas=1/keys=1/delay=1/reordered=7/seed=133"));
    }

    @Rule("JOIN-8")
    @Test
    void peer32AnswersForKey24UntilPeer26HasIt() {
        HandOverChecks.answersWhileKeysMove(NotifyCase.parse(
                "replicas=1/self=32/others=38,8,21,26/before=KNOWN/predecessor=2/keys=24,30/notices=3:LATE:0"));
    }

    @Rule("JOIN-9")
    @Test
    void peer32StaysWithPeer26WhateverPeer21Says() {
        NotifyChecks.doesNotFlap(NotifyCase.parse("replicas=1/self=32/others=38,8,21,26/before=KNOWN/predecessor=2/"
                + "keys=24,30/notices=3:PROMPT:0,2:PROMPT:1,3:PROMPT:0,2:PROMPT:4"));
    }

    @Rule("JOIN-10")
    @Test
    void peer21CannotJoinTwice() {
        JoinChecks.reportsFailure(JoinCase.parse("r=2/self=21/ring=8,21,32/contact=2/trouble=ID_TAKEN"));
    }

    @Rule("DET-2")
    @Test
    void aPeerThatJoinsActsThroughItsHostAlone() {
        DeterminismChecks.actsThroughItsHostAlone(
                MemberDeterminismProperties.ANOTHER,
                MemberDeterminismProperties.log(MemberDeterminismProperties.ANOTHER),
                MemberLife.typeOfPart());
    }
}
