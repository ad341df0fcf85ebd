package dev.peerlab.experiment.cost;

import dev.peerlab.contract.Submission;
import dev.peerlab.contract.chord.ChordLookup;
import dev.peerlab.contract.chord.LookupHost;
import dev.peerlab.contract.chord.kit.ForwardingLookupHost;
import dev.peerlab.contract.routing.RoutingTable;

/**
 * A ring without fingers: the lookup of another submission, whose peers know their neighbors on the ring alone.
 *
 * @see <a href="https://doi.org/10.1145/383059.383071">Stoica et al., Chord, SIGCOMM 2001, section 4.2: correct, but slow</a>
 */
record RingWalk(Submission other) implements Submission {

    @Override
    public String name() {
        return other.name() + " without fingers";
    }

    @Override
    public ChordLookup chordLookup(LookupHost host) {
        return other.chordLookup(new NeighborsOnly(host));
    }

    /** A host that hides the fingers. */
    private static final class NeighborsOnly extends ForwardingLookupHost {

        NeighborsOnly(LookupHost host) {
            super(host);
        }

        @Override
        public RoutingTable table() {
            return new Fingerless(super.table());
        }
    }
}
