package dev.peerlab.conformance.search;

import dev.peerlab.contract.Address;
import dev.peerlab.contract.flooding.FloodingMessage.Query;
import dev.peerlab.contract.flooding.FloodingMessage.QueryHit;
import dev.peerlab.contract.search.QueryId;
import dev.peerlab.contract.search.SearchUpcall.Found;
import dev.peerlab.simulator.TraceEvent.Delivered;
import dev.peerlab.simulator.TraceEvent.Reported;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;

/** How a network of flooding peers is judged: FLOOD-11, 12 and 14. */
final class FloodingNetworkChecks {

    private FloodingNetworkChecks() {}

    /**
     * FLOOD-11. If messages may overtake each other, a query can come to a peer over a detour first, with less ttl than over
     * the short way, and then it does not reach everybody within distance ttl. With a ttl of the number of peers no detour
     * is too long.
     */
    static void reachesWhoIsNear(FloodingScenario scenario) {
        FloodingRun run = FloodingRun.of(scenario);
        BreadthFirstOracle oracle = scenario.oracle();
        Set<Address> near = oracle.within(scenario.ttl());
        nobodyBeyond(run, near);
        run.requireEnd();
        Set<Address> reached = isCertain(scenario) ? near : run.reached();
        everybodyReached(run, reached);
        Set<Address> holders = new TreeSet<>(reached);
        holders.removeIf(peer -> !scenario.isHolder(peer));
        exactlyReported(run, holders);
    }

    private static boolean isCertain(FloodingScenario scenario) {
        return scenario.network().delay().isConstant()
                || scenario.ttl() >= scenario.network().size();
    }

    private static void nobodyBeyond(FloodingRun run, Set<Address> near) {
        Set<Address> beyond = new TreeSet<>(run.reached());
        beyond.removeAll(near);
        if (!beyond.isEmpty()) {
            Address first = beyond.iterator().next();
            throw run.violation(first, "got " + query(run) + ", but is not within reach of the issuer")
                    .expected("only " + ShortNames.peers(near) + " get it: ttl is "
                            + run.scenario().ttl())
                    .actual(ShortNames.peers(run.reached()) + " got it")
                    .build();
        }
    }

    private static void everybodyReached(FloodingRun run, Set<Address> expected) {
        Set<Address> missing = new TreeSet<>(expected);
        missing.removeAll(run.reached());
        if (!missing.isEmpty()) {
            Address first = missing.iterator().next();
            throw run.violation(
                            first,
                            "never got " + query(run) + ", at distance "
                                    + run.scenario().oracle().distance(first) + " from the issuer, with ttl "
                                    + run.scenario().ttl())
                    .expected(ShortNames.peers(expected) + " get it")
                    .actual(ShortNames.peers(run.reached()) + " got it")
                    .about(run.issuer())
                    .build();
        }
    }

    private static void exactlyReported(FloodingRun run, Set<Address> expected) {
        Set<Address> found = run.found(run.searches().get(0));
        if (!found.equals(expected)) {
            Set<Address> missing = new TreeSet<>(expected);
            missing.removeAll(found);
            String wrong = missing.isEmpty()
                    ? "reported a holder too many"
                    : "did not report holder " + ShortNames.peers(missing);
            throw run.violation(run.issuer(), wrong + " of " + query(run))
                    .expected("reported: " + ShortNames.peers(expected))
                    .actual("reported: " + ShortNames.peers(found))
                    .about(missing.toArray(Address[]::new))
                    .build();
        }
    }

    private static String query(FloodingRun run) {
        return run.shortName(run.searches().get(0));
    }

