package dev.peerlab.contract.dht;

import dev.peerlab.contract.Contact;
import dev.peerlab.contract.Host;
import dev.peerlab.contract.Id;
import dev.peerlab.contract.Message;
import dev.peerlab.contract.Timer;
import dev.peerlab.contract.dht.DhtMessage.Copy;
import dev.peerlab.contract.dht.DhtMessage.Kept;
import dev.peerlab.contract.dht.DhtMessage.Kind;
import dev.peerlab.contract.dht.DhtMessage.Reply;
import dev.peerlab.contract.dht.DhtMessage.Request;
import dev.peerlab.contract.dht.DhtTimer.Try;
import dev.peerlab.contract.dht.DhtTimer.TryCopies;
import dev.peerlab.contract.routing.Application;
import dev.peerlab.contract.routing.KeyBasedRouting;
import dev.peerlab.contract.store.Entry;
import dev.peerlab.contract.store.KeyStore;
import dev.peerlab.contract.store.KeyValueStore;
import dev.peerlab.contract.store.StoreUpcall.Ended;
import dev.peerlab.contract.store.StoreUpcall.Outcome;
import dev.peerlab.contract.store.Value;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A hash table on any overlay that routes by key.
 *
 * <p>A request is routed to the owner of its key. The owner reads, or writes and has the peers of the replica set keep copies;
 * once all of them do, it answers. From then on the entry is in the care of the overlay, which moves it when the ring changes.
 * A request that stays unanswered is routed again: to whoever is the owner then.
 *
 * @see <a href="https://doi.org/10.1145/502034.502054">Dabek et al., Wide-area cooperative storage with CFS, SOSP 2001,
 *     section 5</a>
 */
public final class Dht implements KeyValueStore, Application {

    private final KeyBasedRouting routing;
    private final KeyStore store;
    private final Host host;
    private final DhtSettings settings;

    /** Requests of this peer's user, by number; never iterated. */
    private final Map<Long, Wanted> wanted = new HashMap<>();

    /** Changes that this peer made as an owner and that are not on all peers yet, by number; never iterated. */
    private final Map<Long, Change> changes = new HashMap<>();

    /** The numbers of those changes, by the request that they are for; never iterated. */
    private final Map<Origin, Long> underWay = new HashMap<>();

    private long lastNumber;

    /**
     * Makes a peer's share of a hash table.
     *
     * @param routing the overlay below
     * @param store where its entries are kept
     * @param host for timers and reports
     * @param settings what the peers agreed on
     */
    public Dht(KeyBasedRouting routing, KeyStore store, Host host, DhtSettings settings) {
        this.routing = routing;
        this.store = store;
        this.host = host;
        this.settings = settings;
        this.lastNumber = host.random().nextLong();
    }

    // The user's side

    @Override
    public long put(Id key, Value value) {
        Objects.requireNonNull(value, () -> "value of key " + key + " is null");
        if (value.size() > settings.maxValueBytes()) {
            throw new IllegalArgumentException(
                    "value of " + value.size() + " bytes: must have at most " + settings.maxValueBytes());
        }
        return begin(Kind.PUT, key, Optional.of(value));
    }

    @Override
    public long get(Id key) {
        return begin(Kind.GET, key, Optional.empty());
    }

    @Override
    public long remove(Id key) {
        return begin(Kind.REMOVE, key, Optional.empty());
    }

    private long begin(Kind kind, Id key, Optional<Value> value) {
        settings.space().check("key", key);
        Request request = new Request(routing.self(), ++lastNumber, kind, key, value);
        wanted.put(request.number(), new Wanted(request, host.now().plus(settings.deadline())));
        host.schedule(Duration.ZERO, new Try(routing.self(), request.number()));
        return request.number();
    }

    private void attempt(@Nullable Wanted request) {
        if (request == null) {
            return;
        }
        if (host.now().compareTo(request.deadline()) >= 0) {
            end(request, Outcome.TIMED_OUT, Optional.empty());
        } else {
            host.schedule(
                    settings.retry(), new Try(routing.self(), request.request().number()));
            routing.route(request.request().key(), request.request());
        }
    }

