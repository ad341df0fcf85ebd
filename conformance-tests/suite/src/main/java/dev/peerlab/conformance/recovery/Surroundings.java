package dev.peerlab.conformance.recovery;

import dev.peerlab.conformance.Scenario;
import dev.peerlab.conformance.ScenarioLine;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.TreeSet;

/**
 * A peer on trial, and whom it knows: all of a small ring, with the table that it would have in the end.
 *
 * <p>The others are numbered clockwise from the peer: 1 is its successor, the last one its predecessor.
 *
 * @param r how long its list of successors may be
 * @param self its id
 * @param others the ids of the others, clockwise
 * @param silent the numbers of those that do not answer
 * @param who the number of the peer that the case is about
 * @param strangers ids of peers that are in nobody's table, and do not answer
 */
record Surroundings(int r, long self, List<Long> others, List<Integer> silent, int who, List<Long> strangers)
        implements Scenario {

    static final int BITS = 6;
    static final int POINTS = 1 << BITS;

    /** Sorts the others, and drops ids that are taken. */
    Surroundings {
        List<Long> around = new ArrayList<>(new LinkedHashSet<>(others));
        around.remove(self);
        around.sort(Comparator.comparingLong(id -> Math.floorMod(id - self, (long) POINTS)));
        others = List.copyOf(around);
        int n = others.size();
        if (n == 0 || who < 1 || who > n || !silent.stream().allMatch(number -> number >= 1 && number <= n)) {
            throw new IllegalArgumentException(
                    "peers " + silent + " and " + who + " of " + n + " others: must be 1 to " + n);
        }
        silent = List.copyOf(new TreeSet<>(silent));
        List<Long> unknown = new ArrayList<>(new LinkedHashSet<>(strangers));
        unknown.removeAll(others);
        unknown.remove(self);
        strangers = List.copyOf(unknown);
    }

    /** {@return a case in which everybody answers} */
    static Surroundings of(int r, List<Long> ids, int who) {
        List<Long> others = ids.subList(1, ids.size());
        return new Surroundings(r, ids.get(0), others, List.of(), 1 + Math.floorMod(who - 1, others.size()), List.of());
    }

    /** {@return this case with others that do not answer; numbers that are too high are left out} */
    Surroundings withSilent(Iterable<Integer> numbers) {
        TreeSet<Integer> there = new TreeSet<>();
        numbers.forEach(there::add);
        return new Surroundings(r, self, others, List.copyOf(there.headSet(others.size(), true)), who, strangers);
    }

    /** {@return this case about another peer} */
    Surroundings about(int number) {
        return new Surroundings(r, self, others, silent, number, strangers);
    }

    /** {@return this case with strangers; those whose ids are taken are left out} */
    Surroundings withStrangers(List<Long> ids) {
        return new Surroundings(r, self, others, silent, who, ids);
    }

    /** {@return how many successors the peer knows at the beginning} */
    int known() {
        return Math.min(r, others.size());
    }

    /** {@return the number of the predecessor} */
    int last() {
        return others.size();
    }

    /** {@return the number of the first known successor that answers; 0 if none does} */
    int firstLive() {
        for (int number = 1; number <= known(); number++) {
            if (!silent.contains(number)) {
                return number;
            }
        }
        return 0;
    }

    static Surroundings parse(String text) {
        return read(ScenarioLine.of(text));
    }

    /** {@return what a line tells; reverse of {@link #addTo}} */
    static Surroundings read(ScenarioLine line) {
        return new Surroundings(
                line.integer("r", 1, POINTS),
                line.integer("self", 0, POINTS - 1),
                line.list("others", Surroundings::point),
                line.list("silent", Integer::valueOf),
                line.integer("who", 1, POINTS),
                line.list("strangers", Surroundings::point));
    }

    private static Long point(String text) {
        long value = Long.parseLong(text);
        if (value < 0 || value >= POINTS) {
            throw new IllegalArgumentException(text);
        }
        return value;
    }

    @Override
    public String line() {
        return addTo(ScenarioLine.empty()).toString();
    }

    /** Tells this on a line. */
    ScenarioLine addTo(ScenarioLine line) {
        return line.with("r", r)
                .with("self", self)
                .with("others", others)
                .with("silent", silent)
                .with("who", who)
                .with("strangers", strangers);
    }

    @Override
    public List<String> describe() {
        List<String> lines = new ArrayList<>();
        lines.add("ids of " + BITS + " bits, lists of " + r + ", no maintenance but by hand");
        lines.add("peer " + self + " is at address 0; after it come " + others + ", at addresses 1, 2, …");
        if (!silent.isEmpty()) {
            lines.add("no answer from addresses " + silent);
        }
        if (!strangers.isEmpty()) {
            lines.add("strangers that do not answer: " + strangers);
        }
        return lines;
    }
}
