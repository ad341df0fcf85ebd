package dev.peerlab.simulator;

import dev.peerlab.contract.Timer;
import dev.peerlab.contract.TimerHandle;

/** A timer that was set: what waits in the queue, and at the same time the peer's handle to it. */
final class SetTimer implements TimerHandle {

    final SimHost host;
    final Timer timer;
    State state = State.QUEUED;

    SetTimer(SimHost host, Timer timer) {
        this.host = host;
        this.timer = timer;
    }

    @Override
    public void cancel() {
        if (state == State.QUEUED || state == State.OVERDUE) {
            host.network.canceled(this);
            state = State.OVER;
        }
    }

    enum State {
        /** Waits in the queue. */
        QUEUED,
        /** Came due while its peer was down. */
        OVERDUE,
        /** Fired or canceled. */
        OVER
    }
}