    private void end(Wanted ended, Outcome outcome, Optional<Value> value) {
        wanted.remove(ended.request().number());
        host.upcall(new Ended(ended.request().number(), ended.request().key(), outcome, value));
    }

    // The owner's side

    @Override
    public void deliver(Id key, Message payload) {
        if (payload instanceof Request request && request.key().equals(key) && isWithinLimit(request.value())) {
            if (request.kind() == Kind.GET) {
                Optional<Value> value = store.get(key).flatMap(entry -> Optional.ofNullable(entry.value()));
                routing.send(request.client(), new Reply(request.number(), value));
            } else if (!underWay.containsKey(Origin.of(request))) {
                change(request);
            }
        }
    }

    private boolean isWithinLimit(Optional<Value> value) {
        return value.isEmpty() || value.get().size() <= settings.maxValueBytes();
    }

    private void change(Request request) {
        long before = store.get(request.key()).map(Entry::version).orElse(0L);
        // By the clock, where it is ahead: an owner that has not got the key yet must not begin at 1 again.
        long version = Math.max(before + 1, host.now().toMillis());
        Entry entry = new Entry(request.key(), version, request.value().orElse(null));
        store.put(entry);
        Change change = new Change(++lastNumber, request, entry, host.now().plus(settings.deadline()));
        changes.put(change.number, change);
        underWay.put(Origin.of(request), change.number);
        sendCopies(change);
    }

    private void sendCopies(@Nullable Change change) {
        if (change == null) {
            return;
        }
        List<Contact> keepers = routing.replicaSet(change.entry.key(), settings.replicas());
        change.missing.clear();
        change.missing.addAll(keepers);
        change.missing.remove(routing.self());
        change.missing.removeAll(change.kept);
        if (keepers.isEmpty() || host.now().compareTo(change.deadline) >= 0) {
            forget(change); // another peer is the owner now; the client will ask that one
        } else if (change.missing.isEmpty()) {
            forget(change);
            routing.send(change.request.client(), new Reply(change.request.number(), Optional.empty()));
        } else {
            host.schedule(settings.retry(), new TryCopies(routing.self(), change.number));
            Copy copy = new Copy(change.number, change.entry);
            keepers.stream().filter(change.missing::contains).forEach(keeper -> routing.send(keeper, copy));
        }
    }

    private void forget(Change change) {
        changes.remove(change.number);
        underWay.remove(Origin.of(change.request));
    }

    // Messages and timers

    @Override
    public void onPayload(Contact from, Message payload) {
        if (payload instanceof Copy copy) {
            Value value = copy.entry().value();
            if (settings.space().contains(copy.entry().key()) && isWithinLimit(Optional.ofNullable(value))) {
                store.put(copy.entry());
                routing.send(from, new Kept(copy.number()));
            }
        } else if (payload instanceof Kept kept) {
            Change change = changes.get(kept.number());
            if (change != null && change.missing.remove(from)) {
                change.kept.add(from);
                if (change.missing.isEmpty()) {
                    sendCopies(change); // the replica set may have changed meanwhile
                }
            }
        } else if (payload instanceof Reply reply) {
            Wanted request = wanted.get(reply.number());
            if (request != null) {
                end(request, Outcome.DONE, reply.value());
            }
        }
    }

    @Override
    public void onTimer(Timer timer) {
        if (timer instanceof DhtTimer mine && mine.node().equals(routing.self())) {
            if (mine instanceof Try attempt) {
                attempt(wanted.get(attempt.number()));
            } else if (mine instanceof TryCopies copies) {
                sendCopies(changes.get(copies.number()));
            }
        }
    }

    /** A request of this peer's user. */
    private record Wanted(Request request, Duration deadline) {}

    /** Tells requests of all clients apart. */
    private record Origin(Contact client, long number) {
        static Origin of(Request request) {
            return new Origin(request.client(), request.number());
        }
    }

    /** A change that is on its way to the peers that are to keep copies. */
    private static final class Change {
        final long number;
        final Request request;
        final Entry entry;
        final Duration deadline;
        final Set<Contact> missing = new HashSet<>();
        final Set<Contact> kept = new HashSet<>();

        Change(long number, Request request, Entry entry, Duration deadline) {
            this.number = number;
            this.request = request;
            this.entry = entry;
            this.deadline = deadline;
        }
    }
}
