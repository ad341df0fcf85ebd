package dev.peerlab.conformance.recovery;

import dev.peerlab.conformance.Exercise;
import dev.peerlab.conformance.Graded;
import dev.peerlab.conformance.Violation;
import dev.peerlab.conformance.recovery.ReplicaCase.Keeper;
import dev.peerlab.conformance.ring.RingBench;
import dev.peerlab.contract.Contact;
import dev.peerlab.contract.Id;
import dev.peerlab.contract.IdSpace;
import dev.peerlab.contract.chord.ChordReply;
import dev.peerlab.contract.chord.ChordReply.Done;
import dev.peerlab.contract.chord.ChordReply.Verdict;
import dev.peerlab.contract.chord.ChordRequest;
import dev.peerlab.contract.chord.ChordRequest.Inventory;
import dev.peerlab.contract.chord.ChordRequest.Replicate;
import dev.peerlab.contract.chord.ChordSettings;
import dev.peerlab.contract.chord.kit.ApplicationFactory;
import dev.peerlab.contract.store.Entry;
import dev.peerlab.contract.store.KeyVersion;
import dev.peerlab.contract.store.Value;
import dev.peerlab.simulator.ring.ConvergedRing;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** One peer, its predecessor, those that are to keep its copies, and one that is not: how RECOVER-8 is judged message by message. */
final class ReplicaBench {

    private static final IdSpace SPACE = new IdSpace(16);
    private static final Id OWN_KEY = SPACE.id(80);
    private static final Id FOREIGN_KEY = SPACE.id(5_000);
    private static final long VERSION = 5;
    private static final Duration NEVER = Duration.ofDays(1);

    private final ReplicaCase story;
    private final RingBench bench;
    private final List<Contact> successors = new ArrayList<>();
    private final Contact predecessor;

    private ReplicaBench(ReplicaCase story) {
        this.story = story;
        int keepers = story.keepers().size();
        ChordSettings settings =
                ChordSettings.of(SPACE).with(keepers, keepers + 1).every(NEVER, NEVER);
        Id id = SPACE.id(100);
        bench = new RingBench(settings, Graded.chord(Exercise.RECOVERY), ApplicationFactory.NONE, id);
        predecessor = bench.contact(SPACE.id(50));
        for (int i = 0; i <= keepers; i++) {
            successors.add(bench.contact(SPACE.id(200 + 100L * i)));
        }
        for (int i = 0; i < keepers; i++) {
            Keeper keeper = story.keepers().get(i);
            bench.script(successors.get(i), request -> answer(keeper, request));
        }
        List<Contact> ring = new ArrayList<>(successors);
        ring.add(predecessor);
        ring.add(bench.node().self());
        ConvergedRing converged = ConvergedRing.ofPeers(SPACE, keepers, ring);
        bench.act(node -> node.install(converged.table(converged.ownerOf(id))));
    }

    private static @Nullable ChordReply answer(Keeper keeper, ChordRequest request) {
        if (keeper != Keeper.SILENT && request instanceof Inventory inventory) {
            List<Id> all = inventory.keys().stream().map(KeyVersion::key).toList();
            return new Verdict(keeper == Keeper.HAS ? List.of() : all, List.of());
        }
        boolean takes = keeper == Keeper.HAS || keeper == Keeper.TAKES;
        return takes && request instanceof Replicate ? new Done() : null;
    }

    /** RECOVER-8: an owner lets a copy go only if the key is safe without it, and wants what is newer than its own. */
    static void surplusIsSafe(ReplicaCase story) {
        ReplicaBench bench = new ReplicaBench(story);
        bench.keep(OWN_KEY, VERSION);
        bench.keep(FOREIGN_KEY, VERSION);
        bench.bench.act(node -> node.parts().recovery().repair());
        Contact asker =
                bench.successors.get(Math.min(story.asker(), story.keepers().size()));
        Verdict verdict = bench.ask(
                asker,
                new Inventory(
                        false,
                        List.of(
                                new KeyVersion(OWN_KEY, VERSION + story.newer()),
                                new KeyVersion(FOREIGN_KEY, VERSION))));
        if (verdict.surplus().contains(FOREIGN_KEY)) {
            throw bench.violation("called a copy of a key surplus that it does not own", asker)
                    .expected("only the owner knows whether a key is safe")
                    .actual(verdict.toString())
                    .build();
        }
        if (verdict.wanted().contains(OWN_KEY) != story.newer() > 0) {
            String wrong = story.newer() > 0 ? "did not want a newer version" : "wanted a version that it has";
            throw bench.violation(wrong + " of its own key", asker)
                    .expected(story.newer() > 0 ? "the key among those wanted" : "the key not among those wanted")
                    .actual(verdict.toString())
                    .build();
        }
        boolean mayGo = story.newer() <= 0 && story.isSafe() && !story.isAskerAKeeper();
        if (verdict.surplus().contains(OWN_KEY) && !mayGo) {
            String wrong = story.newer() > 0
                    ? "a newer copy than its own surplus"
                    : story.isAskerAKeeper()
                            ? "the copy of a peer surplus that is to keep one"
                            : "a copy surplus before all others had said that they keep theirs";
            throw bench.violation("called " + wrong, asker)
                    .expected(
                            "surplus only what is safe on all the peers that it belongs on, of which the asker is none")
                    .actual(verdict + "; of the others " + story.keepers())
                    .build();
        }
    }

    /** RECOVER-8: a peer that is to keep copies wants those that it lacks, or has in an older version, and no other. */
    static void wantedIsWhatIsMissing(ReplicaCase story) {
        ReplicaBench bench = new ReplicaBench(story);
        Set<Id> expected = new TreeSet<>();
        List<KeyVersion> offered = new ArrayList<>();
        for (int i = 0; i < story.keepers().size(); i++) {
            Id key = SPACE.id(30 + i);
            long here = VERSION;
            long there = VERSION + story.newer();
            if (story.keepers().get(i) == Keeper.HAS || story.keepers().get(i) == Keeper.TAKES) {
                bench.keep(key, here);
            }
            if (bench.bench.node().store().get(key).isEmpty() || there > here) {
                expected.add(key);
            }
            offered.add(new KeyVersion(key, there));
        }
        Verdict verdict = bench.ask(bench.predecessor, new Inventory(true, offered));
        if (!new TreeSet<>(verdict.wanted()).equals(expected)
                || !verdict.surplus().isEmpty()) {
            throw bench.violation("was offered copies to keep, and answered wrongly", bench.predecessor)
                    .expected("wanted " + expected + ": what it lacks or has in an older version; no surplus")
                    .actual(verdict.toString())
                    .build();
        }
    }

    private void keep(Id key, long version) {
        bench.act(node -> node.store().put(new Entry(key, version, Value.of("value of " + key))));
    }

    private Verdict ask(Contact asker, Inventory inventory) {
        return (Verdict) bench.ask(asker, inventory)
                .orElseThrow(() -> violation("did not answer an inventory", asker)
                        .expected("a Verdict")
                        .actual("nothing")
                        .build());
    }

    private Violation.Builder violation(String whatItDid, Contact asker) {
        Contact self = bench.node().self();
        return Violation.of("peer " + self.address() + " " + whatItDid + " "
                        + KeySurvivalChecks.time(bench.simulation().now()))
                .in(story)
                .seen(bench.log())
                .about(self.address(), asker.address());
    }
}
