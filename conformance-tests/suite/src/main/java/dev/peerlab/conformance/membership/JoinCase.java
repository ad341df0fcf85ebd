package dev.peerlab.conformance.membership;

import dev.peerlab.conformance.Scenario;
import dev.peerlab.conformance.ScenarioLine;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.jspecify.annotations.Nullable;

/**
 * One peer that joins a ring whose members are told what to say.
 *
 * @param successors how long lists of successors are
 * @param self the id of the peer that joins
 * @param ring the ids of the members, ascending
 * @param contact the member that it knows, as a position in the ring
 * @param trouble what goes wrong
 */
record JoinCase(int successors, int self, List<Integer> ring, int contact, Trouble trouble) implements Scenario {

    private static final int MOST_MEMBERS = 6;

    JoinCase {
        ring = List.copyOf(new TreeSet<>(ring));
        require(!ring.isEmpty() && contact >= 0 && contact < ring.size(), "contact " + contact);
        require(ring.contains(self) == (trouble == Trouble.ID_TAKEN), "self " + self);
        require(trouble != Trouble.ID_TAKEN || ring.get(contact) != self, "contact " + contact);
        require(trouble != Trouble.OWNER_FALLS_SILENT || ring.size() == 1, "ring " + ring);
    }

    private static void require(boolean holds, String given) {
        if (!holds) {
            throw new IllegalArgumentException("scenario part " + given + ": must fit to the others");
        }
    }

    /** What goes wrong when a peer joins. */
    enum Trouble {
        /** All goes well. */
        NONE("all members answer"),
        /** Nobody is at the contact's address. */
        CONTACT_SILENT("the contact answers nothing"),
        /** The contact is the owner; it says so, and then dies. */
        OWNER_FALLS_SILENT("the contact says that it is the owner, and then answers nothing more"),
        /** A member has the id of the peer that joins. */
        ID_TAKEN("all members answer; one has the id of the peer that joins");

        private final String inWords;

        Trouble(String inWords) {
            this.inWords = inWords;
        }
    }

    /** {@return joins at which all goes well} */
    static Arbitrary<JoinCase> fine() {
        return cases(Arbitraries.just(Trouble.NONE));
    }

    /** {@return joins at which something goes wrong} */
    static Arbitrary<JoinCase> troubled() {
        return cases(Arbitraries.of(Trouble.CONTACT_SILENT, Trouble.OWNER_FALLS_SILENT, Trouble.ID_TAKEN));
    }

    private static Arbitrary<JoinCase> cases(Arbitrary<Trouble> troubles) {
        Arbitrary<Integer> points = Arbitraries.integers().between(0, Circle.POINTS - 1);
        return Combinators.combine(
                        Arbitraries.integers().between(1, 4),
                        points,
                        points.set().ofMinSize(1).ofMaxSize(MOST_MEMBERS),
                        Arbitraries.integers().between(0, MOST_MEMBERS),
                        troubles)
                .as(JoinCase::fit);
    }

    private static JoinCase fit(int successors, int self, Collection<Integer> any, int contact, Trouble trouble) {
        TreeSet<Integer> ring = new TreeSet<>(any);
        ring.remove(self);
        if (ring.isEmpty()) {
            ring.add((self + 1) % Circle.POINTS);
        }
        if (trouble == Trouble.OWNER_FALLS_SILENT) {
            ring.retainAll(List.of(ring.first()));
        }
        int known = List.copyOf(ring).get(contact % ring.size());
        if (trouble == Trouble.ID_TAKEN) {
            ring.add(self);
        }
        return new JoinCase(
                successors, self, List.copyOf(ring), List.copyOf(ring).indexOf(known), trouble);
    }

    static JoinCase parse(String text) {
        ScenarioLine line = ScenarioLine.of(text);
        return new JoinCase(
                line.integer("r", 1, Circle.POINTS),
                line.integer("self", 0, Circle.POINTS - 1),
                line.list("ring", Circle::parse),
                line.integer("contact", 0, Circle.POINTS),
                line.constant("trouble", Trouble.class));
    }

    int contactPoint() {
        return ring.get(contact);
    }

    /** {@return the members as they come clockwise of a point, which is left out} */
    List<Integer> after(int point) {
        return Circle.clockwise(point, ring);
    }

    /** {@return the list of successors that a member has} */
    List<Integer> listOf(int member) {
        List<Integer> others = after(member);
        return others.subList(0, Math.min(successors, others.size()));
    }

    /** {@return the member before a point; null if there is no other} */
    @Nullable
    Integer before(int point) {
        List<Integer> others = after(point);
        return others.isEmpty() ? null : others.get(others.size() - 1);
    }

    @Override
    public String line() {
        return ScenarioLine.empty()
                .with("r", successors)
                .with("self", self)
                .with("ring", ring)
                .with("contact", contact)
                .with("trouble", trouble)
                .toString();
    }

    @Override
    public List<String> describe() {
        List<String> lines = new ArrayList<>();
        lines.add("ids of 6 bits; the members are " + ring + ", each with a list of up to " + successors);
        lines.add("peer " + self + " joins; it knows member " + contactPoint());
        lines.add(trouble.inWords);
        return lines;
    }
}
