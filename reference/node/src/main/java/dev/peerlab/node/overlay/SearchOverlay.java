package dev.peerlab.node.overlay;

import dev.peerlab.contract.Address;
import dev.peerlab.contract.Host;
import dev.peerlab.contract.Id;
import dev.peerlab.contract.Message;
import dev.peerlab.contract.Peer;
import dev.peerlab.contract.Submission;
import dev.peerlab.contract.Upcall;
import dev.peerlab.contract.flooding.FloodingMessage;
import dev.peerlab.contract.flooding.FloodingSettings;
import dev.peerlab.contract.randomwalk.RandomWalkMessage;
import dev.peerlab.contract.randomwalk.RandomWalkSettings;
import dev.peerlab.contract.search.Place;
import dev.peerlab.contract.search.QueryId;
import dev.peerlab.contract.search.Search;
import dev.peerlab.contract.search.SearchUpcall;
import dev.peerlab.contract.search.SearchUpcall.Outcome;
import dev.peerlab.node.overlay.LinkMessage.Full;
import dev.peerlab.node.overlay.LinkMessage.Link;
import dev.peerlab.node.overlay.LinkMessage.Linked;
import dev.peerlab.node.overlay.LinkMessage.Unlink;
import dev.peerlab.node.transport.Handshake.Hello;
import dev.peerlab.node.wire.WireFormat;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** A peer of an unstructured overlay, and the links to its neighbors. */
public final class SearchOverlay implements Overlay {

    /** A node that everybody links to is no longer one of many. */
    static final int MAX_NEIGHBORS = 32;

    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final Host host;
    private final Later later;
    private final int degree;
    private final Generations peers;
    private final TreeSet<Address> neighbors = new TreeSet<>();
    private final TreeSet<String> shared;
    private CompletableFuture<Void> joining = new CompletableFuture<>();

    /** Searches of this node's user, by name, the oldest first. */
    private final Map<QueryId, Running> running = new LinkedHashMap<>();

    private boolean closed;

    /** What the peer told while a search was being begun, whose name was not known yet. */
    private @Nullable List<Upcall> beginning;

    private record Running(
            String keyword, Duration began, List<Address> holders, CompletableFuture<SearchResult> end) {}

    private SearchOverlay(
            Host host, int degree, Set<String> shared, Later later, BiFunction<Host, Place, Peer> factory) {
        this.host = host;
        this.later = later;
        this.degree = degree;
        this.shared = new TreeSet<>(shared);
        this.peers = new Generations(host, new Place(List.of(), shared), factory);
    }

    /**
     * {@return a peer that floods}
     *
     * @param host what it acts through
     * @param submission whose it is
     * @param settings the variant
     * @param degree how many neighbors it looks for
     * @param shared what it holds
     * @param later for what the node itself waits for
     */
    public static SearchOverlay flooding(
            Host host, Submission submission, FloodingSettings settings, int degree, Set<String> shared, Later later) {
        return new SearchOverlay(
                host, degree, shared, later, (below, place) -> submission.flooding(below, place, settings));
    }

    /** {@return a peer that sends walkers; parameters as for {@link #flooding}} */
    public static SearchOverlay randomWalk(
            Host host,
            Submission submission,
            RandomWalkSettings settings,
            int degree,
            Set<String> shared,
            Later later) {
        return new SearchOverlay(
                host, degree, shared, later, (below, place) -> submission.randomWalk(below, place, settings));
    }

    /** {@return how the messages of flooding are written} */
    public static WireFormat floodingFormat(int maxBytes) {
        return WireFormat.of(List.of(FloodingMessage.class, LinkMessage.class), List.of(), maxBytes);
    }

    /** {@return how the messages of random walks are written} */
    public static WireFormat randomWalkFormat(int maxBytes) {
        return WireFormat.of(List.of(RandomWalkMessage.class, LinkMessage.class), List.of(), maxBytes);
    }

    // What a user may ask

    /**
     * Looks for a keyword.
     *
     * @param keyword what to look for
     * @param ttl how many hops a query may travel
     * @param atMost how long to wait for holders to answer
     */
    public CompletableFuture<SearchResult> search(String keyword, int ttl, Duration atMost) {
        if (closed) {
            return CompletableFuture.failedFuture(new IOException(CLOSED));
        }
        Running search = new Running(keyword, host.now(), new ArrayList<>(), new CompletableFuture<>());
        // A search that ends within the call is ended by the upcall before its name is known.
        List<Upcall> early = new ArrayList<>();
        beginning = early;
        QueryId id;
        try {
            id = peers.search(peer -> ((Search) peer).search(keyword, ttl));
        } finally {
            beginning = null;
        }
        Running namesake = running.put(id, search);
        if (namesake != null) {
            namesake.end().completeExceptionally(new IOException("the peer gave two searches one name"));
        }
        early.forEach(this::upcall);
        later.call(atMost, () -> end(id, search.holders().isEmpty() ? Outcome.TIMED_OUT : Outcome.FOUND));
        return search.end();
    }

