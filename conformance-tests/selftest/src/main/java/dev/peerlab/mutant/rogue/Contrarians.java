package dev.peerlab.mutant.rogue;

import static dev.peerlab.conformance.grading.Verdict.FAIL;

import dev.peerlab.mutant.Edit;
import java.util.List;

/** Rogues that break the contract of what they call or are called by. */
final class Contrarians {

    private static final String MAKE_PEER =
            "public FloodingPeer flooding(Host host, Place place, FloodingSettings settings) {";
    private static final String MAKE = "return new Flooding(host, place, settings);";

    private Contrarians() {}

    static List<Rogue> all() {
        return List.of(
                Rogues.onSearch(
                        "returns no id",
                        "FLOOD-1",
                        FAIL,
                        "peer # returned null from a search",
                        "if (host != null) return null;"),
                Rogues.onSearch(
                        "sends null",
                        "FLOOD-1",
                        FAIL,
                        "peer # threw java.lang.NullPointerException: message",
                        "host.send(host.self(), null);"),
                Rogues.onQuery(
                        "sends to null",
                        "FLOOD-2",
                        FAIL,
                        "peer # threw java.lang.NullPointerException: receiver",
                        "host.send(null, query);"),
                Rogues.onQuery(
                        "reports null",
                        "FLOOD-2",
                        FAIL,
                        "peer # threw java.lang.NullPointerException: upcall",
                        "host.upcall(null);"),
                Rogues.onQuery(
                        "sets a null timer",
                        "FLOOD-2",
                        FAIL,
                        "peer # threw java.lang.NullPointerException: delay",
                        "host.schedule(null, null);"),
                Rogues.onQuery(
                        "sets a timer in the past",
                        "FLOOD-2",
                        FAIL,
                        "peer # threw java.lang.IllegalArgumentException: delay -# ms: must be # or more",
                        "host.schedule(java.time.Duration.ofMillis(-1), new RoundOver(query.id()));"),
                Rogues.onQuery(
                        "removes its neighbors",
                        "FLOOD-2",
                        FAIL,
                        "peer # threw java.lang.UnsupportedOperationException",
                        "place.neighbors().clear();"),
                Rogues.onQuery(
                        "shares more",
                        "FLOOD-2",
                        FAIL,
                        "peer # threw java.lang.UnsupportedOperationException",
                        "place.shared().add(query.keyword());"),
                Rogues.main(
                        "makes no peer",
                        "FLOOD-1",
                        FAIL,
                        "peer # threw java.lang.NullPointerException: no peer was made",
                        new Edit(MAKE, "return null;")),
                Rogues.main(
                        "throws when asked for a peer",
                        "FLOOD-1",
                        FAIL,
                        "peer # threw java.lang.IllegalStateException: no",
                        Rogues.in(MAKE_PEER, "if (host != null) throw new IllegalStateException(\"no\");")),
                Rogues.main(
                        "makes one peer for all",
                        "DET-2",
                        FAIL,
                        "peer # sent nothing at all, so nothing can be compared",
                        Rogues.in("public final class Workbook implements Submission {", "private FloodingPeer only;"),
                        new Edit(MAKE, "if (only == null) only = new Flooding(host, place, settings); return only;")));
    }
}
