package dev.peerlab.conformance.membership;

import dev.peerlab.conformance.Scenario;
import dev.peerlab.conformance.ScenarioLine;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.jspecify.annotations.Nullable;

/**
 * A member that stabilizes once, and what its successor tells it.
 *
 * @param successors how long lists of successors are
 * @param self the id of the member on trial
 * @param others the ids of the other members, as they come clockwise of it
 * @param successor which of them it takes for its successor
 * @param told which of them the successor names as its predecessor: −1 for nobody, −2 for the member on trial
 * @param alive whether the one that is named answers; the successor itself always does
 * @param skipped how many members are missing in the lists that the others tell, at the beginning
 */
record StabilizeCase(
        int successors, int self, List<Integer> others, int successor, int told, boolean alive, int skipped)
        implements Scenario {

    static final int NOBODY = -1;
    static final int ITSELF = -2;
    private static final int MOST = 6;

    StabilizeCase {
        others = Circle.clockwise(self, others);
        if (others.isEmpty() || successor >= others.size() || told >= others.size()) {
            throw new IllegalArgumentException("scenario parts successor=" + successor + ", told=" + told
                    + ": must be below " + others.size() + ", the number of others");
        }
    }

    static Arbitrary<StabilizeCase> any() {
        Arbitrary<Integer> points = Arbitraries.integers().between(0, Circle.POINTS - 1);
        Arbitrary<Integer> positions = Arbitraries.integers().between(0, MOST);
        return Combinators.combine(
                        Arbitraries.integers().between(1, 4),
                        points,
                        points.set().ofMinSize(1).ofMaxSize(MOST),
                        positions,
                        Arbitraries.integers().between(ITSELF, MOST).shrinkTowards(0),
                        Arbitraries.of(true, false),
                        Arbitraries.integers().between(0, 1))
                .as(StabilizeCase::fit);
    }

    private static StabilizeCase fit(
            int successors, int self, Set<Integer> any, int successor, int told, boolean alive, int skipped) {
        List<Integer> some = Circle.clockwise(self, any);
        List<Integer> others = some.isEmpty() ? List.of((self + 1) % Circle.POINTS) : some;
        return new StabilizeCase(
                successors,
                self,
                others,
                successor % others.size(),
                told < 0 ? told : told % others.size(),
                alive,
                skipped);
    }

    static StabilizeCase parse(String text) {
        ScenarioLine line = ScenarioLine.of(text);
        return new StabilizeCase(
                line.integer("r", 1, Circle.POINTS),
                line.integer("self", 0, Circle.POINTS - 1),
                line.list("others", Circle::parse),
                line.integer("successor", 0, Circle.POINTS),
                line.integer("told", ITSELF, Circle.POINTS),
                line.flag("alive"),
                line.integer("skipped", 0, Circle.POINTS));
    }

    int successorPoint() {
        return others.get(successor);
    }

    /** {@return whom the successor names; null for nobody} */
    @Nullable
    Integer toldPoint() {
        return told == NOBODY ? null : told == ITSELF ? Integer.valueOf(self) : others.get(told);
    }

    /** {@return whether the one that is named is to become the successor} */
    boolean isNearer() {
        return told >= 0 && told < successor && alive;
    }

    /** {@return whether the one that is named answers nothing} */
    boolean isSilent(int point) {
        return !alive && told >= 0 && told != successor && others.get(told) == point;
    }

    /** {@return the list of successors that another member tells} */
    List<Integer> listOf(int point) {
        List<Integer> after = others.subList(others.indexOf(point) + 1, others.size());
        return after.stream().skip(skipped).limit(successors).toList();
    }

    /** {@return the list that the member on trial has at first} */
    List<Integer> firstList() {
        return others.stream().skip(successor).limit(successors).toList();
    }

    @Override
    public String line() {
        return ScenarioLine.empty()
                .with("r", successors)
                .with("self", self)
                .with("others", others)
                .with("successor", successor)
                .with("told", told)
                .with("alive", alive)
                .with("skipped", skipped)
                .toString();
    }

    @Override
    public List<String> describe() {
        Integer named = toldPoint();
        return List.of(
                "ids of 6 bits; lists of up to " + successors + " successors",
                "peer " + self + " stabilizes; its successors are " + firstList(),
                "member " + successorPoint() + " tells it: predecessor " + (named == null ? "nobody" : named)
                        + ", successors " + listOf(successorPoint()),
                alive ? "all members answer" : "the predecessor that is named answers nothing");
    }
}