    /** Begins to hold a keyword. */
    public void share(String keyword) {
        shared.add(keyword);
        move();
    }

    /** {@return whether this peer held a keyword; from now on it does not} */
    public boolean unshare(String keyword) {
        boolean held = shared.remove(keyword);
        move();
        return held;
    }

    private void move() {
        peers.move(new Place(List.copyOf(neighbors), shared));
    }

    // What its node asks

    @Override
    public Peer peer() {
        return peers;
    }

    @Override
    public List<Id> ids() {
        return List.of();
    }

    @Override
    public void create() {
        // Alone, it waits for others.
    }

    @Override
    public CompletableFuture<Void> join(Hello contact) {
        CompletableFuture<Void> attempt = new CompletableFuture<>();
        joining = attempt;
        host.send(contact.address(), new Link());
        later.call(
                PATIENCE,
                () -> attempt.completeExceptionally(new IOException("could not join: " + contact.address()
                        + " did not take this node for a neighbor, nor did its neighbors")));
        return attempt;
    }

    @Override
    public CompletableFuture<Void> leave() {
        List.copyOf(neighbors).forEach(neighbor -> host.send(neighbor, new Unlink()));
        neighbors.clear();
        move();
        CompletableFuture<Void> left = new CompletableFuture<>();
        later.call(Duration.ofMillis(50), () -> left.complete(null));
        return left;
    }

    @Override
    public Map<String, Object> describe() {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("neighbors", neighbors.stream().map(Address::toString).toList());
        all.put("shared", List.copyOf(shared));
        return all;
    }

    @Override
    public boolean receiving(Address from, Message message) {
        if (message instanceof Link) {
            List<Address> others =
                    neighbors.stream().filter(other -> !other.equals(from)).toList();
            if (neighbors.contains(from) || neighbors.size() < MAX_NEIGHBORS) {
                add(from);
                host.send(from, new Linked(others));
            } else {
                host.send(from, new Full(others));
            }
        } else if (message instanceof Linked linked) {
            add(from);
            joining.complete(null);
            linkMore(linked.others());
        } else if (message instanceof Full full && neighbors.isEmpty() && !joining.isDone()) {
            host.send(full.others().get(host.random().nextInt(full.others().size())), new Link());
        } else if (message instanceof Unlink) {
            unreachable(from);
        }
        return !(message instanceof LinkMessage);
    }

    private void linkMore(List<Address> others) {
        List<Address> unknown = new ArrayList<>(others.stream()
                .filter(other -> !neighbors.contains(other) && !other.equals(host.self()))
                .toList());
        for (int missing = degree - neighbors.size(); missing > 0 && !unknown.isEmpty(); missing--) {
            host.send(unknown.remove(host.random().nextInt(unknown.size())), new Link());
        }
    }

    private void add(Address neighbor) {
        if (neighbors.size() < MAX_NEIGHBORS && neighbors.add(neighbor)) {
            move();
        }
    }

    @Override
    public void unreachable(Address node) {
        if (neighbors.remove(node)) {
            move();
        }
    }

    @Override
    public void upcall(Upcall upcall) {
        if (beginning != null) {
            beginning.add(upcall);
        } else if (upcall instanceof SearchUpcall.Found found) {
            Running search = running.get(found.query());
            if (search != null) {
                search.holders().add(found.holder());
            }
        } else if (upcall instanceof SearchUpcall.Ended ended) {
            end(ended.query(), ended.outcome());
        }
    }

    @Override
    public void close() {
        closed = true;
        List<Running> all = List.copyOf(running.values());
        running.clear();
        all.forEach(search -> search.end().completeExceptionally(new IOException(CLOSED)));
        joining.completeExceptionally(new IOException(CLOSED));
    }

    private void end(QueryId id, Outcome outcome) {
        Running search = running.remove(id);
        if (search != null) {
            search.end()
                    .complete(new SearchResult(
                            search.keyword(),
                            List.copyOf(search.holders()),
                            outcome.name(),
                            host.now().minus(search.began())));
        }
    }
}
