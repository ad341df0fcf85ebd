package dev.peerlab.node.overlay;

import dev.peerlab.contract.Address;
import dev.peerlab.contract.Contact;
import dev.peerlab.contract.Host;
import dev.peerlab.contract.Id;
import dev.peerlab.contract.IdSpace;
import dev.peerlab.contract.Message;
import dev.peerlab.contract.Peer;
import dev.peerlab.contract.Submission;
import dev.peerlab.contract.Timer;
import dev.peerlab.contract.Upcall;
import dev.peerlab.contract.chord.ChordSettings;
import dev.peerlab.contract.chord.ChordUpcall.JoinEnded;
import dev.peerlab.contract.chord.ChordUpcall.JoinOutcome;
import dev.peerlab.contract.chord.ChordUpcall.Left;
import dev.peerlab.contract.chord.ChordUpcall.LookupEnded;
import dev.peerlab.contract.chord.kit.ChordComposition;
import dev.peerlab.contract.chord.kit.ChordNode;
import dev.peerlab.contract.chord.kit.ChordPeer;
import dev.peerlab.contract.chord.kit.ChordTimer;
import dev.peerlab.contract.chord.kit.Envelope;
import dev.peerlab.contract.dht.Dht;
import dev.peerlab.contract.dht.DhtMessage;
import dev.peerlab.contract.dht.DhtSettings;
import dev.peerlab.contract.routing.RoutingTable;
import dev.peerlab.contract.store.KeyValueStore;
import dev.peerlab.contract.store.StoreUpcall;
import dev.peerlab.contract.store.Value;
import dev.peerlab.node.overlay.LookupTracer.Seen;
import dev.peerlab.node.transport.Handshake.Hello;
import dev.peerlab.node.wire.WireFormat;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

/** A Chord peer with a hash table on top. Its id is the hash of its address. */
public final class ChordOverlay implements Overlay {

    private final ChordSettings settings;
    private final ChordPeer peer;
    private final ChordNode node;
    private final LookupTracer tracer = new LookupTracer(System::nanoTime);
    private final RingWalk walk;
    private final Awaited<Long, StoreUpcall.Ended> requests;
    private final Awaited<Long, LookupTrace> lookups;
    private CompletableFuture<Void> joining = new CompletableFuture<>();
    private final CompletableFuture<Void> leaving = new CompletableFuture<>();

    /**
     * Makes a peer that is not in a ring yet.
     *
     * @param host what it acts through
     * @param settings what the ring agreed on
     * @param submission whose it is
     * @param later for what the node itself waits for
     */
    public ChordOverlay(Host host, ChordSettings settings, Submission submission, Later later) {
        this.settings = settings;
        this.peer = new ChordPeer(
                host,
                settings,
                List.of(id(settings.space(), host.self())),
                ChordComposition.of(submission),
                (routing, store, below) -> new Dht(routing, store, below, DhtSettings.on(settings)));
        this.node = peer.node();
        this.walk = new RingWalk(host, node, later);
        // A right peer ends a lookup within its deadline, and a request a little later.
        Duration patience = settings.deadline().multipliedBy(2);
        this.requests = new Awaited<>(host::now, later, patience);
        this.lookups = new Awaited<>(host::now, later, patience);
    }

    /** {@return the id of the peer at an address, whoever wrote it} */
    public static Id id(IdSpace space, Address address) {
        return space.hash(address.toString());
    }

    /** {@return how the messages of Chord are written} */
    public static WireFormat format(int maxBytes) {
        return WireFormat.of(List.of(Envelope.class), List.of(DhtMessage.class), maxBytes);
    }

    // What a user may ask

    /** Sets the value of a key. */
    public CompletableFuture<StoreUpcall.Ended> put(Id key, Value value) {
        return requests.begin(() -> table().put(key, value));
    }

    /** Asks for the value of a key. */
    public CompletableFuture<StoreUpcall.Ended> get(Id key) {
        return requests.begin(() -> table().get(key));
    }

    /** Removes a key. */
    public CompletableFuture<StoreUpcall.Ended> remove(Id key) {
        return requests.begin(() -> table().remove(key));
    }

