package dev.peerlab.conformance.membership;

import dev.peerlab.conformance.Scenario;
import dev.peerlab.conformance.ScenarioLine;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * A ring that some peers join.
 *
 * @param base the ids of the members at first, ascending; peer 0 is the first of them
 * @param newcomers who joins, in the order of their addresses
 * @param successors how long lists of successors are
 * @param replicas how many peers keep each key
 * @param keys the keys that are put before anybody joins
 * @param delay how long messages take: from 1 ms up to so many
 * @param reordered how many percent of the messages are held up, and come after later ones
 * @param seed of all chance
 */
record JoinScenario(
        List<Integer> base,
        List<Newcomer> newcomers,
        int successors,
        int replicas,
        List<Integer> keys,
        int delay,
        int reordered,
        long seed)
        implements Scenario {

    private static final int MOST_DELAY = 100;
    private static final int MOST_KEYS = 6;

    JoinScenario {
        base = List.copyOf(new TreeSet<>(base));
        newcomers = List.copyOf(newcomers);
        keys = List.copyOf(new TreeSet<>(keys));
        Set<Integer> ids = new LinkedHashSet<>(base);
        for (Newcomer newcomer : newcomers) {
            if (newcomer.contact() >= ids.size() || !ids.add(newcomer.id())) {
                throw new IllegalArgumentException("scenario part newcomers=" + newcomers
                        + ": each must have an id of its own and a contact that was there before");
            }
        }
        if (base.isEmpty() || replicas > successors + 1) {
            throw new IllegalArgumentException("scenario parts base=" + base + ", replicas=" + replicas
                    + ": must be one peer or more, and at most r + 1 replicas");
        }
    }

    /**
     * A peer that joins.
     *
     * @param id its id
     * @param contact the address of the peer that it knows
     * @param at when it begins, in ms
     */
    record Newcomer(int id, int contact, int at) {
        static Newcomer parse(String text) {
            String[] parts = text.split(":", -1);
            if (parts.length != 3 || Integer.parseInt(parts[1]) < 0 || Integer.parseInt(parts[2]) < 0) {
                throw new IllegalArgumentException(text);
            }
            return new Newcomer(Circle.parse(parts[0]), Integer.parseInt(parts[1]), Integer.parseInt(parts[2]));
        }

        @Override
        public String toString() {
            return id + ":" + contact + ":" + at;
        }
    }

    /** {@return rings of one to three peers that others join one after the other, with some maintenance in between} */
    static Arbitrary<JoinScenario> oneAfterTheOther() {
        return scenarios(3, 4, 500, 8_000, 0).map(any -> any.inTurn());
    }

    /** {@return rings of three peers that up to four others join at about the same time, messages in any order} */
    static Arbitrary<JoinScenario> atOnce() {
        return scenarios(3, 4, 0, 1_500, 50);
    }

    /** {@return rings with keys that up to three others join at about the same time, messages in any order} */
    static Arbitrary<JoinScenario> withKeys() {
        return scenarios(3, 3, 0, 3_000, 30);
    }

    private static Arbitrary<JoinScenario> scenarios(
            int mostBase, int mostNewcomers, int least, int most, int mostReordered) {
        Arbitrary<Integer> points = Arbitraries.integers().between(0, Circle.POINTS - 1);
        Arbitrary<Newcomer> newcomers = Combinators.combine(
                        points,
                        Arbitraries.integers().between(0, mostBase + mostNewcomers),
                        Arbitraries.integers().between(least, most))
                .as(Newcomer::new);
        return Combinators.combine(
                        points.set().ofMinSize(1).ofMaxSize(mostBase),
                        newcomers.list().ofMinSize(1).ofMaxSize(mostNewcomers),
                        Arbitraries.integers().between(1, 4),
                        Arbitraries.integers().between(1, 3),
                        points.set().ofMinSize(1).ofMaxSize(MOST_KEYS),
                        Arbitraries.integers().between(1, MOST_DELAY),
                        Arbitraries.integers().between(0, mostReordered),
                        Arbitraries.longs().between(1, 1_000_000).dontShrink())
                .as(JoinScenario::fit);
    }

    private static JoinScenario fit(
            Collection<Integer> base,
            List<Newcomer> any,
            int successors,
            int replicas,
            Collection<Integer> keys,
            int delay,
            int reordered,
            long seed) {
        Set<Integer> ids = new LinkedHashSet<>(base);
        List<Newcomer> newcomers = new ArrayList<>();
        for (Newcomer newcomer : any) {
            if (ids.add(newcomer.id())) {
                newcomers.add(new Newcomer(newcomer.id(), newcomer.contact() % base.size(), newcomer.at()));
            }
        }
        if (newcomers.isEmpty()) {
            int free = (any.get(0).id() + 1) % Circle.POINTS;
            while (!ids.add(free)) {
                free = (free + 1) % Circle.POINTS;
            }
            newcomers.add(new Newcomer(free, 0, any.get(0).at()));
        }
        // A peer takes a key that is its own id for its own before it has been handed over.
        Set<Integer> others = new TreeSet<>(keys);
        newcomers.forEach(newcomer -> others.remove(newcomer.id()));
        return new JoinScenario(
                List.copyOf(base),
                newcomers,
                successors,
                Math.min(replicas, successors + 1),
                List.copyOf(others),
                delay,
                reordered,
                seed);
    }

    /** {@return the same peers, each of which begins when those before it are there, and may know any of them} */
    private JoinScenario inTurn() {
        List<Newcomer> inTurn = new ArrayList<>();
        int now = 0;
        for (Newcomer newcomer : newcomers) {
            now += newcomer.at();
            int known = (newcomer.contact() + newcomer.id()) % (base.size() + inTurn.size());
            inTurn.add(new Newcomer(newcomer.id(), known, now));
        }
        return new JoinScenario(base, inTurn, successors, replicas, keys, Math.min(delay, 20), 0, seed);
    }

    static JoinScenario parse(String text) {
        ScenarioLine line = ScenarioLine.of(text);
        return new JoinScenario(
                line.list("base", Circle::parse),
                line.list("newcomers", Newcomer::parse),
                line.integer("r", 1, Circle.POINTS),
                line.integer("replicas", 1, Circle.POINTS),
                line.list("keys", Circle::parse),
                line.integer("delay", 1, MOST_DELAY),
                line.integer("reordered", 0, 100),
                line.number("seed"));
    }

    /** {@return when the last peer begins to join, in ms} */
    int lastAt() {
        return newcomers.stream().mapToInt(Newcomer::at).max().orElse(0);
    }

    @Override
    public String line() {
        return ScenarioLine.empty()
                .with("base", base)
                .with("newcomers", newcomers)
                .with("r", successors)
                .with("replicas", replicas)
                .with("keys", keys)
                .with("delay", delay)
                .with("reordered", reordered)
                .with("seed", seed)
                .toString();
    }

    @Override
    public List<String> describe() {
        List<String> lines = new ArrayList<>();
        lines.add("ids of 6 bits; lists of up to " + successors + " successors; each key on up to " + replicas
                + " peers");
        lines.add("messages take 1 to " + delay + " ms" + (reordered == 0 ? "" : "; " + reordered + " % are held up"));
        lines.add("a converged ring of the peers " + base + ", at the addresses 0 to " + (base.size() - 1));
        if (!keys.isEmpty()) {
            lines.add("it keeps the keys " + keys);
        }
        int address = base.size();
        for (Newcomer newcomer : newcomers) {
            lines.add("- peer " + newcomer.id() + "@" + address++ + " joins by way of the peer at address "
                    + newcomer.contact() + ", " + newcomer.at() + " ms later");
        }
        return lines;
    }
}