    /** FLOOD-12, on networks in which all messages take the same time, or the ttl is ample. */
    static void costsWhatTheOracleSays(FloodingScenario scenario) {
        FloodingRun run = FloodingRun.of(scenario);
        BreadthFirstOracle oracle = scenario.oracle();
        int expected = oracle.floodMessages(scenario.ttl());
        if (isCertain(scenario) && run.queriesSent() != expected) {
            Address peer = mostUnlikeTheOracle(run, oracle);
            int due = oracle.floodMessagesOf(peer, scenario.ttl());
            throw run.violation(
                            peer,
                            "sent " + copies(run.queriesSentBy(peer)) + " of " + query(run) + " instead of " + due)
                    .expected(expected + " in all: deg by the issuer, deg - 1 by each peer that forwards")
                    .actual(run.queriesSent() + " in all")
                    .build();
        }
    }

    private static String copies(long count) {
        return count == 1 ? "1 copy" : count + " copies";
    }

    private static Address mostUnlikeTheOracle(FloodingRun run, BreadthFirstOracle oracle) {
        Address worst = run.issuer();
        long most = -1;
        for (Address peer : run.scenario().network().peers()) {
            long off = Math.abs(run.queriesSentBy(peer)
                    - oracle.floodMessagesOf(peer, run.scenario().ttl()));
            if (off > most) {
                worst = peer;
                most = off;
            }
        }
        return worst;
    }

    /** FLOOD-14. */
    static void tellsTheTruthInAStorm(FloodingScenario scenario) {
        FloodingRun run = FloodingRun.of(scenario);
        run.reports().forEach(report -> isTrue(run, report));
        run.requireEnd();
        QueryId last = run.searches().get(run.searches().size() - 1);
        for (Delivered hit : run.delivered(QueryHit.class)) {
            QueryHit message = (QueryHit) hit.message();
            if (message.id().equals(last) && hit.to().equals(run.issuer())) {
                isReported(run, message, hit.at());
            }
        }
        if (scenario.network().faults().loss() == 0) {
            Set<Address> expected = scenario.oracle().within(scenario.ttl());
            expected.removeIf(peer -> !scenario.isHolder(peer));
            everybodyFound(run, last, expected);
        }
    }

    private static void isTrue(FloodingRun run, Reported report) {
        Found found = (Found) report.upcall();
        String when = " (t=" + ShortNames.time(report.at()) + ")";
        if (!report.peer().equals(run.issuer()) || !run.searches().contains(found.query())) {
            throw run.violation(
                            report.peer(),
                            "reported a result of " + run.shortName(found.query()) + ", which it never searched for"
                                    + when)
                    .expected("reports of its own searches only")
                    .actual("reported holder " + found.holder())
                    .build();
        }
        boolean asked = run.delivered(Query.class).stream()
                .anyMatch(d -> d.to().equals(found.holder())
                        && ((Query) d.message()).id().equals(found.query()));
        if (!asked || !run.scenario().isHolder(found.holder())) {
            throw run.violation(
                            report.peer(),
                            "reported " + found.holder() + " as holder for " + run.shortName(found.query()) + when)
                    .expected("only holders that got the query")
                    .actual(asked ? "it does not hold the keyword" : "it never got the query")
                    .about(found.holder())
                    .build();
        }
    }

    private static void isReported(FloodingRun run, QueryHit hit, Duration at) {
        if (!run.found(hit.id()).contains(hit.holder())) {
            throw run.violation(
                            run.issuer(),
                            "did not report holder " + hit.holder() + ", whose hit reached it (t=" + ShortNames.time(at)
                                    + ")")
                    .expected("one report of each holder whose hit arrives")
                    .actual("reported: " + ShortNames.peers(run.found(hit.id())))
                    .build();
        }
    }

    private static void everybodyFound(FloodingRun run, QueryId search, Set<Address> expected) {
        Set<Address> missing = new TreeSet<>(expected);
        missing.removeAll(run.found(search));
        if (!missing.isEmpty()) {
            throw run.violation(
                            run.issuer(),
                            "did not report holder " + ShortNames.peers(missing) + " of " + run.shortName(search)
                                    + ", although all peers were back and no message was lost")
                    .expected("reported: " + ShortNames.peers(expected))
                    .actual("reported: " + ShortNames.peers(run.found(search)))
                    .about(missing.toArray(Address[]::new))
                    .build();
        }
    }
}
