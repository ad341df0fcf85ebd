package dev.peerlab.mutant.rogue;

/** A recovery whose methods all return, and do nothing. */
final class EmptyRecovery {

    /** Its source, in the place of the workbook's stub. */
    static final String SOURCE = """
            package dev.peerlab.exercise.recovery;

            import dev.peerlab.contract.*;
            import dev.peerlab.contract.chord.*;
            import dev.peerlab.contract.chord.ChordReply.Verdict;
            import dev.peerlab.contract.chord.ChordRequest.*;
            import java.util.*;

            public final class Recovery implements ChordRecovery {
                public Recovery(RecoveryHost host) {}

                @Override public List<Contact> successorList(Contact successor, List<Contact> itsList) {
                    return List.of();
                }

                @Override public void suspected(Contact peer) {}

                @Override public void checkPredecessor() {}

                @Override public void onAlive(Contact peer) {}

                @Override public void onDead(Contact peer) {}

                @Override public List<Contact> replicaSet(int max) {
                    return List.of();
                }

                @Override public void repair() {}

                @Override public Verdict onInventory(Contact from, Inventory inventory) {
                    return new Verdict(List.of(), List.of());
                }

                @Override public void onVerdict(Contact from, Inventory inventory, Verdict verdict) {}

                @Override public void onNoVerdict(Contact to, Inventory inventory) {}

                @Override public void onReplicate(Contact from, Replicate replicate) {}

                @Override public void onReplicated(Contact to, Replicate replicate) {}

                @Override public void onNotReplicated(Contact to, Replicate replicate) {}

                @Override public void onLookupEnded(long lookup, Optional<Contact> owner) {}

                @Override public void leave() {}

                @Override public void onLeaving(Contact from, Leaving leaving) {}

                @Override public void onGoodbye(Contact from) {}
            }
            """;

    private EmptyRecovery() {}
}
