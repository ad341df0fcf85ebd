package dev.peerlab.conformance.recovery;

import dev.peerlab.conformance.Scenario;
import dev.peerlab.conformance.ScenarioLine;
import dev.peerlab.conformance.ring.RingWorld;
import dev.peerlab.contract.Contact;
import dev.peerlab.contract.Id;
import dev.peerlab.contract.IdSpace;
import dev.peerlab.contract.chord.ChordSettings;
import dev.peerlab.contract.chord.ChordUpcall.LookupEnded;
import dev.peerlab.contract.chord.kit.ChordComposition;
import dev.peerlab.contract.chord.kit.ChordNode;
import dev.peerlab.simulator.Latency;
import dev.peerlab.simulator.Simulation;
import dev.peerlab.simulator.TraceEvent;
import dev.peerlab.simulator.TraceEvent.Reported;
import dev.peerlab.simulator.ring.ConvergedRing;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A ring under churn: peers join and crash by chance, while others look up keys.
 *
 * <p>The setting is the paper's, at a smaller size: each process is Poisson, with rates for each peer and second; peers
 * stabilize every 30 s, each at a time of its own. A peer that joins has never been there before.
 *
 * @param peers how many peers there are on average
 * @param rate how many joins, and how many crashes, there are for each peer and second
 * @param lookups how many lookups there are in a second, in all
 * @param seconds how long it goes on
 * @param seed decides all chance
 */
record Churning(int peers, double rate, double lookups, int seconds, long seed) implements Scenario {

    private static final int BITS = 30;
    private static final int SUCCESSORS = 8;
    private static final Duration STABILIZE = Duration.ofSeconds(30);

    static Churning parse(String text) {
        ScenarioLine line = ScenarioLine.of(text);
        return new Churning(
                line.integer("peers", 2, 10_000),
                line.probability("rate"),
                line.integer("lookups", 0, 1_000),
                line.integer("seconds", 1, 1_000_000),
                line.number("seed"));
    }

    @Override
    public String line() {
        return ScenarioLine.empty()
                .with("peers", peers)
                .with("rate", rate)
                .with("lookups", (int) lookups)
                .with("seconds", seconds)
                .with("seed", seed)
                .toString();
    }

    @Override
    public List<String> describe() {
        return List.of(
                peers + " peers with lists of " + SUCCESSORS + ", stabilizing every " + STABILIZE.toSeconds() + " s",
                rate + " joins and as many crashes for each peer and second, for " + seconds + " s",
                lookups + " lookups a second");
    }

    /** How the lookups ended. */
    record Outcome(int ended, int failed, int wrong, RingWorld world) {
        /** {@return the share of those that did not end at the owner} */
        double lost() {
            return ended == 0 ? 1 : (double) (failed + wrong) / ended;
        }
    }

    /** Lets it happen. */
    Outcome run(ChordComposition parts) {
        return new Run(parts).toTheEnd();
    }

    private final class Run {
        private final Random random = new Random(seed);
        private final RingWorld world;
        private int joined;
        private int begun;
        private int ended;
        private int failed;
        private int wrong;

        Run(ChordComposition parts) {
            ChordSettings settings =
                    ChordSettings.of(new IdSpace(BITS)).with(SUCCESSORS, 1).every(STABILIZE, STABILIZE);
            world = new RingWorld(
                    settings,
                    parts,
                    Simulation.builder()
                            .seed(seed)
                            .latency(Latency.uniform(Duration.ofMillis(20), Duration.ofMillis(80)))
                            .eventLimit(50_000_000)
                            .trace(this::watch));
            ConvergedRing ring = ConvergedRing.random(settings.space(), SUCCESSORS, peers, seed);
            for (int i = 0; i < peers; i++) {
                world.add(ring.member(i).id());
            }
            world.converge();
        }

        Outcome toTheEnd() {
            List<Double> joins = times(rate * peers);
            List<Double> crashes = times(rate * peers);
            List<Double> asked = times(lookups);
            joins.forEach(at -> plan(at, this::join));
            crashes.forEach(at -> plan(at, () -> world.crash(number(anyone()))));
            asked.forEach(at -> plan(at, this::lookUp));
            world.runFor(
                    Duration.ofSeconds(seconds).plus(world.settings().deadline().multipliedBy(2)));
            return new Outcome(ended, failed, wrong, world);
        }

        private List<Double> times(double perSecond) {
            List<Double> times = new ArrayList<>();
            double at = wait(perSecond);
            while (at < seconds) {
                times.add(at);
                at += wait(perSecond);
            }
            return times;
        }

        private double wait(double perSecond) {
            return -Math.log(1 - random.nextDouble()) / perSecond;
        }

        private void plan(double second, Runnable act) {
            world.simulation().at(Duration.ofMillis(Math.round(second * 1_000)), act);
        }

        private ChordNode anyone() {
            List<ChordNode> members = world.members();
            return members.get(random.nextInt(members.size()));
        }

        private static int number(ChordNode node) {
            return node.self().address().number();
        }

        private void join() {
            Id id = world.settings().space().hash("newcomer " + seed + " " + joined++);
            int contact = number(anyone());
            world.join(world.add(id), contact);
        }

        private void lookUp() {
            Id key = world.settings().space().hash("key " + seed + " " + begun++);
            world.tell(number(anyone()), node -> node.lookup(key));
        }

        private void watch(TraceEvent event) {
            if (event instanceof Reported reported && reported.upcall() instanceof LookupEnded end) {
                ended++;
                if (end.owner().isEmpty()) {
                    failed++;
                } else if (!end.owner().get().equals(owner(end.key()))) {
                    wrong++;
                }
            }
        }

        private Contact owner(Id key) {
            List<ChordNode> members = world.members();
            return members.stream()
                    .map(ChordNode::self)
                    .filter(peer -> peer.id().compareTo(key) >= 0)
                    .findFirst()
                    .orElse(members.get(0).self());
        }
    }
}
