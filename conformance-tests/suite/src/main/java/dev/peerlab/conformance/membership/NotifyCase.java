package dev.peerlab.conformance.membership;

import dev.peerlab.conformance.Scenario;
import dev.peerlab.conformance.ScenarioLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * A member that is notified, once or again and again.
 *
 * @param replicas how many peers keep each key: 1, or more
 * @param self the id of the member on trial
 * @param others the ids of the other members, as they come clockwise of it
 * @param before what it knows of its predecessor
 * @param predecessor which of the others that is
 * @param keys the keys that it keeps
 * @param notices who notifies it, in this order
 */
record NotifyCase(
        int replicas,
        int self,
        List<Integer> others,
        Before before,
        int predecessor,
        List<Integer> keys,
        List<Notice> notices)
        implements Scenario {

    static final int SUCCESSORS = 2;
    private static final int MOST = 5;

    NotifyCase {
        others = Circle.clockwise(self, others);
        keys = List.copyOf(new TreeSet<>(keys));
        notices = List.copyOf(notices);
        int size = others.size();
        if (predecessor >= size || notices.stream().anyMatch(notice -> notice.from() >= size)) {
            throw new IllegalArgumentException("scenario parts predecessor=" + predecessor + ", notices=" + notices
                    + ": must be positions below " + size + ", the number of others");
        }
    }

    /** What a member knows of its predecessor. */
    enum Before {
        /** It is alone, and has neither predecessor nor successor. */
        ALONE,
        /** It has successors, but knows of no predecessor. */
        UNKNOWN,
        /** Its predecessor died, and it has found out. */
        FOUND_DEAD,
        /** Its predecessor is alive. */
        KNOWN
    }

    /** How a peer takes keys that are handed over to it. */
    enum Patience {
        /** It says at once that it keeps them. */
        PROMPT,
        /** It only answers when it is asked for the second time. */
        LATE,
        /** It never says that it keeps them. */
        NEVER
    }

    /**
     * A peer that notifies the member on trial.
     *
     * @param from which of the others
     * @param patience how it takes keys
     * @param gap how many tens of ms after the one before, where that matters
     */
    record Notice(int from, Patience patience, int gap) {
        static Notice parse(String text) {
            String[] parts = text.split(":", -1);
            if (parts.length != 3) {
                throw new IllegalArgumentException(text);
            }
            return new Notice(Circle.parse(parts[0]), Patience.valueOf(parts[1]), Circle.parse(parts[2]));
        }

        @Override
        public String toString() {
            return from + ":" + patience + ":" + gap;
        }
    }

    /** {@return peers that notify one after the other, to a member that is in any state} */
    static Arbitrary<NotifyCase> oneAfterTheOther() {
        return cases(Arbitraries.of(Before.class), Arbitraries.just(Patience.PROMPT), 4, 4);
    }

    /** {@return a single notice, to a member with keys} */
    static Arbitrary<NotifyCase> handovers() {
        return cases(Arbitraries.of(Before.KNOWN, Before.ALONE), Arbitraries.of(Patience.class), 1, 6);
    }

    /** {@return notices that come in a burst} */
    static Arbitrary<NotifyCase> bursts() {
        return cases(
                Arbitraries.of(Before.KNOWN, Before.UNKNOWN), Arbitraries.of(Patience.PROMPT, Patience.LATE), 5, 4);
    }

    private static Arbitrary<NotifyCase> cases(
            Arbitrary<Before> befores, Arbitrary<Patience> patiences, int mostNotices, int mostKeys) {
        Arbitrary<Integer> points = Arbitraries.integers().between(0, Circle.POINTS - 1);
        Arbitrary<Integer> positions = Arbitraries.integers().between(0, MOST);
        Arbitrary<Notice> notices = Combinators.combine(
                        positions, patiences, Arbitraries.integers().between(0, 4))
                .as(Notice::new);
        return Combinators.combine(
                        Arbitraries.of(1, 2),
                        points,
                        points.set().ofMinSize(1).ofMaxSize(MOST),
                        befores,
                        positions,
                        points.set().ofMinSize(0).ofMaxSize(mostKeys),
                        notices.list().ofMinSize(1).ofMaxSize(mostNotices))
                .as(NotifyCase::fit);
    }

    private static NotifyCase fit(
            int replicas,
            int self,
            Set<Integer> any,
            Before before,
            int predecessor,
            Set<Integer> keys,
            List<Notice> notices) {
        List<Integer> some = Circle.clockwise(self, any);
        List<Integer> others = some.isEmpty() ? List.of((self + 1) % Circle.POINTS) : some;
        return new NotifyCase(
                replicas,
                self,
                others,
                before,
                predecessor % others.size(),
                List.copyOf(keys),
                notices.stream()
                        .map(each -> new Notice(each.from() % others.size(), each.patience(), each.gap()))
                        .toList());
    }

    static NotifyCase parse(String text) {
        ScenarioLine line = ScenarioLine.of(text);
        return new NotifyCase(
                line.integer("replicas", 1, SUCCESSORS + 1),
                line.integer("self", 0, Circle.POINTS - 1),
                line.list("others", Circle::parse),
                line.constant("before", Before.class),
                line.integer("predecessor", 0, Circle.POINTS),
                line.list("keys", Circle::parse),
                line.list("notices", Notice::parse));
    }

    int predecessorPoint() {
        return others.get(predecessor);
    }

    int point(Notice notice) {
        return others.get(notice.from());
    }

    /** {@return the list of successors that it has at first} */
    List<Integer> successors() {
        return before == Before.ALONE
                ? List.of()
                : others.stream().limit(SUCCESSORS).toList();
    }

    /** {@return the keys that lie between two points, or at the second one} */
    List<Integer> keysBetweenOrAt(int after, int upTo) {
        return keys.stream()
                .filter(key -> Circle.isBetweenOrAt(key, after, upTo))
                .toList();
    }

    @Override
    public String line() {
        return ScenarioLine.empty()
                .with("replicas", replicas)
                .with("self", self)
                .with("others", others)
                .with("before", before)
                .with("predecessor", predecessor)
                .with("keys", keys)
                .with("notices", notices)
                .toString();
    }

    @Override
    public List<String> describe() {
        List<String> lines = new ArrayList<>();
        String whom = before == Before.KNOWN || before == Before.FOUND_DEAD ? ": peer " + predecessorPoint() : "";
        lines.add("ids of 6 bits; each key on " + replicas + (replicas == 1 ? " peer" : " peers"));
        lines.add("peer " + self + " keeps the keys " + keys + "; its successors are " + successors());
        lines.add("its predecessor is " + before.name().toLowerCase(Locale.ROOT).replace('_', ' ') + whom);
        for (Notice notice : notices) {
            lines.add("- peer " + point(notice) + " notifies it"
                    + (notice.patience() == Patience.PROMPT
                            ? ""
                            : "; it answers handovers "
                                    + notice.patience().name().toLowerCase(Locale.ROOT)));
        }
        return lines;
    }
}
