package dev.peerlab.conformance.search;

import dev.peerlab.conformance.Graded;
import dev.peerlab.conformance.Violation;
import dev.peerlab.conformance.search.RandomWalkScenario.Outage;
import dev.peerlab.contract.Address;
import dev.peerlab.contract.randomwalk.RandomWalkMessage.Walker;
import dev.peerlab.contract.randomwalk.RandomWalkPeer;
import dev.peerlab.contract.search.Place;
import dev.peerlab.contract.search.QueryId;
import dev.peerlab.simulator.EventLimitExceeded;
import dev.peerlab.simulator.EventLog;
import dev.peerlab.simulator.Restart;
import dev.peerlab.simulator.Simulation;
import dev.peerlab.simulator.TraceEvent.Sent;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A {@link RandomWalkScenario} from beginning to end, every peer of it the graded submission's. */
final class RandomWalkRun {

    /** Many times what a correct network needs for any scenario of the suite. */
    private static final long EVENT_LIMIT = 50_000;

    private final RandomWalkScenario scenario;
    private final EventLog log;
    private final QueryId id;
    private final Optional<EventLimitExceeded> overrun;

    private RandomWalkRun(RandomWalkScenario scenario, EventLog log, QueryId id, Optional<EventLimitExceeded> overrun) {
        this.scenario = scenario;
        this.log = log;
        this.id = id;
        this.overrun = overrun;
    }

    /** {@return the run of a scenario, until nothing is left to do or the limit of events is passed} */
    static RandomWalkRun of(RandomWalkScenario scenario) {
        EventLog log = new EventLog();
        Simulation simulation = simulation(scenario, log);
        for (Address peer : scenario.network().peers()) {
            Set<String> shared = scenario.isHolder(peer) ? Set.of("noise", RandomWalkBench.KEYWORD) : Set.of("noise");
            Place place = new Place(scenario.network().neighbors(peer.number()), shared);
            simulation.add(host -> Graded.submission().randomWalk(host, place, scenario.settings()));
        }
        scenario.outages().forEach(outage -> plan(simulation, outage));
        QueryId id = simulation.call(
                scenario.issuerAddress(),
                RandomWalkPeer.class,
                peer -> peer.search(RandomWalkBench.KEYWORD, scenario.ttl()));
        return new RandomWalkRun(scenario, log, id, finish(simulation));
    }

    private static Simulation simulation(RandomWalkScenario scenario, EventLog log) {
        NetworkSketch network = scenario.network();
        return Simulation.builder()
                .seed(network.seed())
                .latency(network.delay().latency())
                .faults(network.faults())
                .eventLimit(EVENT_LIMIT)
                .trace(log)
                .build();
    }

    private static void plan(Simulation simulation, Outage outage) {
        Address peer = Address.of(outage.peer());
        simulation.at(Duration.ofMillis(outage.down()), () -> simulation.crash(peer));
        if (outage.up() > 0) {
            simulation.at(Duration.ofMillis(outage.up()), () -> simulation.restart(peer, Restart.WITHOUT_STATE));
        }
    }

    private static Optional<EventLimitExceeded> finish(Simulation simulation) {
        try {
            simulation.run();
            return Optional.empty();
        } catch (EventLimitExceeded e) {
            return Optional.of(e);
        }
    }

    RandomWalkScenario scenario() {
        return scenario;
    }

    EventLog log() {
        return log;
    }

    QueryId id() {
        return id;
    }

    /** {@return all walkers that were sent, by anybody} */
    List<Sent> steps() {
        return RandomWalkBench.only(Walker.class, log.events(Sent.class));
    }

    /** {@return whether it came to an end} */
    boolean isComplete() {
        return overrun.isEmpty();
    }

    /** To be called when nothing wrong was seen: a run that did not come to an end is wrong all the same. */
    void requireEnd() {
        overrun.ifPresent(e -> {
            throw e;
        });
    }

    Violation.Builder violation(String summary, Address... about) {
        return Violation.of(summary).in(scenario).seen(log).about(about);
    }
}
