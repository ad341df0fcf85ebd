package dev.peerlab.conformance.search;

import dev.peerlab.conformance.search.FloodingStep.Alarm;
import dev.peerlab.conformance.search.FloodingStep.Alien;
import dev.peerlab.conformance.search.FloodingStep.Answer;
import dev.peerlab.conformance.search.FloodingStep.Ask;
import dev.peerlab.conformance.search.FloodingStep.Restart;
import dev.peerlab.conformance.search.FloodingStep.Search;
import dev.peerlab.conformance.search.FloodingStep.Word;
import dev.peerlab.contract.flooding.FloodingSettings;
import dev.peerlab.contract.flooding.FloodingSettings.Reply;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** The stories that the rules about one flooding peer are tried on. They shrink to fewer neighbors, steps and hops. */
final class FloodingStories {

    private static final int AMPLE = 100;
    private static final int MOST_HOPS = 9;

    private FloodingStories() {}

    /** {@return settings of every combination, with ample memory} */
    static Arbitrary<FloodingSettings> settings() {
        return settings(Arbitraries.of(AMPLE, 10_000));
    }

    private static Arbitrary<FloodingSettings> settings(Arbitrary<Integer> capacity) {
        return Combinators.combine(
                        numbers(2, MOST_HOPS + 1), Arbitraries.of(true, false), Arbitraries.of(Reply.class), capacity)
                .as(FloodingSettings::new);
    }

    /** {@return searches, with restarts between them} */
    static Arbitrary<FloodingStory> searches() {
        return settings().flatMap(settings -> {
            Arbitrary<FloodingStep> search = numbers(0, settings.maxTtl()).map(ttl -> new Search(ttl, false));
            Arbitrary<FloodingStep> restart = Arbitraries.just(new Restart());
            Arbitrary<List<FloodingStep>> steps = Arbitraries.frequencyOf(Tuple.of(4, search), Tuple.of(1, restart))
                    .list()
                    .ofMinSize(1)
                    .ofMaxSize(6);
            return Combinators.combine(numbers(0, 6), steps).as((n, list) -> new FloodingStory(n, settings, list));
        });
    }

    /** {@return queries that come again and again, from here and there, with this ttl and that} */
    static Arbitrary<FloodingStory> repeatedQueries() {
        return stories(2, (n, settings) -> {
            int hops = settings.maxTtl() / 2;
            return Combinators.combine(
                            numbers(1, n), numbers(1, 3), numbers(1, settings.maxTtl() - hops), numbers(0, hops))
                    .<FloodingStep>as((from, query, ttl, hop) -> new Ask(from, "q" + query, ttl, hop, query == 3))
                    .list()
                    .ofMinSize(1)
                    .ofMaxSize(8);
        });
    }

    /** {@return one query that is not held, and is to be passed on} */
    static Arbitrary<FloodingStory> oneToForward() {
        return stories(
                1,
                (n, settings) -> numbers(0, settings.maxTtl() - 2)
                        .flatMap(hops -> Combinators.combine(numbers(1, n), numbers(2, settings.maxTtl() - hops))
                                .as((from, ttl) -> List.of(new Ask(from, "q1", ttl, hops, false)))));
    }

    /** {@return one query that is not held, with any ttl that is not too large, even none, or less than none} */
    static Arbitrary<FloodingStory> oneOfAnyTtl() {
        return stories(
                2,
                (n, settings) -> numbers(0, settings.maxTtl() - 1).flatMap(hops -> {
                    Arbitrary<Integer> usedUp = Arbitraries.of(0, -1, -2, Integer.MIN_VALUE + 1, Integer.MIN_VALUE);
                    Arbitrary<Integer> ttl = Arbitraries.frequencyOf(
                            Tuple.of(3, numbers(1, settings.maxTtl() - hops)), Tuple.of(1, usedUp));
                    return Combinators.combine(numbers(1, n), ttl)
                            .as((from, t) -> List.of(new Ask(from, "q1", t, hops, false)));
                }));
    }

    /** {@return one query that is not held, with a ttl that is too large for its hops} */
    static Arbitrary<FloodingStory> oneOfLargeTtl() {
        return stories(
                2,
                (n, settings) -> numbers(0, settings.maxTtl() + 1).flatMap(hops -> {
                    int least = Math.max(1, settings.maxTtl() - hops + 1);
                    Arbitrary<Integer> ttl = Arbitraries.frequencyOf(
                            Tuple.of(2, Arbitraries.just(least)),
                            Tuple.of(2, numbers(least, least + 20)),
                            Tuple.of(1, Arbitraries.of(Integer.MAX_VALUE - 1, Integer.MAX_VALUE)));
                    return Combinators.combine(numbers(1, n), ttl)
                            .as((from, t) -> List.of(new Ask(from, "q1", t, hops, false)));
                }));
    }

