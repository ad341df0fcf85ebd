package dev.peerlab.experiment.chord;

import java.io.Serializable;

/**
 * How lookups fared while peers came and went.
 *
 * @param lookups how many there were, those of peers that crashed meanwhile left out
 * @param wrong how many ended at a peer that was not the owner, or not at all
 * @param hindered how many of all did so, or sent a request to a dead peer: those fail if a lookup cannot go around
 */
public record ChurnResult(int lookups, int wrong, int hindered) implements Serializable {

    private static final long serialVersionUID = 1L;

    double wrongShare() {
        return (double) wrong / lookups;
    }

    double hinderedShare() {
        return (double) hindered / lookups;
    }
}
