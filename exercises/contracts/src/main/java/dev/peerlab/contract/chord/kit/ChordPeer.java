package dev.peerlab.contract.chord.kit;

import dev.peerlab.contract.Address;
import dev.peerlab.contract.Host;
import dev.peerlab.contract.Id;
import dev.peerlab.contract.Message;
import dev.peerlab.contract.Peer;
import dev.peerlab.contract.Timer;
import dev.peerlab.contract.chord.ChordSettings;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All that runs at one address of a Chord ring: one peer, or several virtual ones.
 *
 * <p>Nothing that comes off the network reaches a part unless it makes sense: it is addressed to an id of this peer, its ids
 * are points of the space, and it does not come from a peer with the receiver's id, unless that one looks up its place in order
 * to join, and is to learn that its id is taken. What does not make sense is ignored, and counted.
 */
public final class ChordPeer implements Peer {

    private final List<ChordNode> nodes;

    /** For people; it changes nothing that this peer does. */
    private transient long rejected;

    /**
     * Makes a peer that is not a member of any ring yet; see {@link ChordNode#create}, {@link ChordNode#join} and
     * {@link ChordNode#install}.
     *
     * @param host what the peer acts through
     * @param settings what the ring agreed on
     * @param ids the ids of the virtual peers, distinct; a single one for an ordinary peer
     * @param parts whose parts it is made of
     * @param applications makes the application of each virtual peer
     * @throws IllegalArgumentException if there is no id, or one twice, or one outside the space
     */
    public ChordPeer(
            Host host, ChordSettings settings, List<Id> ids, ChordComposition parts, ApplicationFactory applications) {
        if (ids.isEmpty()) {
            throw new IllegalArgumentException("peer without an id: must have one or more");
        }
        Set<Id> distinct = new HashSet<>();
        for (Id id : ids) {
            settings.space().check("id", id);
            if (!distinct.add(id)) {
                throw new IllegalArgumentException("id " + id + " twice: ids must be distinct");
            }
        }
        nodes = ids.stream()
                .map(id -> new ChordNode(host, settings, id, parts, applications))
                .toList();
    }

    /** {@return the virtual peers, in the order of their ids as given} */
    public List<ChordNode> nodes() {
        return nodes;
    }

    /** {@return the first virtual peer, which most often is the only one} */
    public ChordNode node() {
        return nodes.get(0);
    }

    /** {@return how many messages off the network were ignored because they made no sense} */
    public long rejected() {
        return rejected;
    }

    @Override
    public void onMessage(Address from, Message message) {
        if (!(message instanceof Envelope envelope) || !receive(from, envelope)) {
            rejected++;
        }
    }

    private boolean receive(Address from, Envelope envelope) {
        ChordNode receiver = find(envelope.to());
        return receiver != null && receiver.receive(from, envelope);
    }

    @Override
    public void onTimer(Timer timer) {
        if (timer instanceof ChordTimer mine) {
            ChordNode node = find(mine.node());
            if (node != null) {
                node.onTimer(mine);
            }
        } else {
            nodes.forEach(node -> node.parts().application().onTimer(timer));
        }
    }

    private @Nullable ChordNode find(Id id) {
        for (ChordNode node : nodes) {
            if (node.self().id().equals(id)) {
                return node;
            }
        }
        return null;
    }
}
