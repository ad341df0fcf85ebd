package dev.peerlab.conformance.ring;

import dev.peerlab.conformance.exhaustive.Fault;
import dev.peerlab.conformance.exhaustive.Step;
import dev.peerlab.conformance.exhaustive.Watch;
import dev.peerlab.contract.chord.kit.ChordNode;
import dev.peerlab.contract.routing.RoutingTable;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Watches what becomes of a Chord peer's table from one step to the next. */
public class TableWatch implements Watch {

    private @Nullable ChordNode node;

    /** As the table was after the step before; it follows from the peer's own state, so it is none of its own. */
    private transient @Nullable RoutingTable before;

    final void watch(ChordNode node) {
        this.node = node;
        this.before = SmallPeer.of(node).table();
    }

    @Override
    public final Optional<Fault> judge(Step step) {
        if (node == null || before == null) {
            return Optional.empty();
        }
        RoutingTable after = SmallPeer.of(node).table();
        Optional<Fault> fault = judge(step, before, after);
        before = after;
        return fault;
    }

    /**
     * {@return what is wrong with a step; empty if nothing is}
     *
     * @param step the step
     * @param before the table as it was before
     * @param after the table as it is now
     */
    protected Optional<Fault> judge(Step step, RoutingTable before, RoutingTable after) {
        return Optional.empty();
    }

    @Override
    public final Object seen() {
        return node == null ? "" : SmallPeer.of(node);
    }
}
