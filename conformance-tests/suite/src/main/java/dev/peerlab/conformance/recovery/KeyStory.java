package dev.peerlab.conformance.recovery;

import dev.peerlab.conformance.Scenario;
import dev.peerlab.conformance.ScenarioLine;
import dev.peerlab.contract.IdSpace;
import dev.peerlab.contract.chord.ChordSettings;
import java.util.ArrayList;
import java.util.List;

/**
 * A ring that keeps keys, and what happens to it.
 *
 * @param virtual how many virtual peers each host runs, 1 or more
 * @param replicas how many peers keep a key, 1 or more
 * @param ids the ids of the virtual peers of a converged ring, distinct, host by host; what is left over is not used
 * @param keys how many keys are put at the beginning, 1 or more
 * @param acts what happens then, one after the other
 * @param latencyMillis how long a message takes at most, 1 or more; at least 1 ms
 * @param seed decides all chance
 */
record KeyStory(int virtual, int replicas, List<Integer> ids, int keys, List<KeyAct> acts, int latencyMillis, long seed)
        implements Scenario {

    static final IdSpace SPACE = new IdSpace(16);

    private static final int MOST = 1 << SPACE.bits();

    KeyStory {
        ids = List.copyOf(ids);
        acts = List.copyOf(acts);
        require(virtual >= 1 && ids.size() >= virtual, "virtual", virtual, "1 to the number of ids");
        require(replicas >= 1, "replicas", replicas, "1 or more");
        require(ids.stream().distinct().count() == ids.size(), "ids", ids, "distinct");
        require(ids.stream().allMatch(id -> id >= 0 && id < MOST), "ids", ids, "0 to " + (MOST - 1));
        require(keys >= 1, "keys", keys, "1 or more");
        require(latencyMillis >= 1, "latency", latencyMillis, "1 ms or more");
    }

    private static void require(boolean holds, String what, Object given, String allowed) {
        if (!holds) {
            throw new IllegalArgumentException(what + " " + given + ": must be " + allowed);
        }
    }

    static KeyStory parse(String text) {
        ScenarioLine line = ScenarioLine.of(text);
        return new KeyStory(
                line.integer("virtual", 1, 100),
                line.integer("replicas", 1, 100),
                line.list("ids", Integer::valueOf),
                line.integer("keys", 1, 100_000),
                line.list("acts", KeyAct::parse),
                line.integer("latency", 1, 1_000),
                line.number("seed"));
    }

    /** {@return the same on a ring of hosts with one peer each} */
    KeyStory withoutVirtualPeers() {
        return new KeyStory(1, replicas, ids, keys, acts, latencyMillis, seed);
    }

    int hosts() {
        return ids.size() / virtual;
    }

    /** {@return the ids of a host's virtual peers} */
    List<Integer> idsOf(int host) {
        return ids.subList(host * virtual, (host + 1) * virtual);
    }

    /**
     * {@return what the ring agrees on; the list of successors is so long that it names enough hosts for all copies, and a live
     * peer whenever fewer hosts than there are copies crash at once}
     */
    ChordSettings settings() {
        return ChordSettings.of(SPACE).with((replicas - 1) * virtual + 2, replicas);
    }

    @Override
    public String line() {
        return ScenarioLine.empty()
                .with("virtual", virtual)
                .with("replicas", replicas)
                .with("ids", ids)
                .with("keys", keys)
                .with("acts", acts)
                .with("latency", latencyMillis)
                .with("seed", seed)
                .toString();
    }

    @Override
    public List<String> describe() {
        List<String> lines = new ArrayList<>();
        lines.add(hosts() + " hosts with " + virtual + " virtual peers each, " + replicas + " replicas, "
                + settings().successors() + " successors; latency 1 to " + latencyMillis + " ms");
        for (int host = 0; host < hosts(); host++) {
            lines.add("host " + host + ": ids " + idsOf(host));
        }
        lines.add("- " + keys + " keys are put");
        acts.forEach(act -> lines.add("- " + act.describe()));
        return lines;
    }
}
