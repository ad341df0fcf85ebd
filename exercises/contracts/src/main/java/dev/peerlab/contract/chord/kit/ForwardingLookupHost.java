package dev.peerlab.contract.chord.kit;

import dev.peerlab.contract.Contact;
import dev.peerlab.contract.Id;
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

/** A host that passes everything on to another: for whoever wants to listen, or to change a little, in between. */
public abstract class ForwardingLookupHost implements LookupHost {

    private final LookupHost host;

    /**
     * Makes a host around another.
     *
     * @param host the other
     */
    protected ForwardingLookupHost(LookupHost host) {
        this.host = host;
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
    public RoutingTable table() {
        return host.table();
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
