package dev.peerlab.experiment.cost;

import dev.peerlab.contract.Contact;
import dev.peerlab.contract.Id;
import dev.peerlab.contract.Message;
import dev.peerlab.contract.Submission;
import dev.peerlab.contract.chord.ChordLookup;
import dev.peerlab.contract.chord.ChordRequest;
import dev.peerlab.contract.chord.ChordSettings;
import dev.peerlab.contract.chord.LookupHost;
import dev.peerlab.contract.routing.Forwarding;
import dev.peerlab.contract.routing.RoutingTable;
import java.time.Duration;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

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
    private record NeighborsOnly(LookupHost host) implements LookupHost {

        @Override
        public RoutingTable table() {
            return new Fingerless(host.table());
        }

        @Override
        public Contact self() {
            return host.self();
        }

        @Override
        public ChordSettings settings() {
            return host.settings();
        }

        @Override
        public Duration now() {
            return host.now();
        }

        @Override
        public RandomGenerator random() {
            return host.random();
        }

        @Override
        public void ask(Contact to, ChordRequest request) {
            host.ask(to, request);
        }

        @Override
        public void lookupEnded(long lookup, Optional<Contact> owner, int hops) {
            host.lookupEnded(lookup, owner, hops);
        }

        @Override
        public @Nullable Forwarding forward(Id key, Forwarding onward) {
            return host.forward(key, onward);
        }

        @Override
        public void deliver(Id key, Message payload) {
            host.deliver(key, payload);
        }
    }
}
