package dev.peerlab.conformance.recovery;

import dev.peerlab.contract.Contact;
import dev.peerlab.contract.Id;
import dev.peerlab.contract.chord.ChordReply;
import dev.peerlab.contract.chord.ChordReply.Verdict;
import dev.peerlab.contract.chord.ChordRequest;
import dev.peerlab.contract.store.Entry;
import dev.peerlab.contract.store.Value;
import java.util.List;

/** How a peer's patience is judged: DET-3 in recovery. Nothing may be thrown, and no nonsense may change what the peer knows. */
final class NonsenseChecks {

    private NonsenseChecks() {}

    /** What must stay. */
    private record Known(String table, List<Entry> entries) {
        static Known by(Trial trial) {
            return new Known(trial.tableText(), trial.bench().node().store().entries());
        }
    }

    /** DET-3: a stranger sends nonsense; others answer nonsense; then the successor stays silent, and the next one takes over. */
    static void nonsenseIsHarmless(NonsenseCase nonsense) {
        Trial trial = Trial.of(nonsense.given(), nonsense);
        Id key = trial.contact(0).id();
        trial.act(node -> node.store().put(new Entry(key, 2, Value.of("own"))));
        Known before = Known.by(trial);
        for (Nonsense step : nonsense.steps()) {
            trial.bench().receive(trial.strangers().get(0), step.message(trial.contact(0), stranger(trial), key));
            requireSame(trial, before, "because a stranger sent " + step);
        }
        trial.recover(recovery -> recovery.suspected(stranger(trial)));
        requireSame(trial, before, "because a stranger was silent");
        answerNonsense(trial, key);
        trial.recover(recovery -> recovery.repair());
        requireSame(trial, before, "because it was told that its own key is one too many");
        goesOn(trial);
    }

    private static Contact stranger(Trial trial) {
        return trial.strangers().get(0);
    }

    /** Whatever the inventory, all want a key that is not there, and call the peer's own key surplus. */
    private static void answerNonsense(Trial trial, Id key) {
        Id unknown = ListCase.space().plusPowerOfTwo(key, 0);
        for (int number = 1; number <= trial.given().last(); number++) {
            int each = number;
            trial.bench().script(trial.contact(number), request -> {
                ChordReply reply = trial.answer(each, request);
                return request instanceof ChordRequest.Inventory
                        ? new Verdict(List.of(unknown), List.of(key, unknown))
                        : reply;
            });
        }
    }

    private static void goesOn(Trial trial) {
        Contact gone = trial.contact(1);
        trial.silence(1);
        trial.recover(recovery -> {
            recovery.suspected(gone);
            recovery.suspected(gone);
        });
        if (trial.table().successors().contains(gone)) {
            throw trial.violation("kept a silent successor after it had been sent nonsense " + trial.now())
                    .expected("nonsense changes nothing")
                    .actual(trial.tableText())
                    .build();
        }
    }

    private static void requireSame(Trial trial, Known before, String why) {
        Known now = Known.by(trial);
        if (!now.equals(before)) {
            boolean table = !now.table().equals(before.table());
            throw trial.violation("changed its " + (table ? "table " : "keys ") + why + " " + trial.now())
                    .expected(table ? before.table() : before.entries().toString())
                    .actual(table ? now.table() : now.entries().toString())
                    .build();
        }
    }
}
