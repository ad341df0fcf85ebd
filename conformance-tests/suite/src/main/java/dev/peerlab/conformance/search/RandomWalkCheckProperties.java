package dev.peerlab.conformance.search;

import static dev.peerlab.conformance.search.RandomWalkBench.only;
import static dev.peerlab.conformance.search.RandomWalkBench.time;
import static dev.peerlab.conformance.search.RandomWalkStepProperties.name;
import static dev.peerlab.conformance.search.RandomWalkStepProperties.places;

import dev.peerlab.conformance.Exercise;
import dev.peerlab.conformance.Replayable;
import dev.peerlab.conformance.Rule;
import dev.peerlab.conformance.Rules;
import dev.peerlab.conformance.SeededProperty;
import dev.peerlab.conformance.search.RandomWalkSpot.Arrival;
import dev.peerlab.contract.Address;
import dev.peerlab.contract.randomwalk.RandomWalkMessage.Check;
import dev.peerlab.contract.randomwalk.RandomWalkMessage.CheckReply;
import dev.peerlab.contract.randomwalk.RandomWalkMessage.Walker;
import dev.peerlab.simulator.TraceEvent.Sent;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Provide;

/** How a walker asks its issuer whether to go on, at the peer that it has come to. */
@Rules(Exercise.RANDOM_WALK)
class RandomWalkCheckProperties {

    @Provide
    Arbitrary<RandomWalkSpot> firstVisits() {
        return Replayable.arbitrary(RandomWalkSpot::parse, RandomWalkSpots.firstVisits(false, 1));
    }

    @Rule("WALK-6")
    @SeededProperty
    void aWalkerAsksWhenACheckIsDueAndGoesOnOnlyIfToldTo(@ForAll("firstVisits") RandomWalkSpot spot) {
        RandomWalkBench bench = new RandomWalkBench(spot);
        bench.stopAnswering();
        for (Arrival arrival : spot.arrivals()) {
            boolean due = (arrival.hops() + 1) % spot.settings().checkInterval() == 0;
            List<Sent> sent = bench.arrive(arrival);
            if (!due) {
                checkUnasked(bench, arrival, sent);
            } else if (arrival.ttl() > 1) {
                checkAsked(bench, arrival, sent);
                reply(bench, arrival);
            }
        }
    }

    private static void checkUnasked(RandomWalkBench bench, Arrival arrival, List<Sent> sent) {
        List<Sent> checks = only(Check.class, sent);
        if (!checks.isEmpty()) {
            throw bench.violation(subject(bench, arrival) + "asked the issuer, though no check was due ("
                            + time(checks.get(0).at()) + ")")
                    .expected("a check only after a multiple of " + interval(bench) + " hops")
                    .actual("a check after " + (arrival.hops() + 1))
                    .build();
        }
        if (arrival.ttl() > 1 && only(Walker.class, sent).isEmpty()) {
            throw bench.violation(subject(bench, arrival) + "did not send it on, though no check was due ("
                            + bench.now() + ")")
                    .expected(
                            "sent on at once: " + (arrival.hops() + 1) + " hops are no multiple of " + interval(bench))
                    .actual("sent nowhere")
                    .build();
        }
    }

    private static void checkAsked(RandomWalkBench bench, Arrival arrival, List<Sent> sent) {
        List<Sent> steps = only(Walker.class, sent);
        if (!steps.isEmpty()) {
            throw bench.violation(subject(bench, arrival) + "sent it on without the issuer's leave ("
                            + time(steps.get(0).at()) + ")")
                    .expected("after " + (arrival.hops() + 1) + " hops, a multiple of " + interval(bench)
                            + ", a Check to the issuer, and no step before its reply")
                    .actual("sent on " + places(steps))
                    .build();
        }
        List<Sent> checks = only(Check.class, sent);
        Check check = new Check(bench.id(arrival), arrival.walker());
        Address issuer = check.id().issuer();
        boolean right = checks.size() == 1
                && checks.get(0).to().equals(issuer)
                && checks.get(0).message().equals(check);
        if (!right) {
            throw bench.violation(
                            subject(bench, arrival) + (checks.isEmpty() ? "did not ask the issuer" : "asked wrongly")
                                    + " (" + bench.now() + ")")
                    .expected("to the issuer, " + issuer + ": " + check)
                    .actual(checks.isEmpty() ? "no check" : checks.toString())
                    .build();
        }
    }

    private static void reply(RandomWalkBench bench, Arrival arrival) {
        boolean goOn = bench.spot().goOn();
        Address issuer = bench.id(arrival).issuer();
        List<Sent> steps =
                only(Walker.class, bench.deliver(issuer, new CheckReply(bench.id(arrival), arrival.walker(), goOn)));
        if (goOn && steps.isEmpty()) {
            throw bench.violation(subject(bench, arrival) + "kept it though told to go on (" + bench.now() + ")")
                    .expected("sent to one neighbor")
                    .actual("sent nowhere")
                    .build();
        }
        if (!goOn && !steps.isEmpty()) {
            throw bench.violation(subject(bench, arrival) + "sent it on though told not to ("
                            + time(steps.get(0).at()) + ")")
                    .expected("the walker ends here")
                    .actual("sent on " + places(steps))
                    .build();
        }
        List<Sent> again =
                only(Walker.class, bench.deliver(issuer, new CheckReply(bench.id(arrival), arrival.walker(), true)));
        if (!again.isEmpty()) {
            throw bench.violation(subject(bench, arrival) + "sent it on when a second reply came ("
                            + time(again.get(0).at()) + ")")
                    .expected("only the first reply to a check counts")
                    .actual("sent on " + places(again))
                    .build();
        }
    }

    private static int interval(RandomWalkBench bench) {
        return bench.spot().settings().checkInterval();
    }

    private static String subject(RandomWalkBench bench, Arrival arrival) {
        return "peer 0 got " + name(bench, arrival) + " after " + (arrival.hops() + 1) + " hops and ";
    }
}