    /** Looks up the owner of a key. */
    public CompletableFuture<LookupTrace> lookup(Id key) {
        AtomicLong number = new AtomicLong();
        return lookups.begin(() -> {
                    number.set(tracer.watch(() -> node.lookup(key)));
                    return number.get();
                })
                .whenComplete((trace, failure) -> tracer.end(number.get()));
    }

    /** Asks one peer of the ring after the other, from this one on, who is next to it. */
    public CompletableFuture<List<RingWalk.Member>> ring() {
        return walk.begin();
    }

    /** {@return the point of the circle that stands for a text} */
    public Id key(String text) {
        return settings.space().hash(text);
    }

    /** {@return what the ring agreed on} */
    public ChordSettings settings() {
        return settings;
    }

    /** {@return this peer's table; a view, for this event loop} */
    public RoutingTable routes() {
        return node.table();
    }

    /** {@return whether this peer is in a ring} */
    public boolean isMember() {
        return node.isMember();
    }

    /** {@return how many keys this peer keeps a value for} */
    public long keys() {
        return node.store().entries().stream()
                .filter(entry -> entry.value() != null)
                .count();
    }

    /** {@return whether this peer keeps a value for a key} */
    public boolean holds(Id key) {
        return node.store().get(key).filter(entry -> entry.value() != null).isPresent();
    }

    private KeyValueStore table() {
        return (Dht) node.application();
    }

    // What its node asks

    @Override
    public Peer peer() {
        return peer;
    }

    @Override
    public List<Id> ids() {
        return List.of(node.self().id());
    }

    @Override
    public void create() {
        node.create();
    }

    @Override
    public CompletableFuture<Void> join(Hello contact) {
        if (contact.ids().isEmpty()) {
            return CompletableFuture.failedFuture(new IOException(contact.address() + " is no Chord peer"));
        }
        joining = new CompletableFuture<>();
        node.join(new Contact(contact.ids().get(0), contact.address()));
        return joining;
    }

    @Override
    public CompletableFuture<Void> leave() {
        if (!node.isMember()) {
            leaving.complete(null);
        }
        node.leave();
        return leaving;
    }

    @Override
    public Map<String, Object> describe() {
        RoutingTable table = node.table();
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("id", table.self().id().toString());
        all.put("member", node.isMember());
        all.put("predecessor", String.valueOf(table.predecessor()));
        all.put("successors", table.successors().stream().map(Contact::toString).toList());
        all.put(
                "fingers",
                IntStream.range(0, settings.space().bits())
                        .mapToObj(i -> String.valueOf(table.finger(i)))
                        .distinct()
                        .toList());
        all.put("keys", keys());
        all.put("rejected", peer.rejected());
        return all;
    }

    @Override
    public void sending(Address to, Message message) {
        if (message instanceof Envelope envelope) {
            tracer.sending(to, envelope);
        }
    }

    @Override
    public boolean receiving(Address from, Message message) {
        if (message instanceof Envelope envelope) {
            tracer.receiving(envelope);
            return !walk.takes(from, envelope);
        }
        return true;
    }

    @Override
    public boolean isTimeout(Timer timer) {
        return timer instanceof ChordTimer.Unanswered;
    }

    @Override
    public void upcall(Upcall upcall) {
        if (upcall instanceof StoreUpcall.Ended ended) {
            requests.end(ended.request(), ended);
        } else if (upcall instanceof LookupEnded ended) {
            Seen seen = tracer.end(ended.lookup());
            lookups.end(
                    ended.lookup(),
                    new LookupTrace(ended.key(), ended.owner(), ended.hops(), seen.took(), seen.steps()));
        } else if (upcall instanceof JoinEnded ended) {
            joined(ended.outcome());
        } else if (upcall instanceof Left) {
            leaving.complete(null);
        }
    }

    @Override
    public void close() {
        requests.close();
        lookups.close();
        walk.close();
        joining.completeExceptionally(new IOException(CLOSED));
        leaving.completeExceptionally(new IOException(CLOSED));
    }

    private void joined(JoinOutcome outcome) {
        switch (outcome) {
            case JOINED -> joining.complete(null);
            case UNREACHABLE ->
                joining.completeExceptionally(
                        new IOException("could not join: the contact, or whoever it led to, did not answer"));
            case ID_TAKEN ->
                joining.completeExceptionally(new IOException(
                        "could not join: a member has the id " + node.self().id() + " already"));
        }
    }
}