    /** {@return one query for what is held, for something else, or for something that looks alike} */
    static Arbitrary<FloodingStory> oneToAnswer() {
        Arbitrary<Word> words = Arbitraries.frequency(
                Tuple.of(5, Word.HELD), Tuple.of(1, Word.OTHER), Tuple.of(1, Word.PART), Tuple.of(1, Word.LOUD));
        return stories(
                1,
                (n, settings) -> numbers(0, settings.maxTtl() - 1)
                        .flatMap(hops -> Combinators.combine(numbers(1, n), numbers(1, settings.maxTtl() - hops), words)
                                .as((from, ttl, word) -> List.of(new Ask(from, "q1", ttl, hops, word)))));
    }

    /** {@return queries from neighbors, some of them twice, then hits for them from those that they were passed on to} */
    static Arbitrary<FloodingStory> hitsOnTheirWay() {
        return stories(2, (n, settings) -> {
            Arbitrary<Integer> hops = numbers(0, settings.maxTtl() - 2);
            Arbitrary<List<FloodingStep>> asks = Combinators.combine(numbers(1, n), hops, mostly(false))
                    .as((from, hop, held) -> (FloodingStep) new Ask(from, "q?", 2, hop, held))
                    .list()
                    .ofMinSize(1)
                    .ofMaxSize(3);
            Arbitrary<List<int[]>> picks = Combinators.combine(numbers(0, 2), numbers(1, n), numbers(n + 2, n + 4))
                    .as((which, by, holder) -> new int[] {which, by, holder})
                    .list()
                    .ofMinSize(1)
                    .ofMaxSize(5);
            return Combinators.combine(asks, picks).as((a, p) -> thereAndBack(numbered(a), p, n, settings));
        });
    }

    private static List<FloodingStep> numbered(List<FloodingStep> asks) {
        List<FloodingStep> numbered = new ArrayList<>();
        for (FloodingStep step : asks) {
            Ask ask = (Ask) step;
            numbered.add(new Ask(ask.from(), "q" + (numbered.size() + 1), ask.ttl(), ask.hops(), ask.held()));
        }
        return numbered;
    }

    private static List<FloodingStep> thereAndBack(
            List<FloodingStep> asks, List<int[]> picks, int n, FloodingSettings settings) {
        List<FloodingStep> steps = new ArrayList<>(asks);
        for (int[] pick : picks) {
            Ask ask = (Ask) asks.get(pick[0] % asks.size());
            int by = pick[1] == ask.from() ? 1 + pick[1] % n : pick[1];
            boolean passedOn = !ask.held() || settings.forwardAfterHit();
            if (passedOn && settings.reply() == Reply.REVERSE_PATH) {
                steps.add(new Ask(by, ask.query(), 1, Math.max(1, ask.hops()), ask.held()));
                steps.add(new Answer(by, ask.query(), pick[2]));
            }
        }
        return steps;
    }

    /** {@return searches, queries of others, then hits for the searches, for the queries, and for queries that never came} */
    static Arbitrary<FloodingStory> unknownHits() {
        return stories(1, (n, settings) -> {
            Arbitrary<FloodingStep> hit = Combinators.combine(
                            numbers(1, n), Arbitraries.of("q1", "q2", "q3", "s2", "s3"), numbers(n + 2, n + 4))
                    .as(Answer::new);
            return Combinators.combine(hit.list().ofMinSize(1).ofMaxSize(5), numbers(1, n))
                    .as((hits, from) -> {
                        List<FloodingStep> steps = new ArrayList<>();
                        steps.add(new Search(1, false));
                        steps.add(new Ask(from, "q1", 2, 0, false));
                        steps.addAll(hits);
                        steps.add(new Answer(from, "s1", n + 2));
                        return steps;
                    });
        });
    }

    /** {@return searches, then hits for them, some of them twice, and their own queries coming back} */
    static Arbitrary<FloodingStory> hitsForTheIssuer() {
        return stories(1, (n, settings) -> {
            int most = settings.maxTtl() - 1;
            Arbitrary<FloodingStep> hit = Combinators.combine(numbers(1, n), numbers(1, 2), numbers(n + 2, n + 4))
                    .as((from, search, holder) ->
                            new Answer(settings.reply() == Reply.DIRECT ? holder : from, "s" + search, holder));
            Arbitrary<FloodingStep> echo = Combinators.combine(
                            numbers(1, n), numbers(1, 2), numbers(1, most), Arbitraries.of(true, false))
                    .as((from, search, hops, far) ->
                            new Ask(from, "s" + search, far ? settings.maxTtl() - hops : 1, hops, search == 1));
            return Arbitraries.frequencyOf(Tuple.of(3, hit), Tuple.of(1, echo))
                    .list()
                    .ofMinSize(1)
                    .ofMaxSize(8)
                    .map(later -> {
                        List<FloodingStep> steps = new ArrayList<>();
                        steps.add(new Search(settings.maxTtl(), true));
                        steps.add(new Search(settings.maxTtl(), false));
                        steps.addAll(later);
                        return steps;
                    });
        });
    }

