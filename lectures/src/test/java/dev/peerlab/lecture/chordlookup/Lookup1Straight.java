package dev.peerlab.lecture.chordlookup;

import dev.peerlab.contract.Id;

/** Wrong: takes the circle for a line. */
public final class Lookup1Straight extends Lookup3Precedes {

    // tag::interval[]
    @Override
    public boolean isBetween(Id id, Id after, Id before) {
        return id.compareTo(after) > 0 && id.compareTo(before) < 0;
    }
    // end::interval[]
}
