package dev.peerlab.conformance.recovery;

import dev.peerlab.conformance.Exercise;
import dev.peerlab.conformance.Graded;
import dev.peerlab.conformance.Scenario;
import dev.peerlab.conformance.ScenarioLine;
import dev.peerlab.conformance.Violation;
import dev.peerlab.conformance.ring.RingFault;
import dev.peerlab.conformance.ring.RingOracle;
import dev.peerlab.conformance.ring.RingWorld;
import dev.peerlab.contract.Address;
import dev.peerlab.contract.Contact;
import dev.peerlab.contract.Id;
import dev.peerlab.contract.IdSpace;
import dev.peerlab.contract.chord.ChordSettings;
import dev.peerlab.contract.chord.kit.ChordNode;
import dev.peerlab.contract.store.Entry;
import dev.peerlab.contract.store.StoreUpcall.Ended;
import dev.peerlab.contract.store.StoreUpcall.Outcome;
import dev.peerlab.contract.store.Value;
import dev.peerlab.simulator.Simulation;
import dev.peerlab.simulator.TraceEvent.Reported;
import dev.peerlab.simulator.ring.ConvergedRing;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Half of a ring crashes at once: RECOVER-10.
 *
 * <p>If each peer crashes with probability ½, all r = 2·log2 N successors of some peer do with a probability of at most
 * N · 2^-r = 1/N, and then no implementation can help. Such a draw is not judged: another one is made. Of all others nothing
 * is left to chance, so a correct peer never fails.
 *
 * @param exponent log2 of how many peers there are, 2 or more
 * @param keys how many keys there are
 * @param seed decides the ids, who crashes, and who asks
 */
record HalfCrash(int exponent, int keys, long seed) implements Scenario {

    private static final int BITS = 30;
    private static final int REPLICAS = 3;
    private static final int ROUNDS = 400;

    static HalfCrash parse(String text) {
        ScenarioLine line = ScenarioLine.of(text);
        return new HalfCrash(line.integer("log", 2, 12), line.integer("keys", 0, 10_000), line.number("seed"));
    }

    @Override
    public String line() {
        return ScenarioLine.empty()
                .with("log", exponent)
                .with("keys", keys)
                .with("seed", seed)
                .toString();
    }

    @Override
    public List<String> describe() {
        return List.of((1 << exponent) + " peers with lists of " + 2 * exponent + ", " + keys + " keys, " + REPLICAS
                + " copies of each; every other peer crashes, by chance");
    }

    /** Lets it happen. */
    void judge() {
        ChordSettings settings = ChordSettings.of(new IdSpace(BITS)).with(2 * exponent, REPLICAS);
        RingWorld world = new RingWorld(
                settings,
                Graded.chord(Exercise.RECOVERY),
                Simulation.builder().seed(seed).eventLimit(20_000_000));
        ConvergedRing ring = ConvergedRing.random(settings.space(), settings.successors(), 1 << exponent, seed);
        IntStream.range(0, ring.size())
                .forEach(number -> world.add(ring.member(number).id()));
        world.converge();
        Map<Id, List<Integer>> copies = putKeys(world, ring);
        Set<Integer> crashed = draw(ring);
        crashed.forEach(world::crash);
        becomesIdeal(world);
        copies.values().removeIf(crashed::containsAll);
        findAll(world, List.copyOf(copies.keySet()));
    }

    private static Value value(Id key) {
        return Value.of("value of " + key);
    }

    /** {@return who keeps each key} */
    private Map<Id, List<Integer>> putKeys(RingWorld world, ConvergedRing ring) {
        Map<Id, List<Integer>> copies = new LinkedHashMap<>();
        for (int i = 0; i < keys; i++) {
            Id key = ring.space().hash(seed + " key " + i);
            int owner = ring.ownerOf(key);
            List<Integer> keepers = IntStream.range(owner, owner + REPLICAS)
                    .map(number -> number % ring.size())
                    .boxed()
                    .toList();
            keepers.forEach(number -> world.tell(number, node -> node.store().put(new Entry(key, 1, value(key)))));
            copies.put(key, keepers);
        }
        return copies;
    }

    private Set<Integer> draw(ConvergedRing ring) {
        List<Integer> all =
                new ArrayList<>(IntStream.range(0, ring.size()).boxed().toList());
        Random random = new Random(seed);
        Set<Integer> crashed;
        do {
            Collections.shuffle(all, random);
            crashed = new HashSet<>(all.subList(0, ring.size() / 2));
        } while (!isSurvivable(ring.size(), crashed));
        return crashed;
    }

    private boolean isSurvivable(int size, Set<Integer> crashed) {
        return IntStream.range(0, size)
                .filter(number -> !crashed.contains(number))
                .allMatch(number -> IntStream.rangeClosed(1, 2 * exponent)
                        .anyMatch(step -> !crashed.contains((number + step) % size)));
    }

    private void becomesIdeal(RingWorld world) {
        List<RingFault> faults = RingOracle.idealFaults(world, true);
        for (int round = 0; round < ROUNDS && !faults.isEmpty(); round++) {
            world.runFor(world.settings().maintenance());
            faults = RingOracle.idealFaults(world, true);
        }
        faults.stream().findFirst().ifPresent(fault -> {
            throw violation(
                            world,
                            fault.peer(),
                            "has a wrong " + fault.what() + " " + ROUNDS
                                    + " rounds of maintenance after half of the ring" + " crashed")
                    .expected(fault.expected())
                    .actual(fault.actual())
                    .build();
        });
    }

    private void findAll(RingWorld world, List<Id> left) {
        List<ChordNode> members = world.members();
        Map<String, Id> asked = new LinkedHashMap<>();
        for (int i = 0; i < left.size(); i++) {
            Address asker = members.get(i % members.size()).self().address();
            asked.put(asker + "/" + world.get(asker.number(), left.get(i)), left.get(i));
        }
        world.runFor(world.settings().deadline().plus(Duration.ofSeconds(10)));
        for (Reported reported : world.log().events(Reported.class)) {
            if (reported.upcall() instanceof Ended ended && ended.outcome() == Outcome.DONE) {
                String name = reported.peer() + "/" + ended.request();
                Id key = asked.get(name);
                if (key != null && ended.value().filter(value(key)::equals).isPresent()) {
                    asked.remove(name);
                }
            }
        }
        asked.forEach((name, key) -> {
            Contact asker = world.node(Integer.parseInt(name.substring(0, name.indexOf('/'))))
                    .self();
            throw violation(world, asker, "did not find key " + key + ", of which a copy was left")
                    .expected(value(key).toString())
                    .actual("nothing")
                    .build();
        });
    }

    private Violation.Builder violation(RingWorld world, Contact peer, String whatItDid) {
        return Violation.of("peer " + peer.id() + " " + whatItDid)
                .in(this)
                .seen(world.log())
                .about(peer.address());
    }
}
