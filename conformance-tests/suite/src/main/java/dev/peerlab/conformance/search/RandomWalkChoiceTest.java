package dev.peerlab.conformance.search;

import static dev.peerlab.conformance.search.RandomWalkBench.only;

import dev.peerlab.conformance.Exercise;
import dev.peerlab.conformance.Rule;
import dev.peerlab.conformance.Rules;
import dev.peerlab.conformance.Violation;
import dev.peerlab.conformance.search.RandomWalkSpot.Arrival;
import dev.peerlab.contract.Address;
import dev.peerlab.contract.randomwalk.RandomWalkMessage.Walker;
import dev.peerlab.contract.randomwalk.RandomWalkSettings.Policy;
import dev.peerlab.simulator.TraceEvent.Sent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Whether walkers choose fairly.
 *
 * <p>False alarms: these tests make 15 chi-square tests of {@link #CASES} choices or pairs of choices each, in tables of at
 * most 16 cells, so that at least 250 are expected in each. Each fails a correct peer with a probability of about 10^-8,
 * all together one run in about 7 million (see {@link Fairness}); since the seeds are fixed, that is a share of all correct
 * peers, and a peer that passes once passes always. A choice that is never made leaves a cell empty where 250 or more are
 * expected, and is found with certainty.
 */
@Rules(Exercise.RANDOM_WALK)
class RandomWalkChoiceTest {

    private static final int CASES = 4000;
    private static final int TTL = 9;

    @Rule("WALK-8")
    @Test
    void theFirstHopIsUniformWhenSelfAvoiding() {
        judgeFirstHops(Policy.SELF_AVOIDING);
    }

    @Rule("WALK-8")
    @Test
    void theFirstHopIsUniformWhenMemoryless() {
        judgeFirstHops(Policy.MEMORYLESS);
    }

    private static void judgeFirstHops(Policy policy) {
        RandomWalkBench bench = bench(5, 1, policy, 0);
        long[] counts = new long[5];
        for (int i = 0; i < CASES; i++) {
            counts[chosen(bench, bench.search(), 0).number() - 1]++;
        }
        requireFair(bench, counts, "first hops", addresses(1, 5));
    }

    @Rule("WALK-8")
    @Test
    void walkersOfOneSearchBeginIndependentlyWhenSelfAvoiding() {
        judgePairs(Policy.SELF_AVOIDING, 2, 0, 1);
    }

    @Rule("WALK-8")
    @Test
    void walkersOfOneSearchBeginIndependentlyWhenMemoryless() {
        judgePairs(Policy.MEMORYLESS, 2, 0, 1);
    }

    @Rule("WALK-8")
    @Test
    void theFirstAndTheLastOfManyWalkersBeginIndependently() {
        judgePairs(Policy.SELF_AVOIDING, 4, 0, 3);
    }

    /** The first hops of two walkers of one search, together. */
    private static void judgePairs(Policy policy, int walkers, int one, int other) {
        RandomWalkBench bench = bench(4, walkers, policy, 0);
        long[] pairs = new long[16];
        for (int i = 0; i < CASES; i++) {
            List<Sent> sent = bench.search();
            int first = chosen(bench, sent, one).number() - 1;
            int second = chosen(bench, sent, other).number() - 1;
            pairs[4 * first + second]++;
        }
        requireIndependent(
                bench, pairs, addresses(1, 4), "first hops of walkers " + one + " and " + other + " of one search");
    }

    @Rule("WALK-8")
    @Test
    void laterHopsAreUniformWhenSelfAvoiding() {
        judgeLaterHops(Policy.SELF_AVOIDING);
    }

    @Rule("WALK-8")
    @Test
    void laterHopsAreUniformWhenMemoryless() {
        judgeLaterHops(Policy.MEMORYLESS);
    }

    private static void judgeLaterHops(Policy policy) {
        for (int from : new int[] {1, 3, 5}) {
            RandomWalkBench bench = bench(5, 1, policy, 6);
            List<Address> others = addresses(1, 5).stream()
                    .filter(each -> each.number() != from)
                    .toList();
            long[] counts = new long[4];
            for (int search = 0; search < CASES; search++) {
                counts[others.indexOf(pass(bench, search, 0, from, 1, others))]++;
            }
            requireFair(bench, counts, "walkers that came from " + from, others);
        }
    }

    @Rule("WALK-8")
    @Test
    void walkersOfOneSearchGoOnIndependentlyWhenSelfAvoiding() {
        judgePassingPairs(Policy.SELF_AVOIDING);
    }

    @Rule("WALK-8")
    @Test
    void walkersOfOneSearchGoOnIndependentlyWhenMemoryless() {
        judgePassingPairs(Policy.MEMORYLESS);
    }

    /** Two walkers of one search that come from the same neighbor, one after the other. */
    private static void judgePassingPairs(Policy policy) {
        RandomWalkBench bench = bench(4, 2, policy, 5);
        List<Address> others = addresses(2, 4);
        long[] pairs = new long[9];
        for (int search = 0; search < CASES; search++) {
            int first = others.indexOf(pass(bench, search, 0, 1, 1, others));
            int second = others.indexOf(pass(bench, search, 1, 1, 1, others));
            pairs[3 * first + second]++;
        }
        requireIndependent(bench, pairs, others, "passing walkers 0 and 1 of one search");
    }

    @Rule("WALK-8")
    @Test
    void aWalkerThatComesBackChoosesUniformlyAmongTheRest() {
        RandomWalkBench bench = bench(5, 1, Policy.SELF_AVOIDING, 6);
        long[] counts = new long[3];
        for (int search = 0; search < CASES; search++) {
            Address tried = pass(bench, search, 0, 1, 1, addresses(2, 5));
            List<Address> rest =
                    addresses(2, 5).stream().filter(each -> !each.equals(tried)).toList();
            counts[rest.indexOf(pass(bench, search, 0, tried.number(), 3, rest))]++;
        }
        requireFairRanks(bench, counts, "walkers that came back from their first try, with three neighbors left");
    }

    /**
     * The walker comes from 1, then twice from a neighbor that peer 0 has not sent it to; it is sent to the other three, and
     * then comes back from the first of these.
     */
    @Rule("WALK-8")
    @Test
    void aWalkerGoesBackUniformlyWhenNobodyNewIsLeft() {
        RandomWalkBench bench = bench(6, 1, Policy.SELF_AVOIDING, 7);
        long[] counts = new long[2];
        for (int search = 0; search < CASES; search++) {
            List<Address> fresh = new ArrayList<>(addresses(2, 6));
            Address tried = pass(bench, search, 0, 1, 1, fresh);
            fresh.remove(tried);
            List<Address> owed = new ArrayList<>();
            for (int i = 0; i < 2; i++) {
                Address overtaking = fresh.remove(fresh.size() - 1);
                owed.add(0, overtaking);
                fresh.remove(pass(bench, search, 0, overtaking.number(), 2 * i + 3, fresh));
            }
            counts[owed.indexOf(pass(bench, search, 0, tried.number(), 7, owed))]++;
        }
        requireFairRanks(bench, counts, "walkers that had two neighbors to go back to");
    }

    /** Lets a walker come; {@return where it went, one of those allowed} */
    private static Address pass(
            RandomWalkBench bench, int search, int walker, int from, int hops, List<Address> allowed) {
        Address next = chosen(bench, bench.arrive(new Arrival(search, walker, from, TTL - hops, hops)), walker);
        if (!allowed.contains(next)) {
            throw bench.violation("peer 0 sent a walker that came from " + from + " to " + next)
                    .expected("to " + NextHops.oneOf(allowed))
                    .build();
        }
        return next;
    }

    private static Address chosen(RandomWalkBench bench, List<Sent> sent, int walker) {
        return only(Walker.class, sent).stream()
                .filter(each -> ((Walker) each.message()).walker() == walker)
                .map(Sent::to)
                .filter(to -> to.number() >= 1 && to.number() <= bench.spot().degree())
                .findFirst()
                .orElseThrow(() -> bench.violation("peer 0 sent walker " + walker + " to no neighbor")
                        .expected("sent to a neighbor, so that its choices can be counted")
                        .build());
    }

    private static RandomWalkBench bench(int degree, int walkers, Policy policy, int issuer) {
        return new RandomWalkBench(new RandomWalkSpot(
                degree, RandomWalkSpot.settings(walkers, 0, policy), issuer, TTL, false, true, List.of(), 1));
    }

    private static List<Address> addresses(int first, int last) {
        return IntStream.rangeClosed(first, last).mapToObj(Address::of).toList();
    }

    private static void requireFair(RandomWalkBench bench, long[] counts, String which, List<Address> choices) {
        Fairness.mostUnfair(counts).ifPresent(worst -> {
            throw unfair(bench, "peer 0 chose " + choices.get(worst), counts[worst], which)
                    .expected(about(counts) + " times each of " + NextHops.oneOf(choices))
                    .actual(IntStream.range(0, counts.length)
                            .mapToObj(i -> counts[i] + " times " + choices.get(i))
                            .collect(Collectors.joining(", ")))
                    .build();
        });
    }

    private static void requireFairRanks(RandomWalkBench bench, long[] counts, String which) {
        Fairness.mostUnfair(counts).ifPresent(worst -> {
            throw unfair(bench, "peer 0 chose number " + (worst + 1) + " of the neighbors left", counts[worst], which)
                    .expected(about(counts) + " times each of them")
                    .actual("in the order of their addresses: " + Arrays.toString(counts))
                    .build();
        });
    }

    private static void requireIndependent(RandomWalkBench bench, long[] pairs, List<Address> choices, String which) {
        Fairness.mostUnfair(pairs).ifPresent(worst -> {
            Address first = choices.get(worst / choices.size());
            Address second = choices.get(worst % choices.size());
            long alike = IntStream.range(0, choices.size())
                    .mapToLong(i -> pairs[i * (choices.size() + 1)])
                    .sum();
            throw unfair(bench, "peer 0 chose " + first + " together with " + second, pairs[worst], which)
                    .expected(about(pairs) + " times each pair: every walker chooses for itself")
                    .actual(pairs[worst] + " times this pair; in " + alike + " of " + CASES
                            + " cases both chose the same neighbor")
                    .build();
        });
    }

    private static String about(long[] counts) {
        return "about " + Math.round(Fairness.expected(counts));
    }

    /** Without a log: its last events tell nothing about a frequency. */
    private static Violation.Builder unfair(RandomWalkBench bench, String choice, long count, String which) {
        return Violation.of(choice + " for " + count + " of " + CASES + " " + which)
                .in(bench.spot())
                .about(RandomWalkBench.PEER);
    }
}
