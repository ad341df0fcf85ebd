package dev.peerlab.conformance.search;

import dev.peerlab.conformance.exhaustive.Trouble;
import dev.peerlab.contract.randomwalk.RandomWalkSettings;
import dev.peerlab.contract.randomwalk.RandomWalkSettings.Policy;
import java.util.ArrayList;
import java.util.List;

/** The small worlds that random walks are explored in, the smallest first: so the first that fails is the one to read. */
final class RandomWalkWorlds {

    /** After so many worlds a search gives up: the largest of these has far fewer, with peers that remember what they must. */
    static final long MOST = 30_000;

    private RandomWalkWorlds() {}

    /** {@return all of them with one of these check intervals, by either policy} */
    static List<RandomWalkWorld> checking(int... intervals) {
        List<RandomWalkWorld> worlds = new ArrayList<>();
        for (int interval : intervals) {
            // One hop to the only neighbor is the same by either policy; checks make this the largest world of all.
            RandomWalkSettings few = RandomWalkSpot.settings(interval == 0 ? 2 : 1, interval, Policy.MEMORYLESS);
            worlds.add(new RandomWalkWorld(Links.PAIR, few, List.of(0, 0), 1, List.of(), true, Trouble.NONE));
            for (Policy policy : Policy.values()) {
                add(policy, interval, worlds);
            }
        }
        return worlds;
    }

    private static void add(Policy policy, int interval, List<RandomWalkWorld> worlds) {
        RandomWalkSettings one = RandomWalkSpot.settings(1, interval, policy);
        RandomWalkSettings two = RandomWalkSpot.settings(2, interval, policy);
        worlds.add(new RandomWalkWorld(Links.LINE, two, List.of(0), 3, List.of(), false, Trouble.NONE));
        worlds.add(new RandomWalkWorld(Links.LINE, two, List.of(0), 2, List.of(2), true, Trouble.losing(1)));
        worlds.add(new RandomWalkWorld(Links.LINE, two, List.of(0), 3, List.of(2), true, Trouble.doubling(1)));
        worlds.add(new RandomWalkWorld(Links.LINE, one, List.of(0), 2, List.of(2), true, Trouble.restarting(0)));
        worlds.add(new RandomWalkWorld(Links.LINE, one, List.of(0), 3, List.of(2), true, Trouble.restarting(1)));
        worlds.add(new RandomWalkWorld(Links.TRIANGLE, one, List.of(0, 1), 3, List.of(2), true, Trouble.NONE));
        worlds.add(new RandomWalkWorld(Links.KITE, two, List.of(0), 3, List.of(), true, Trouble.NONE));
        worlds.add(new RandomWalkWorld(Links.TRIANGLE, two, List.of(0), 3, List.of(2), true, Trouble.NONE));
        worlds.add(new RandomWalkWorld(Links.SQUARE, two, List.of(0), 4, List.of(2), false, Trouble.NONE));
        worlds.add(new RandomWalkWorld(Links.LINE, one, List.of(0), 3, List.of(2), true, Trouble.ECHOES));
    }
}
