package dev.peerlab.conformance.membership;

import dev.peerlab.conformance.Scenario;
import dev.peerlab.conformance.ScenarioLine;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * A member to which its successor hands keys over.
 *
 * @param self the id of the member on trial
 * @param others the ids of the other members, as they come clockwise of it
 * @param predecessor which of them is its predecessor; −1 if it knows of none
 * @param named which of them the HandOver names; −1 for nobody
 * @param keys the keys that are handed over
 */
record TakeOverCase(int self, List<Integer> others, int predecessor, int named, List<Integer> keys)
        implements Scenario {

    private static final int MOST = 4;

    TakeOverCase {
        others = Circle.clockwise(self, others);
        keys = List.copyOf(new TreeSet<>(keys));
        if (others.isEmpty() || predecessor >= others.size() || named >= others.size()) {
            throw new IllegalArgumentException("scenario parts predecessor=" + predecessor + ", named=" + named
                    + ": must be positions below " + others.size() + ", the number of others");
        }
    }

    static Arbitrary<TakeOverCase> any() {
        Arbitrary<Integer> points = Arbitraries.integers().between(0, Circle.POINTS - 1);
        Arbitrary<Integer> positions = Arbitraries.integers().between(-1, MOST);
        return Combinators.combine(
                        points,
                        points.set().ofMinSize(1).ofMaxSize(MOST),
                        positions,
                        positions,
                        points.set().ofMinSize(0).ofMaxSize(4))
                .as(TakeOverCase::fit);
    }

    private static TakeOverCase fit(int self, Set<Integer> any, int predecessor, int named, Set<Integer> keys) {
        List<Integer> some = Circle.clockwise(self, any);
        List<Integer> others = some.isEmpty() ? List.of((self + 1) % Circle.POINTS) : some;
        return new TakeOverCase(
                self,
                others,
                predecessor < 0 ? -1 : predecessor % others.size(),
                named < 0 ? -1 : named % others.size(),
                List.copyOf(keys));
    }

    static TakeOverCase parse(String text) {
        ScenarioLine line = ScenarioLine.of(text);
        return new TakeOverCase(
                line.integer("self", 0, Circle.POINTS - 1),
                line.list("others", Circle::parse),
                line.integer("predecessor", -1, Circle.POINTS),
                line.integer("named", -1, Circle.POINTS),
                line.list("keys", Circle::parse));
    }

    private String name(int position) {
        return position < 0 ? "nobody" : "peer " + others.get(position);
    }

    @Override
    public String line() {
        return ScenarioLine.empty()
                .with("self", self)
                .with("others", others)
                .with("predecessor", predecessor)
                .with("named", named)
                .with("keys", keys)
                .toString();
    }

    @Override
    public List<String> describe() {
        return List.of(
                "ids of 6 bits; each key on 1 peer",
                "peer " + self + " has the predecessor " + name(predecessor) + " and the successor " + name(0),
                name(0) + " hands the keys " + keys + " over to it, and names " + name(named) + " as its predecessor",
                "then the first of these keys comes once more, in an older version");
    }
}
