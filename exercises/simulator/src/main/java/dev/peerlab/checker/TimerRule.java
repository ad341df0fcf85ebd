package dev.peerlab.checker;

import dev.peerlab.checker.World.Patience;
import dev.peerlab.contract.Timer;

/** When timers of a kind fire, and how often at one peer. */
record TimerRule(Class<?> kind, Patience patience, int times) {

    static final TimerRule ANY = new TimerRule(Timer.class, Patience.NONE, Integer.MAX_VALUE);
}
