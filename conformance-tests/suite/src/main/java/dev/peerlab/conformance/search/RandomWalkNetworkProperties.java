package dev.peerlab.conformance.search;

import static dev.peerlab.conformance.search.RandomWalkBench.time;

import dev.peerlab.conformance.Exercise;
import dev.peerlab.conformance.Replayable;
import dev.peerlab.conformance.Rule;
import dev.peerlab.conformance.Rules;
import dev.peerlab.conformance.SeededProperty;
import dev.peerlab.contract.Address;
import dev.peerlab.contract.randomwalk.RandomWalkMessage.Hit;
import dev.peerlab.contract.randomwalk.RandomWalkMessage.Walker;
import dev.peerlab.contract.randomwalk.RandomWalkSettings.Policy;
import dev.peerlab.contract.search.SearchUpcall.Found;
import dev.peerlab.simulator.TraceEvent;
import dev.peerlab.simulator.TraceEvent.Delivered;
import dev.peerlab.simulator.TraceEvent.Reported;
import dev.peerlab.simulator.TraceEvent.Sent;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Provide;

/** How walkers move through a network in which every peer is the submission's. */
@Rules(Exercise.RANDOM_WALK)
class RandomWalkNetworkProperties {

    @Provide
    Arbitrary<RandomWalkScenario> selfAvoidingInVain() {
        return Replayable.arbitrary(RandomWalkScenario::parse, RandomWalkScenarios.inVain(Policy.SELF_AVOIDING));
    }

    @Provide
    Arbitrary<RandomWalkScenario> memorylessInVain() {
        return Replayable.arbitrary(RandomWalkScenario::parse, RandomWalkScenarios.inVain(Policy.MEMORYLESS));
    }

    @Provide
    Arbitrary<RandomWalkScenario> checked() {
        return Replayable.arbitrary(RandomWalkScenario::parse, RandomWalkScenarios.checked());
    }

    @Provide
    Arbitrary<RandomWalkScenario> counted() {
        return Replayable.arbitrary(RandomWalkScenario::parse, RandomWalkScenarios.counted());
    }

    @Provide
    Arbitrary<RandomWalkScenario> sureFinds() {
        return Replayable.arbitrary(RandomWalkScenario::parse, RandomWalkScenarios.sureFinds());
    }

    @Rule("WALK-3")
    @SeededProperty
    void selfAvoidingWalkersNeverTakeALinkTwice(@ForAll("selfAvoidingInVain") RandomWalkScenario scenario) {
        judgeSteps(scenario);
    }

    @Rule("WALK-4")
    @SeededProperty
    void memorylessWalkersNeverTurnRound(@ForAll("memorylessInVain") RandomWalkScenario scenario) {
        judgeSteps(scenario);
    }

    static void judgeSteps(RandomWalkScenario scenario) {
        RandomWalkRun run = RandomWalkRun.of(scenario);
        if (run.steps().isEmpty()) {
            throw run.violation("peer " + scenario.issuer() + " sent no walker", scenario.issuerAddress())
                    .expected("a walker, so that its steps can be judged")
                    .build();
        }
        new StepJudge(run).judge();
        run.requireEnd();
    }

    /**
     * A check that the issuer gets before the first answer lets a walker go c hops further, to its next check; a walker that
     * has not asked yet has gone c hops at most. So no walker makes more than c hops after the answer.
     * One that came to a holder is over anyway, and judged by WALK-5.
     */
    @Rule("WALK-6")
    @SeededProperty
    void afterTheFirstAnswerNoWalkerGoesFurtherThanOneCheck(@ForAll("checked") RandomWalkScenario scenario) {
        RandomWalkRun run = RandomWalkRun.of(scenario);
        int interval = scenario.settings().checkInterval();
        Set<Integer> found = new TreeSet<>();
        Map<Integer, Integer> further = new TreeMap<>();
        boolean answered = false;
        for (TraceEvent event : run.log().events()) {
            if (event instanceof Sent sent && sent.message() instanceof Hit hit) {
                found.add(hit.walker());
            }
            answered |= event instanceof Delivered delivered
                    && delivered.message() instanceof Hit
                    && delivered.to().equals(scenario.issuerAddress());
            if (answered
                    && event instanceof Sent sent
                    && sent.message() instanceof Walker walker
                    && !found.contains(walker.walker())
                    && further.merge(walker.walker(), 1, Integer::sum) > interval) {
                throw run.violation(
                                "peer " + sent.from() + " sent walker " + walker.walker() + " on for hop number "
                                        + (interval + 1) + " after the first answer had reached the issuer ("
                                        + time(sent.at()) + ")",
                                sent.from(),
                                scenario.issuerAddress())
                        .expected("at most " + interval + " more hops: then a check, which the issuer answers by no")
                        .actual("hop " + (walker.hops() + 1) + " of the walker, without such a check")
                        .build();
            }
        }
        run.requireEnd();
    }

    @Rule("WALK-7")
    @SeededProperty
    void aSearchCostsAtMostWalkersTimesTtlQueryMessages(@ForAll("counted") RandomWalkScenario scenario) {
        RandomWalkRun run = RandomWalkRun.of(scenario);
        int walkers = scenario.settings().walkers();
        List<Sent> steps = run.steps();
        Address issuer = scenario.issuerAddress();
        if (steps.size() < walkers) {
            throw run.violation("peer " + issuer + " searched with " + steps.size() + " query messages", issuer)
                    .expected("at least " + walkers + ", one for each walker")
                    .actual(steps.size() + " Walker messages")
                    .build();
        }
        long most = (long) walkers * scenario.ttl();
        if (steps.size() > most) {
            Sent tooMany = steps.get((int) most);
            throw run.violation(
                            "peer " + tooMany.from() + " sent query message number " + (most + 1) + " of one search ("
                                    + time(tooMany.at()) + ")",
                            tooMany.from())
                    .expected(
                            "at most k · ttl = " + walkers + " · " + scenario.ttl() + " = " + most + " Walker messages")
                    .actual(steps.size() + " Walker messages")
                    .build();
        }
        run.requireEnd();
    }

    @Rule("WALK-9")
    @SeededProperty
    void aSelfAvoidingWalkerFindsWhateverIsThere(@ForAll("sureFinds") RandomWalkScenario scenario) {
        judgeFind(scenario);
    }

    static void judgeFind(RandomWalkScenario scenario) {
        RandomWalkRun run = RandomWalkRun.of(scenario);
        Found due = new Found(run.id(), Address.of(scenario.holders().get(0)));
        boolean found = run.log().events(Reported.class).stream()
                .anyMatch(report -> report.peer().equals(scenario.issuerAddress())
                        && report.upcall().equals(due));
        if (!found) {
            List<Sent> steps = run.steps();
            String end = steps.isEmpty()
                    ? "no walker was sent"
                    : "the walker's last hop, number " + steps.size() + ", went to peer "
                            + steps.get(steps.size() - 1).to();
            throw run.violation(
                            "peer " + scenario.issuer() + " did not find the keyword, though peer " + due.holder()
                                    + " holds it and the walker may go " + scenario.ttl() + " hops",
                            scenario.issuerAddress())
                    .expected("found: two hops a link, " + scenario.ttl() + " in all, lead to every peer")
                    .actual(end)
                    .build();
        }
        run.requireEnd();
    }
}
