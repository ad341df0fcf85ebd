package dev.peerlab.benchmark;

import dev.peerlab.contract.Address;
import dev.peerlab.contract.Contact;
import dev.peerlab.contract.Id;
import dev.peerlab.contract.IdSpace;
import dev.peerlab.contract.Message;
import dev.peerlab.contract.chord.ChordRequest;
import dev.peerlab.contract.chord.ChordSettings;
import dev.peerlab.contract.chord.LookupHost;
import dev.peerlab.contract.routing.Forwarding;
import dev.peerlab.contract.routing.RoutingTable;
import java.time.Duration;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Stands in for the host of a part of which only functions on tables are called. */
enum NoHost implements LookupHost {
    INSTANCE;

    private static final IdSpace SPACE = new IdSpace(62);

    @Override
    public Contact self() {
        return new Contact(SPACE.id(0), Address.of(0));
    }

    @Override
    public ChordSettings settings() {
        return ChordSettings.of(SPACE);
    }

    @Override
    public RoutingTable table() {
        throw new UnsupportedOperationException("tables are passed");
    }

    @Override
    public Duration now() {
        return Duration.ZERO;
    }

    @Override
    public RandomGenerator random() {
        throw new UnsupportedOperationException("nothing here is left to chance");
    }

    @Override
    public void ask(Contact to, ChordRequest request) {
        throw new UnsupportedOperationException("nobody is there to be asked");
    }

    @Override
    public void lookupEnded(long lookup, Optional<Contact> owner, int hops) {
        throw new UnsupportedOperationException("no lookup was begun");
    }

    @Override
    public @Nullable Forwarding forward(Id key, Forwarding onward) {
        return onward;
    }

    @Override
    public void deliver(Id key, Message payload) {
        throw new UnsupportedOperationException("nothing was routed");
    }
}
