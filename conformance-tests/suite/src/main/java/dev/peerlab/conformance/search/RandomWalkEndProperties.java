package dev.peerlab.conformance.search;

import static dev.peerlab.conformance.search.RandomWalkBench.only;
import static dev.peerlab.conformance.search.RandomWalkBench.time;
import static dev.peerlab.conformance.search.RandomWalkStepProperties.name;

import dev.peerlab.conformance.Exercise;
import dev.peerlab.conformance.Replayable;
import dev.peerlab.conformance.Rule;
import dev.peerlab.conformance.Rules;
import dev.peerlab.conformance.SeededProperty;
import dev.peerlab.conformance.Violation;
import dev.peerlab.conformance.search.RandomWalkSpot.Arrival;
import dev.peerlab.contract.Address;
import dev.peerlab.contract.Upcall;
import dev.peerlab.contract.randomwalk.RandomWalkMessage.Exhausted;
import dev.peerlab.contract.randomwalk.RandomWalkMessage.Hit;
import dev.peerlab.contract.randomwalk.RandomWalkMessage.Walker;
import dev.peerlab.contract.search.SearchUpcall.Ended;
import dev.peerlab.contract.search.SearchUpcall.Found;
import dev.peerlab.contract.search.SearchUpcall.Outcome;
import dev.peerlab.simulator.TraceEvent.Delivered;
import dev.peerlab.simulator.TraceEvent.Reported;
import dev.peerlab.simulator.TraceEvent.Sent;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Provide;

/** How searches end in rough networks, and how walkers do. */
@Rules(Exercise.RANDOM_WALK)
class RandomWalkEndProperties {

    @Provide
    Arbitrary<RandomWalkSpot> firstVisits() {
        return Replayable.arbitrary(RandomWalkSpot::parse, RandomWalkSpots.firstVisits(false, 0));
    }

    @Provide
    Arbitrary<RandomWalkScenario> rough() {
        return Replayable.arbitrary(RandomWalkScenario::parse, RandomWalkScenarios.rough());
    }

    @Rule("WALK-11")
    @SeededProperty
    void aPeerTellsTheIssuerOfAWalkerWhoseTtlEnds(@ForAll("firstVisits") RandomWalkSpot spot) {
        RandomWalkBench bench = new RandomWalkBench(spot);
        for (Arrival arrival : spot.arrivals()) {
            List<Sent> news = only(Exhausted.class, bench.arrive(arrival));
            Exhausted due = new Exhausted(bench.id(arrival), arrival.walker());
            String summary = "peer 0 got " + name(bench, arrival) + " with ttl " + arrival.ttl() + " and ";
            if (arrival.ttl() > 1 && !news.isEmpty()) {
                throw bench.violation(summary + "told the issuer that it ended ("
                                + time(news.get(0).at()) + ")")
                        .expected("the walker goes on")
                        .actual(news.get(0).message().toString())
                        .build();
            }
            boolean told = news.size() == 1
                    && news.get(0).to().equals(due.id().issuer())
                    && news.get(0).message().equals(due);
            if (arrival.ttl() == 1 && !told) {
                throw bench.violation(summary + (news.isEmpty() ? "did not tell" : "told wrongly")
                                + " the issuer that it ended (" + bench.now() + ")")
                        .expected("one message to " + due.id().issuer() + ": " + due)
                        .actual(news.isEmpty() ? "no Exhausted" : news.toString())
                        .build();
            }
        }
    }

    @Rule("WALK-5")
    @SeededProperty
    void aPeerWithoutTheKeywordDoesNotAnswer(@ForAll("firstVisits") RandomWalkSpot spot) {
        RandomWalkBench bench = new RandomWalkBench(spot);
        for (Arrival arrival : spot.arrivals()) {
            List<Sent> hits = only(Hit.class, bench.arrive(arrival));
            if (!hits.isEmpty()) {
                throw bench.violation(
                                "peer 0 answered " + name(bench, arrival) + ", though it does not hold the keyword ("
                                        + time(hits.get(0).at()) + ")")
                        .expected("no Hit: it shares only the keyword noise")
                        .actual(hits.get(0).message().toString())
                        .build();
            }
        }
    }

