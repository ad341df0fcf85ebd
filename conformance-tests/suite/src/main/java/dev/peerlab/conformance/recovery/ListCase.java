package dev.peerlab.conformance.recovery;

import dev.peerlab.conformance.Scenario;
import dev.peerlab.conformance.ScenarioLine;
import dev.peerlab.contract.Address;
import dev.peerlab.contract.Contact;
import dev.peerlab.contract.Id;
import dev.peerlab.contract.IdSpace;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * A successor, and the list that it told. A peer's address is its id.
 *
 * @param r how long a list may be
 * @param self the id of the peer that is told
 * @param successor the id of its successor, another one
 * @param told the ids on the successor's list
 */
record ListCase(int r, long self, long successor, List<Long> told) implements Scenario {

    static final int BITS = 6;
    static final int POINTS = 1 << BITS;
    private static final IdSpace SPACE = new IdSpace(BITS);

    ListCase {
        told = List.copyOf(told);
        if (self == successor) {
            throw new IllegalArgumentException("successor " + successor + ": must be another peer");
        }
    }

    static ListCase parse(String text) {
        ScenarioLine line = ScenarioLine.of(text);
        return new ListCase(
                line.integer("r", 1, POINTS),
                line.integer("self", 0, POINTS - 1),
                line.integer("successor", 0, POINTS - 1),
                line.list("told", ListCase::point));
    }

    private static Long point(String text) {
        long value = Long.parseLong(text);
        if (value < 0 || value >= POINTS) {
            throw new IllegalArgumentException(text);
        }
        return value;
    }

    static IdSpace space() {
        return SPACE;
    }

    /** {@return the peer with an id} */
    static Contact contact(long id) {
        return new Contact(id(id), Address.of((int) id));
    }

    static Id id(long id) {
        return SPACE.id(id);
    }

    /** {@return how far an id lies after this peer's, going clockwise, 1 to 2^bits: this peer itself is farthest} */
    long distance(long id) {
        long distance = Math.floorMod(id - self, (long) POINTS);
        return distance == 0 ? POINTS : distance;
    }

    /** {@return the peers that were told, the successor included, each once and as they were told, up to this peer} */
    List<Long> news() {
        LinkedHashSet<Long> news = new LinkedHashSet<>(List.of(successor));
        for (long id : told) {
            if (id == self) {
                break;
            }
            news.add(id);
        }
        return List.copyOf(news);
    }

    /** {@return whether the list goes once around the circle at most, from the successor on; a peer may come several times in a row} */
    boolean isInOrder() {
        for (int i = 1; i < told.size(); i++) {
            if (around(told.get(i - 1)) > around(told.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** How far an id lies after the successor's. */
    private long around(long id) {
        return Math.floorMod(id - successor, (long) POINTS);
    }

    /** {@return the list that follows, if what was told is in order} */
    List<Long> expected() {
        List<Long> expected = new ArrayList<>();
        for (long id : news()) {
            boolean beforeSelf = expected.isEmpty() || distance(id) > distance(successor);
            if (!beforeSelf || expected.size() == r) {
                break;
            }
            expected.add(id);
        }
        return expected;
    }

    @Override
    public String line() {
        return ScenarioLine.empty()
                .with("r", r)
                .with("self", self)
                .with("successor", successor)
                .with("told", told)
                .toString();
    }

    @Override
    public List<String> describe() {
        return List.of(
                "ids of " + BITS + " bits, lists of " + r,
                "peer " + self + " has the successor " + successor + ", whose own list is " + told);
    }
}
