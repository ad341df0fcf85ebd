package dev.peerlab.experiment.chord;

import dev.peerlab.contract.Contact;
import dev.peerlab.contract.Id;
import dev.peerlab.contract.Message;
import dev.peerlab.contract.Submission;
import dev.peerlab.contract.chord.ChordLookup;
import dev.peerlab.contract.chord.ChordReply.Answer;
import dev.peerlab.contract.chord.ChordRequest;
import dev.peerlab.contract.chord.ChordRequest.Ask;
import dev.peerlab.contract.chord.ChordSettings;
import dev.peerlab.contract.chord.LookupHost;
import dev.peerlab.contract.routing.Forwarding;
import dev.peerlab.contract.routing.RoutingTable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** A peer of a {@link LookupNetwork}: the submission's part, and what it acts through. */
final class LookupPeer implements LookupHost {

    private final LookupNetwork network;
    private final RoutingTable whole;
    private final ChordLookup part;

    /** Dead peers that this one asked, in the lookup of that number. */
    private final List<Contact> forgotten = new ArrayList<>(0);

    private int forgottenIn;
    private RoutingTable table;
    private @Nullable RandomGenerator random;

    // The constructors of parts may look at their host, so they come last.
    @SuppressWarnings("this-escape")
    LookupPeer(LookupNetwork network, RoutingTable table, Submission submission) {
        this.network = network;
        this.whole = table;
        this.table = table;
        this.part = submission.chordLookup(this);
    }

    void lookup(long number, Id key) {
        part.lookup(number, key, null);
    }

    Answer serve(Contact from, Ask ask) {
        return part.onAsk(from, ask);
    }

    void answered(Contact by, Ask ask, Answer answer) {
        part.onAnswer(by, ask, answer);
    }

    void unanswered(Contact to, Ask ask) {
        table(); // of this lookup
        forgotten.add(to);
        table = whole.without(forgotten);
        part.onNoAnswer(to, ask);
    }

    @Override
    public Contact self() {
        return whole.self();
    }

    @Override
    public ChordSettings settings() {
        return network.settings();
    }

    @Override
    public RoutingTable table() {
        if (forgottenIn != network.current()) {
            forgottenIn = network.current();
            forgotten.clear();
            table = whole;
        }
        return table;
    }

    @Override
    public Duration now() {
        return Duration.ZERO;
    }

    @Override
    public RandomGenerator random() {
        if (random == null) {
            random = new SplittableRandom(self().address().number());
        }
        return random;
    }

    @Override
    public void ask(Contact to, ChordRequest request) {
        network.send(this, to, request);
    }

    @Override
    public void lookupEnded(long lookup, Optional<Contact> owner, int hops) {
        network.ended(lookup, owner);
    }

    @Override
    public @Nullable Forwarding forward(Id key, Forwarding onward) {
        return onward;
    }

    @Override
    public void deliver(Id key, Message payload) {
        throw new IllegalStateException("nothing was routed, but peer " + self() + " delivered " + payload);
    }
}