    @Rule("WALK-11")
    @SeededProperty
    void everySearchEndsOnceWhateverTheNetworkDoes(@ForAll("rough") RandomWalkScenario scenario) {
        RandomWalkRun run = RandomWalkRun.of(scenario);
        List<Reported> reports = run.log().events(Reported.class);
        Optional<Reported> found = Optional.empty();
        Optional<Reported> ended = Optional.empty();
        for (Reported report : reports) {
            requirePlausible(run, report, ended);
            if (report.upcall() instanceof Found) {
                found = requireFirst(run, found, report);
            } else {
                ended = Optional.of(report);
            }
        }
        run.requireEnd();
        Reported end = ended.orElseThrow(() -> run.violation(
                        "peer " + scenario.issuer() + " never reported the end of its search", scenario.issuerAddress())
                .expected("one Ended, after " + scenario.settings().timeout().toMillis() + " ms at the latest")
                .actual("none")
                .build());
        judgeOutcome(run, found.isPresent(), end);
    }

    private static void requirePlausible(RandomWalkRun run, Reported report, Optional<Reported> ended) {
        Address issuer = run.scenario().issuerAddress();
        if (!report.peer().equals(issuer)) {
            throw wrong(run, report, "only the issuer, " + issuer + ", reports anything");
        }
        ended.ifPresent(end -> {
            throw wrong(run, report, "nothing after the search ended at " + ShortNames.time(end.at()));
        });
        if (report.upcall() instanceof Found found
                && (!found.query().equals(run.id()) || !run.scenario().isHolder(found.holder()))) {
            throw wrong(
                    run,
                    report,
                    "only peers that hold the keyword: " + run.scenario().holders());
        }
        if (report.upcall() instanceof Ended end && !end.query().equals(run.id())) {
            throw wrong(run, report, "the end of the one search that there is");
        }
    }

    private static Optional<Reported> requireFirst(RandomWalkRun run, Optional<Reported> found, Reported report) {
        found.ifPresent(first -> {
            throw wrong(run, report, "nothing but the end after the holder reported at " + ShortNames.time(first.at()));
        });
        return Optional.of(report);
    }

    private static Violation wrong(RandomWalkRun run, Reported report, String expected) {
        return run.violation(
                        "peer " + report.peer() + " reported " + inWords(report.upcall()) + " (" + time(report.at())
                                + ")",
                        report.peer())
                .expected(expected)
                .actual(inWords(report.upcall()))
                .build();
    }

    private static String inWords(Upcall upcall) {
        if (upcall instanceof Found found) {
            return "that peer " + found.holder() + " holds the keyword";
        }
        return upcall instanceof Ended end ? "that a search ended " + end.outcome() : upcall.toString();
    }

    /** A timeout is reported in time; FOUND goes with a holder; without faults, an answer in time is no failure. */
    private static void judgeOutcome(RandomWalkRun run, boolean found, Reported end) {
        Duration timeout = run.scenario().settings().timeout();
        Outcome outcome = ((Ended) end.upcall()).outcome();
        if (end.at().compareTo(timeout) > 0) {
            throw wrong(run, end, "the end after at most " + timeout.toMillis() + " ms");
        }
        if (outcome == Outcome.TIMED_OUT && end.at().compareTo(timeout) < 0) {
            throw wrong(run, end, "no timeout before " + timeout.toMillis() + " ms");
        }
        if (found != (outcome == Outcome.FOUND)) {
            throw wrong(run, end, found ? "FOUND: a holder was reported" : "FOUND only after a holder was reported");
        }
        boolean answered = run.log().events(Delivered.class).stream()
                .anyMatch(each -> each.message() instanceof Hit && each.at().compareTo(timeout) < 0);
        if (run.scenario().isFlawless() && answered && !found) {
            throw wrong(run, end, "FOUND: an answer came, and no message was lost or doubled");
        }
        boolean walking = run.log().events(Delivered.class).stream()
                .anyMatch(each -> each.message() instanceof Walker && each.at().compareTo(end.at()) > 0);
        if (run.scenario().isFlawless() && walking && outcome == Outcome.EXHAUSTED) {
            throw wrong(run, end, "EXHAUSTED only when no walker is on its way any more");
        }
    }
}
