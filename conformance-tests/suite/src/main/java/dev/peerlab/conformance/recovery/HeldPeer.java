package dev.peerlab.conformance.recovery;

import dev.peerlab.contract.Address;
import dev.peerlab.contract.Message;
import dev.peerlab.contract.Peer;
import dev.peerlab.contract.Timer;
import dev.peerlab.contract.chord.ChordMessage.Notify;
import dev.peerlab.contract.chord.kit.ChordPeer;
import dev.peerlab.contract.chord.kit.Envelope;
import java.util.ArrayList;
import java.util.List;

/** A Chord peer whose notices are held back until somebody lets them through. */
final class HeldPeer implements Peer {

    private final ChordPeer peer;
    private final List<Notice> held = new ArrayList<>();
    private boolean holds = true;

    private record Notice(Address from, Message message) {}

    HeldPeer(ChordPeer peer) {
        this.peer = peer;
    }

    ChordPeer peer() {
        return peer;
    }

    @Override
    public void onMessage(Address from, Message message) {
        if (holds && message instanceof Envelope envelope && envelope.body() instanceof Notify) {
            held.add(new Notice(from, message));
        } else {
            peer.onMessage(from, message);
        }
    }

    @Override
    public void onTimer(Timer timer) {
        peer.onTimer(timer);
    }

    /** Lets the notices of one peer through that have come so far. */
    void letThrough(Address from) {
        List<Notice> due =
                held.stream().filter(notice -> notice.from().equals(from)).toList();
        held.removeAll(due);
        due.forEach(notice -> peer.onMessage(notice.from(), notice.message()));
    }

    /** Lets all notices through from now on, beginning with those that have come so far. */
    void letAllThrough() {
        holds = false;
        held.forEach(notice -> peer.onMessage(notice.from(), notice.message()));
        held.clear();
    }
}
