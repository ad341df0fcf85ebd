package dev.peerlab.checker;

import dev.peerlab.contract.Address;
import dev.peerlab.contract.Message;
import dev.peerlab.contract.Peer;
import dev.peerlab.contract.Timer;

/** A peer that was made and has taken some steps, with all that it did in the last one. */
final class PeerRun {

    final StepHost host;
    final Peer peer;

    /** How often a peer has started in its place. */
    final int life;

    private Chance chance = Chance.NONE;
    private boolean up = true;

    PeerRun(StepHost host, Peer peer, int life) {
        this.host = host;
        this.peer = peer;
        this.life = life;
    }

    /** {@return what is in the place of a peer that is down} */
    static PeerRun down(StepHost host, int life) {
        PeerRun run = new PeerRun(host, Down.PEER, life);
        run.up = false;
        return run;
    }

    /** {@return what chance chose in the last step} */
    Chance chance() {
        return chance;
    }

    void setChance(Chance chance) {
        this.chance = chance;
    }

    /** {@return whether the peer is up} */
    boolean isUp() {
        return up;
    }

    /** Goes down: whatever was about to be sent is not. */
    void crash() {
        up = false;
        host.begin(chance);
    }

    private enum Down implements Peer {
        PEER;

        @Override
        public void onMessage(Address from, Message message) {}

        @Override
        public void onTimer(Timer timer) {}
    }
}
