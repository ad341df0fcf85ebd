package dev.peerlab.conformance.ring;

import dev.peerlab.checker.Snapshot;
import dev.peerlab.conformance.exhaustive.Watched.Seen;
import dev.peerlab.contract.chord.kit.ChordNode;
import dev.peerlab.contract.chord.kit.NodeTable;
import dev.peerlab.contract.routing.RoutingTable;
import dev.peerlab.contract.store.Entry;
import java.util.List;

/**
 * What a predicate sees of a peer of a {@link SmallRing}: a copy, as it was after a step.
 *
 * @param isMember whether it is in a ring
 * @param table whom it knows
 * @param entries the keys that it keeps
 */
public record SmallPeer(boolean isMember, RoutingTable table, List<Entry> entries) {

    static SmallPeer of(ChordNode node) {
        return new SmallPeer(node.isMember(), copy(node.table()), node.store().entries());
    }

    /** {@return a peer of a world, as it is there; it must be up} */
    public static SmallPeer in(Snapshot world, int peer) {
        return (SmallPeer) world.view(peer, Seen.class).peer();
    }

    private static RoutingTable copy(RoutingTable table) {
        NodeTable copy = new NodeTable(table.space(), table.self());
        copy.setPredecessor(table.predecessor());
        copy.setSuccessors(table.successors());
        for (int i = 1; i < table.space().bits(); i++) {
            copy.setFinger(i, table.finger(i));
        }
        return copy;
    }
}
