package dev.peerlab.contract.randomwalk;

import dev.peerlab.contract.Address;
import dev.peerlab.contract.Message;
import dev.peerlab.contract.search.QueryId;

/** The messages of random walks. */
public sealed interface RandomWalkMessage extends Message {

    /**
     * Hands this message to the handler that is meant for it.
     *
     * @param peer the peer that got it
     * @param from the peer that sent it
     */
    void dispatch(RandomWalkPeer peer, Address from);

    /** {@return the search that this message belongs to} */
    QueryId id();

    /** {@return the walker that this message belongs to: 0 to k−1} */
    int walker();

    /**
     * A walker: who holds this keyword? The only message that WALK-7 counts as a query message.
     *
     * @param id the search
     * @param walker the walker's number within its search, 0 to k−1
     * @param keyword what is looked for
     * @param ttl how many hops the walker may still go, this one included: 1 or more, unless a peer misbehaves
     * @param hops how many hops it went before this one, 0 from the issuer
     */
    record Walker(QueryId id, int walker, String keyword, int ttl, int hops) implements RandomWalkMessage {
        @Override
        public void dispatch(RandomWalkPeer peer, Address from) {
            peer.onWalker(from, this);
        }
    }

    /**
     * To the issuer: I hold the keyword, and the walker ended with me.
     *
     * @param id the search
     * @param walker the walker that came to the holder
     * @param holder the peer that holds the keyword
     */
    record Hit(QueryId id, int walker, Address holder) implements RandomWalkMessage {
        @Override
        public void dispatch(RandomWalkPeer peer, Address from) {
            peer.onHit(from, this);
        }
    }

    /**
     * To the issuer: the walker ended with me, and found nothing.
     *
     * @param id the search
     * @param walker the walker that ended
     */
    record Exhausted(QueryId id, int walker) implements RandomWalkMessage {
        @Override
        public void dispatch(RandomWalkPeer peer, Address from) {
            peer.onExhausted(from, this);
        }
    }

    /**
     * To the issuer: the walker is with me; shall it go on?
     *
     * @param id the search
     * @param walker the walker
     */
    record Check(QueryId id, int walker) implements RandomWalkMessage {
        @Override
        public void dispatch(RandomWalkPeer peer, Address from) {
            peer.onCheck(from, this);
        }
    }

    /**
     * The issuer's answer to a check.
     *
     * @param id the search
     * @param walker the walker
     * @param goOn whether the walker shall go on; if not, it ends where it is
     */
    record CheckReply(QueryId id, int walker, boolean goOn) implements RandomWalkMessage {
        @Override
        public void dispatch(RandomWalkPeer peer, Address from) {
            peer.onCheckReply(from, this);
        }
    }
}
