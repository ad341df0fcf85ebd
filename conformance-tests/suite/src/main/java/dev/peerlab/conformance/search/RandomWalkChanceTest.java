package dev.peerlab.conformance.search;

import static dev.peerlab.conformance.search.RandomWalkBench.only;

import dev.peerlab.conformance.Exercise;
import dev.peerlab.conformance.Rule;
import dev.peerlab.conformance.Rules;
import dev.peerlab.conformance.search.RandomWalkSpot.Arrival;
import dev.peerlab.contract.Address;
import dev.peerlab.contract.Host;
import dev.peerlab.contract.Message;
import dev.peerlab.contract.Timer;
import dev.peerlab.contract.TimerHandle;
import dev.peerlab.contract.Upcall;
import dev.peerlab.contract.randomwalk.RandomWalkMessage.Walker;
import dev.peerlab.contract.randomwalk.RandomWalkSettings.Policy;
import dev.peerlab.simulator.TraceEvent.Sent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/**
 * Whether the host is where all chance comes from.
 *
 * <p>The peer is made twice, with the same numbers from its host or with others, and all else alike, the names of the
 * searches included. With the same numbers it must choose the same. With others it makes the same {@link #CHOICES} choices
 * among 4 with a probability of 4^-60 &lt; 10^-36; so the tests have no false alarms to speak of. A source of its own that
 * is seeded by anything but the host's numbers is found by one of the two.
 */
@Rules(Exercise.RANDOM_WALK)
class RandomWalkChanceTest {

    private static final int CHOICES = 60;
    private static final int DEGREE = 5;

    @Rule("WALK-10")
    @Test
    void theSameNumbersLeadToTheSameFirstHops() {
        requireSame(firstHops(1), firstHops(1), "first hop");
    }

    @Rule("WALK-10")
    @Test
    void otherNumbersLeadToOtherFirstHops() {
        requireOther(firstHops(1), firstHops(2), "first hops");
    }

    @Rule("WALK-10")
    @Test
    void theSameNumbersLeadToTheSameWayOn() {
        for (Policy policy : Policy.values()) {
            requireSame(laterHops(policy, 1), laterHops(policy, 1), "hop");
        }
    }

    @Rule("WALK-10")
    @Test
    void otherNumbersLeadToAnotherWayOn() {
        for (Policy policy : Policy.values()) {
            requireOther(laterHops(policy, 1), laterHops(policy, 2), "hops of passing walkers");
        }
    }

    /** What a peer chose, and the bench that it did so on. */
    private record Choices(RandomWalkBench bench, List<Address> hops) {}

    private static Choices firstHops(long seed) {
        RandomWalkBench bench = bench(Policy.SELF_AVOIDING, 0, seed);
        List<Address> hops = new ArrayList<>();
        for (int i = 0; i < CHOICES; i++) {
            add(hops, bench.search());
        }
        return checked(bench, hops);
    }

    private static Choices laterHops(Policy policy, long seed) {
        RandomWalkBench bench = bench(policy, DEGREE + 1, seed);
        List<Address> hops = new ArrayList<>();
        for (int search = 0; search < CHOICES; search++) {
            add(hops, bench.arrive(new Arrival(search, 0, 1, 9, 1)));
        }
        return checked(bench, hops);
    }

    private static void add(List<Address> hops, List<Sent> sent) {
        only(Walker.class, sent).forEach(each -> hops.add(each.to()));
    }

    private static Choices checked(RandomWalkBench bench, List<Address> hops) {
        if (hops.size() < CHOICES) {
            throw bench.violation("peer 0 sent walkers on " + hops.size() + " times in " + CHOICES + " cases")
                    .expected("one step in each, so that its choices can be compared")
                    .build();
        }
        return new Choices(bench, hops);
    }

    private static void requireSame(Choices first, Choices second, String what) {
        for (int i = 0; i < Math.min(first.hops.size(), second.hops.size()); i++) {
            if (!first.hops.get(i).equals(second.hops.get(i))) {
                throw second.bench
                        .violation("peer 0 chose " + second.hops.get(i) + " for " + what + " number " + (i + 1)
                                + ", and " + first.hops.get(i) + " before, with the same random numbers from its host")
                        .expected("the same choices: all chance comes from Host.random()")
                        .actual("first " + first.hops.subList(0, i + 1) + ", then " + second.hops.subList(0, i + 1))
                        .build();
            }
        }
    }

    private static void requireOther(Choices first, Choices second, String what) {
        if (first.hops.equals(second.hops)) {
            throw second.bench
                    .violation("peer 0 chose the same " + CHOICES + " " + what
                            + " again, with other random numbers from its host")
                    .expected("other choices: all chance comes from Host.random()")
                    .actual("twice " + first.hops.subList(0, 10) + " and so on")
                    .build();
        }
    }

    private static RandomWalkBench bench(Policy policy, int issuer, long seed) {
        RandomWalkSpot spot =
                new RandomWalkSpot(DEGREE, RandomWalkSpot.settings(1, 0, policy), issuer, 9, false, true, List.of(), 1);
        RandomGenerator chance = new SplittableRandom(seed);
        return new RandomWalkBench(spot, spot, host -> new ChangedHost(host, chance));
    }

    /** A host with another source of chance. */
    private record ChangedHost(Host host, RandomGenerator random) implements Host {
        @Override
        public Address self() {
            return host.self();
        }

        @Override
        public void send(Address to, Message message) {
            host.send(to, message);
        }

        @Override
        public TimerHandle schedule(Duration delay, Timer timer) {
            return host.schedule(delay, timer);
        }

        @Override
        public Duration now() {
            return host.now();
        }

        @Override
        public void upcall(Upcall upcall) {
            host.upcall(upcall);
        }
    }
}