    /** {@return more queries than can be remembered, then hits for them, then those that are remembered and one that is not} */
    static Arbitrary<FloodingStory> moreThanCanBeRemembered() {
        Arbitrary<Integer> capacity = Arbitraries.frequencyOf(Tuple.of(9, numbers(1, 6)), Tuple.of(1, numbers(1, 40)));
        return Combinators.combine(settings(capacity), numbers(2, 5), numbers(1, 4))
                .as((settings, n, more) -> new FloodingStory(n, settings, forgetful(n, settings, more)));
    }

    private static List<FloodingStep> forgetful(int n, FloodingSettings settings, int more) {
        int all = settings.seenCapacity() + more;
        List<FloodingStep> steps = new ArrayList<>();
        for (int q = 1; q <= all; q++) {
            steps.add(new Ask(1 + q % n, "q" + q, 2, 0, false));
        }
        for (int q = all; q >= 1 && settings.reply() == Reply.REVERSE_PATH; q--) {
            steps.add(new Answer(1 + (q + 1) % n, "q" + q, n + 2));
        }
        for (int q = all; q > more; q--) {
            steps.add(new Ask(1 + (q + 1) % n, "q" + q, 2, 0, false));
        }
        steps.add(new Ask(1 + (more + 1) % n, "q" + more, 2, 0, false));
        return steps;
    }

    /** {@return sensible things of all sorts, in any order} */
    static Arbitrary<FloodingStory> anything() {
        return stories(
                2,
                (n, settings) -> Arbitraries.frequencyOf(
                                Tuple.of(4, asks(n, numbers(1, 5), numbers(0, 5), Arbitraries.of("q1", "q2", "q3"))),
                                Tuple.of(2, answers(n)),
                                Tuple.of(2, numbers(0, settings.maxTtl()).map(ttl -> new Search(ttl, false))))
                        .list()
                        .ofMinSize(1)
                        .ofMaxSize(12)
                        .map(steps -> framed(n, List.of(new Search(1, false)), steps)));
    }

    /** {@return nonsense of all sorts, and then an ordinary search and an ordinary query} */
    static Arbitrary<FloodingStory> nonsense() {
        Arbitrary<Integer> strange = Arbitraries.of(0, 1, 2, -1, Integer.MAX_VALUE, Integer.MIN_VALUE);
        return stories(
                2,
                (n, settings) -> Arbitraries.frequencyOf(
                                Tuple.of(2, nonsense(n)),
                                Tuple.of(1, asks(n, strange, strange, Arbitraries.of("q1", "s1", "s9"))),
                                Tuple.of(1, answers(n)))
                        .list()
                        .ofMinSize(1)
                        .ofMaxSize(8)
                        .map(steps -> framed(n, List.of(new Search(1, false)), steps)));
    }

    /** Queries that pretend to be from the peer itself are its own: others would lead their hits back to it, for ever. */
    private static Arbitrary<FloodingStep> asks(
            int n, Arbitrary<Integer> ttls, Arbitrary<Integer> hops, Arbitrary<String> queries) {
        return Combinators.combine(numbers(0, n + 1), queries, ttls, hops, Arbitraries.of(false, true))
                .as((from, query, ttl, hop, held) ->
                        new Ask(query.startsWith("q") ? Math.max(1, from) : from, query, ttl, hop, held));
    }

    private static Arbitrary<FloodingStep> answers(int n) {
        return Combinators.combine(numbers(0, n + 1), Arbitraries.of("q1", "q8", "s1", "s9"), numbers(0, n + 4))
                .as(Answer::new);
    }

    private static Arbitrary<FloodingStep> nonsense(int n) {
        return Arbitraries.oneOf(
                numbers(0, n + 1).map(Alien::new),
                Arbitraries.of("q1", "q8", "s1", "s9").map(Alarm::new));
    }

    /** Puts an ordinary search, an answer to it, and an ordinary query at the end. */
    private static List<FloodingStep> framed(int n, List<FloodingStep> before, List<FloodingStep> between) {
        List<FloodingStep> steps = new ArrayList<>(before);
        steps.addAll(between);
        long searches = 1 + steps.stream().filter(Search.class::isInstance).count();
        steps.add(new Search(1, false));
        steps.add(new Answer(1, "s" + searches, n + 2));
        steps.add(new Ask(1, "q900", 2, 0, false));
        return steps;
    }

    /** What happens among this many neighbors in this variant. */
    private interface Plot {
        Arbitrary<? extends List<? extends FloodingStep>> steps(int neighbors, FloodingSettings settings);
    }

    private static Arbitrary<FloodingStory> stories(int leastNeighbors, Plot plot) {
        return Combinators.combine(numbers(leastNeighbors, 6), settings())
                .flatAs((n, settings) ->
                        plot.steps(n, settings).map(steps -> new FloodingStory(n, settings, List.copyOf(steps))));
    }

    private static Arbitrary<Boolean> mostly(boolean usual) {
        return Arbitraries.frequency(Tuple.of(3, usual), Tuple.of(1, !usual));
    }

    private static Arbitrary<Integer> numbers(int least, int most) {
        return Arbitraries.integers().between(least, most);
    }
}
