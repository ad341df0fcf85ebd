package dev.peerlab.conformance.search;

import dev.peerlab.contract.Address;
import dev.peerlab.simulator.Restart;
import dev.peerlab.simulator.Simulation;
import java.time.Duration;

/**
 * A peer crashes and comes back.
 *
 * @param peer which
 * @param fromMillis when it crashes, 0 or more
 * @param toMillis when it comes back, later
 * @param restart with or without its memory
 */
record Outage(int peer, int fromMillis, int toMillis, Restart restart) {

    Outage {
        if (fromMillis < 0 || toMillis <= fromMillis) {
            throw new IllegalArgumentException("outage from " + fromMillis + " to " + toMillis
                    + " ms: must begin at 0 or later and end after that");
        }
    }

    static Outage parse(String text) {
        String[] parts = text.split(":", -1);
        if (parts.length != 4) {
            throw new IllegalArgumentException("outage '" + text + "': must be PEER:FROM:TO:RESTART");
        }
        return new Outage(
                Integer.parseInt(parts[0]),
                Integer.parseInt(parts[1]),
                Integer.parseInt(parts[2]),
                Restart.valueOf(parts[3]));
    }

    /** Plans the outage. */
    void plan(Simulation simulation) {
        Address address = Address.of(peer);
        simulation.at(Duration.ofMillis(fromMillis), () -> simulation.crash(address));
        simulation.at(Duration.ofMillis(toMillis), () -> simulation.restart(address, restart));
    }

    String describe() {
        return "peer " + peer + " is down from " + fromMillis + " to " + toMillis + " ms, and restarts "
                + (restart == Restart.WITH_STATE ? "with" : "without") + " its memory";
    }

    @Override
    public String toString() {
        return peer + ":" + fromMillis + ":" + toMillis + ":" + restart;
    }
}
