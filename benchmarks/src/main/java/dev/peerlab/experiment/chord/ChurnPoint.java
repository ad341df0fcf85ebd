package dev.peerlab.experiment.chord;

import java.io.Serializable;

/**
 * A ring on which peers come and go while others look up keys.
 *
 * @param peers how many peers it begins with
 * @param rate R, how many peers join in a second on average, and how many crash
 * @param minutes how long lookups are made, one a second on average, in virtual time
 */
public record ChurnPoint(int peers, double rate, int minutes) implements Serializable {

    private static final long serialVersionUID = 1L;
}
