package dev.peerlab.checker;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/**
 * Which worlds are alike because peers are interchangeable.
 *
 * <p>Every local state, message and timer has a fingerprint under each exchange of peers: that of what it would be if addresses and
 * numbers were exchanged. The fingerprint of a world under an exchange is their sum, and the smallest of these sums is the same for
 * all worlds that are alike.
 */
final class Symmetry {

    /** In more orders than these, fingerprints would take longer than they save. */
    static final int MOST_ORDERS = 120;

    private final List<Renaming> renamings = new ArrayList<>();

    /** What came of each step, under the exchange that makes its beginning smallest. */
    private final Map<Long, Known> known = new HashMap<>();

    private record Known(long outcome, Event event) {}

    /**
     * Finds all exchanges.
     *
     * @throws IllegalArgumentException if peers are not interchangeable, or too many are
     */
    Symmetry(World world, Layout layout) {
        if (world.interchangeable().isEmpty()) {
            throw new IllegalArgumentException("symmetry: no peers of this world are interchangeable");
        }
        int[] numbers = new int[world.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = i;
        }
        for (int[] order : orders(world.interchangeable(), numbers)) {
            renamings.add(new Renaming(order, world, layout));
        }
    }

    /**
     * {@return a group of peers that can be exchanged}
     *
     * @param peers the group
     * @param others the groups before it
     * @throws IllegalArgumentException if there are fewer than two, or one is named twice
     */
    static List<Integer> group(int[] peers, List<List<Integer>> others) {
        List<Integer> group = Arrays.stream(peers).boxed().toList();
        boolean isNamedBefore = others.stream().anyMatch(other -> !Collections.disjoint(other, group));
        if (group.size() < 2 || new HashSet<>(group).size() < group.size() || isNamedBefore) {
            throw new IllegalArgumentException(
                    "interchangeable " + group + ": must be two or more peers, each named once");
        }
        return group;
    }

    /** Refuses groups with peers that a world does not have. */
    static void requirePeers(List<List<Integer>> groups, int size) {
        for (List<Integer> group : groups) {
            if (Collections.min(group) < 0 || Collections.max(group) >= size) {
                throw new IllegalArgumentException("interchangeable " + group + ": peer must be 0 to " + (size - 1));
            }
        }
    }

    /** {@return all orders of the peers; the first is the one that there is} */
    private static List<int[]> orders(List<List<Integer>> groups, int[] numbers) {
        List<int[]> orders = List.of(numbers);
        for (List<Integer> group : groups) {
            for (int place = 0; place < group.size(); place++) {
                List<int[]> more = new ArrayList<>();
                for (int[] order : orders) {
                    for (int with = place; with < group.size(); with++) {
                        int[] other = order.clone();
                        other[group.get(place)] = order[group.get(with)];
                        other[group.get(with)] = order[group.get(place)];
                        more.add(other);
                    }
                }
                orders = more;
                if (orders.size() > MOST_ORDERS) {
                    throw new IllegalArgumentException("interchangeable peers can be put in more than " + MOST_ORDERS
                            + " orders: name fewer of them");
                }
            }
        }
        return orders;
    }

    /** {@return the fingerprints of a peer that is down} */
    long[] absent(int peer, int life) {
        return renamings.stream()
                .mapToLong(renaming -> Mix.then(Mix.then(Mix.scramble(16), renaming.of(peer)), life))
                .toArray();
    }

    /**
     * {@return the fingerprints of a peer that is up}
     *
     * @throws Broken if it cannot be renamed
     */
    long[] of(int peer, PeerRun run) {
        long[] hashes = new long[renamings.size()];
        for (int i = 0; i < hashes.length; i++) {
            Renaming renaming = renamings.get(i);
            long hash = Mix.then(Mix.then(Mix.scramble(17), renaming.of(peer)), run.life);
            try {
                hashes[i] = Mix.then(Mix.then(hash, run.host.state(renaming)), Structure.of(run.peer, renaming));
            } catch (Unreadable e) {
                throw refused("peer " + peer + " cannot be renamed: " + e.getMessage());
            }
        }
        return hashes;
    }

    /**
     * {@return the fingerprints of an event}
     *
     * @throws Broken if it cannot be renamed
     */
    long[] of(Event event) {
        long[] hashes = new long[renamings.size()];
        for (int i = 0; i < hashes.length; i++) {
            try {
                hashes[i] = Mix.scramble(hash(event, renamings.get(i)));
            } catch (Unreadable e) {
                throw refused("'" + event + "' cannot be renamed: " + e.getMessage());
            }
        }
        return hashes;
    }

    private static long hash(Event event, Renaming renaming) {
        long hash = Mix.then(Mix.text(event.getClass().getName()), renaming.of(event.peer()));
        if (event instanceof Event.Delivery delivery) {
            return Mix.then(Mix.then(hash, renaming.of(delivery.from())), Structure.of(delivery.message(), renaming));
        }
        if (event instanceof Event.Firing firing) {
            return Mix.then(hash, Structure.of(firing.timer(), renaming));
        }
        return event instanceof Event.Act act ? Mix.then(hash, Mix.text(act.name())) : hash;
    }

    private static Broken refused(String why) {
        return new Broken("interchangeable", why, null);
    }

    /**
     * Checks that a step makes no difference between peers: its twin, if it was run before, came to the twin of what it came to.
     *
     * @param from the state before
     * @param outcome the number of the first outcome
     */
    void check(LocalState from, KnownEvent event, int outcome, LocalSteps steps) {
        long begin = Long.MAX_VALUE;
        long end = Long.MAX_VALUE;
        for (int i = 0; i < renamings.size(); i++) {
            long here = Mix.then(from.twins[i], event.twins[i]);
            long there = outcomes(i, outcome, steps);
            if (here < begin || (here == begin && there < end)) {
                begin = here;
                end = there;
            }
        }
        Known before = known.putIfAbsent(begin, new Known(end, event.event));
        if (before != null && before.outcome() != end) {
            throw refused("peers are not interchangeable: what came of '" + event.event
                    + "' is not, with numbers exchanged, what came of '" + before.event() + "'");
        }
    }

    /** {@return the fingerprint under an exchange of an outcome and of all others that chance could choose} */
    private static long outcomes(int exchange, int first, LocalSteps steps) {
        long sum = 0;
        for (int number = first; number >= 0; number = steps.outcome(number).other) {
            Outcome outcome = steps.outcome(number);
            long sent = 0;
            for (int message : outcome.sent) {
                sent += Mix.scramble(steps.event(message).twins[exchange]);
            }
            sum += Mix.scramble(Mix.then(steps.state(outcome.state).twins[exchange], sent));
        }
        return sum;
    }

    /** {@return the fingerprint that a world has in common with all that are alike} */
    long fingerprint(int[] parts, int length, LocalSteps steps, Layout layout) {
        long least = Long.MAX_VALUE;
        for (int i = 0; i < renamings.size(); i++) {
            long hash = 0;
            for (int place = 0; place < layout.peers(); place++) {
                hash += steps.state(parts[place]).twins[i];
            }
            for (int place = layout.peers(); place < layout.messages(); place++) {
                if (parts[place] != 0) {
                    hash += renamings.get(i).hash(place, parts[place]);
                }
            }
            for (int place = layout.messages(); place < length; place++) {
                hash += steps.event(parts[place]).twins[i];
            }
            least = Math.min(least, hash);
        }
        return least;
    }
}
