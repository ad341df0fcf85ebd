package dev.peerlab.conformance.recovery;

import dev.peerlab.conformance.Scenario;
import dev.peerlab.conformance.ScenarioLine;
import java.util.List;

/**
 * A peer that owns a key, those that are to keep copies of it, and one that asks what is to become of its own copy.
 *
 * @param keepers what those that are to keep copies say to that, nearest first; 1 to 5
 * @param asker who asks: the number of a keeper, from 0, or above that a peer that is to keep no copy
 * @param newer by how much the version of the asker's copy is higher than the owner's; lower if negative; -2 to 2
 */
record ReplicaCase(List<Keeper> keepers, int asker, int newer) implements Scenario {

    /** What a peer that is to keep a copy says. */
    enum Keeper {
        /** It has the key. */
        HAS,
        /** It lacks the key, and takes it. */
        TAKES,
        /** It lacks the key, and does not answer when it is sent. */
        LACKS,
        /** It does not answer at all. */
        SILENT
    }

    ReplicaCase {
        keepers = List.copyOf(keepers);
        if (keepers.isEmpty() || keepers.size() > 5) {
            throw new IllegalArgumentException("keepers " + keepers + ": must be 1 to 5");
        }
    }

    static ReplicaCase parse(String text) {
        ScenarioLine line = ScenarioLine.of(text);
        return new ReplicaCase(
                line.list("keepers", Keeper::valueOf), line.integer("asker", 0, 100), line.integer("newer", -2, 2));
    }

    boolean isAskerAKeeper() {
        return asker < keepers.size();
    }

    /** {@return whether all copies that there are to be are known to be there} */
    boolean isSafe() {
        return keepers.stream().allMatch(keeper -> keeper == Keeper.HAS || keeper == Keeper.TAKES);
    }

    @Override
    public String line() {
        return ScenarioLine.empty()
                .with("keepers", keepers)
                .with("asker", asker)
                .with("newer", newer)
                .toString();
    }

    @Override
    public List<String> describe() {
        return List.of(
                "peer 0 owns a key; the next " + keepers.size() + " peers are to keep copies: " + keepers,
                "- peer 0 repairs",
                "- " + (isAskerAKeeper() ? "keeper " + (asker + 1) : "a peer that is to keep no copy")
                        + " asks what is to become of its copy, whose version is "
                        + (newer == 0 ? "the same" : newer > 0 ? newer + " higher" : -newer + " lower"));
    }
}
