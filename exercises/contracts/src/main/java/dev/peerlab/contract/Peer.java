package dev.peerlab.contract;

/**
 * A participant of an overlay, as its {@link Host} sees it: something that reacts to messages and timers.
 *
 * <p>Handlers run one at a time, never at once. What a handler does depends on the peer's own fields, on the event and on
 * the answers of its host alone (rules DET-1 and DET-2). A message that makes no sense now (a late reply, a duplicate, a
 * query nobody sent) is normal input: it changes nothing and throws nothing (rule DET-3).
 *
 * <p>The contract of each protocol extends this interface with one handler a message and one a timer, and dispatches to
 * them; a peer implements only those.
 */
public interface Peer {

    /**
     * Takes a message off the network.
     *
     * @param from the peer that sent the message; it may be unknown, and it may have crashed since
     * @param message any message, also one of another protocol, which is to be ignored
     */
    void onMessage(Address from, Message message);

    /**
     * Takes a timer that this peer set by {@link Host#schedule} and did not cancel.
     *
     * @param timer the timer, equal to the one that was set
     */
    void onTimer(Timer timer);
}
