package dev.peerlab.conformance.lookup;

import dev.peerlab.contract.Contact;
import dev.peerlab.contract.Id;
import dev.peerlab.contract.Message;
import dev.peerlab.contract.Submission;
import dev.peerlab.contract.chord.ChordLookup;
import dev.peerlab.contract.chord.LookupHost;
import dev.peerlab.contract.chord.kit.ForwardingLookupHost;
import dev.peerlab.contract.routing.Forwarding;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Writes down what the parts of a submission tell their hosts, and stands in for the application above them.
 *
 * <p>A second end of a lookup is written down too, but not passed on: the kit would throw.
 */
final class Witness implements Submission {

    private final Submission submission;
    private final Ways ways;
    private final List<Told> told = new ArrayList<>();

    /** What the application does with a payload on its way. */
    interface Ways {

        /** Lets everything pass. */
        Ways OPEN = (peer, key, onward) -> onward;

        @Nullable
        Forwarding forward(Contact peer, Id key, Forwarding onward);
    }

    /** Something that a part told its host. */
    sealed interface Told {

        /** {@return when} */
        Duration at();

        /** {@return whose part it was} */
        Contact peer();
    }

    /** A lookup ended. */
    record Ended(Duration at, Contact peer, long lookup, Optional<Contact> owner, int hops) implements Told {}

    /** A payload was about to leave a peer. */
    record Forwarded(Duration at, Contact peer, Id key, Forwarding onward) implements Told {}

    /** A payload was delivered. */
    record Delivered(Duration at, Contact peer, Id key, Message payload) implements Told {}

    Witness(Submission submission, Ways ways) {
        this.submission = submission;
        this.ways = ways;
    }

    /** {@return all that was told, in order} */
    List<Told> told() {
        return told;
    }

    /** {@return what was told of one kind, in order} */
    <T extends Told> List<T> told(Class<T> kind) {
        return told.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /** {@return how a peer's lookup ended: once, if all is well} */
    List<Ended> ends(Contact peer, long lookup) {
        return told(Ended.class).stream()
                .filter(end -> end.peer().equals(peer) && end.lookup() == lookup)
                .toList();
    }

    @Override
    public String name() {
        return submission.name();
    }

    @Override
    public ChordLookup chordLookup(LookupHost host) {
        return submission.chordLookup(new Watched(host));
    }

    /** A host that is listened to. */
    private final class Watched extends ForwardingLookupHost {

        Watched(LookupHost host) {
            super(host);
        }

        @Override
        public void lookupEnded(long lookup, Optional<Contact> owner, int hops) {
            boolean first = ends(self(), lookup).isEmpty();
            told.add(new Ended(now(), self(), lookup, owner, hops));
            if (first) {
                super.lookupEnded(lookup, owner, hops);
            }
        }

        @Override
        public @Nullable Forwarding forward(Id key, Forwarding onward) {
            told.add(new Forwarded(now(), self(), key, onward));
            return ways.forward(self(), key, onward);
        }

        @Override
        public void deliver(Id key, Message payload) {
            told.add(new Delivered(now(), self(), key, payload));
        }
    }
}
