package dev.peerlab.conformance.search;

import dev.peerlab.conformance.exhaustive.Trouble;
import dev.peerlab.contract.flooding.FloodingSettings;
import dev.peerlab.contract.flooding.FloodingSettings.Reply;
import java.util.ArrayList;
import java.util.List;

/** The small worlds that flooding is explored in, in every setting, the smallest first: so the first that fails is the one to read. */
final class FloodingWorlds {

    /** After so many worlds a search gives up: the largest of these has far fewer, with peers that remember what they must. */
    static final long MOST = 30_000;

    private static final int AMPLE = 100;
    private static final int MOST_HOPS = 7;

    private FloodingWorlds() {}

    /** {@return those of Gnutella: enough where the setting does not matter} */
    static List<FloodingWorld> ofGnutella() {
        List<FloodingWorld> worlds = new ArrayList<>();
        add(FloodingSettings.GNUTELLA, worlds);
        return worlds;
    }

    /** {@return all of them} */
    static List<FloodingWorld> all() {
        List<FloodingWorld> worlds = new ArrayList<>();
        for (Reply reply : Reply.values()) {
            for (boolean goOn : List.of(true, false)) {
                add(new FloodingSettings(MOST_HOPS, goOn, reply, AMPLE), worlds);
            }
        }
        return worlds;
    }

    private static void add(FloodingSettings settings, List<FloodingWorld> worlds) {
        worlds.add(world(Links.PAIR, settings, List.of(0, 0), List.of(1), Trouble.doubling(1)));
        worlds.add(world(Links.TRIANGLE, settings, List.of(0), List.of(1, 2), Trouble.NONE));
        worlds.add(world(Links.TRIANGLE, settings, List.of(0), List.of(0, 2), Trouble.doubling(1)));
        worlds.add(world(Links.LINE, settings, List.of(0), List.of(1, 2), Trouble.restarting(1)));
        worlds.add(world(Links.TRIANGLE, settings, List.of(0), List.of(2), Trouble.ECHOES));
        worlds.add(world(Links.TRIANGLE, settings, List.of(0, 1), List.of(2), Trouble.NONE));
        worlds.add(world(Links.KITE, settings, List.of(0), List.of(2, 3), Trouble.NONE));
        worlds.add(world(Links.SQUARE, settings, List.of(0), List.of(2, 3), Trouble.doubling(1)));
        worlds.add(world(Links.BRIDGES, settings, List.of(0), List.of(4), Trouble.NONE));
    }

    private static FloodingWorld world(
            Links links, FloodingSettings settings, List<Integer> searches, List<Integer> holders, Trouble trouble) {
        return new FloodingWorld(links, settings, searches, links.size(), holders, trouble);
    }
}
