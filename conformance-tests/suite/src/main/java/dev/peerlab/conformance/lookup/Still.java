package dev.peerlab.conformance.lookup;

import dev.peerlab.conformance.Graded;
import dev.peerlab.contract.Contact;
import dev.peerlab.contract.Id;
import dev.peerlab.contract.Message;
import dev.peerlab.contract.chord.ChordLookup;
import dev.peerlab.contract.chord.ChordRequest;
import dev.peerlab.contract.chord.ChordSettings;
import dev.peerlab.contract.chord.LookupHost;
import dev.peerlab.contract.routing.Forwarding;
import dev.peerlab.contract.routing.RoutingTable;
import java.time.Duration;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/** A host on which nothing happens: enough for what a part must tell without asking anybody. */
final class Still implements LookupHost {

    private final ChordSettings settings;
    private final RoutingTable table;
    private final RandomGenerator random = new SplittableRandom(1);

    private Still(RoutingTable table) {
        this.settings = ChordSettings.of(table.space());
        this.table = table;
    }

    /** {@return the submission's part of a peer that has this table} */
    static ChordLookup part(RoutingTable table) {
        return Graded.submission().chordLookup(new Still(table));
    }

    @Override
    public Contact self() {
        return table.self();
    }

    @Override
    public ChordSettings settings() {
        return settings;
    }

    @Override
    public RoutingTable table() {
        return table;
    }

    @Override
    public Duration now() {
        return Duration.ZERO;
    }

    @Override
    public RandomGenerator random() {
        return random;
    }

    @Override
    public void ask(Contact to, ChordRequest request) {
        throw unexpected("asked " + to);
    }

    @Override
    public void lookupEnded(long lookup, Optional<Contact> owner, int hops) {
        throw unexpected("ended a lookup");
    }

    @Override
    public Forwarding forward(Id key, Forwarding onward) {
        throw unexpected("passed something on");
    }

    @Override
    public void deliver(Id key, Message payload) {
        throw unexpected("delivered something");
    }

    private static IllegalStateException unexpected(String what) {
        return new IllegalStateException(what + ", though only its table was to be read");
    }
}
