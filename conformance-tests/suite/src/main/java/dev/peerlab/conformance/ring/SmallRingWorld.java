package dev.peerlab.conformance.ring;

import dev.peerlab.checker.Occasion;
import dev.peerlab.checker.Predicate;
import dev.peerlab.checker.World;
import dev.peerlab.checker.World.Patience;
import dev.peerlab.conformance.exhaustive.Watched;
import dev.peerlab.conformance.ring.SmallRing.Pace;
import dev.peerlab.contract.Address;
import dev.peerlab.contract.Contact;
import dev.peerlab.contract.Host;
import dev.peerlab.contract.Id;
import dev.peerlab.contract.chord.ChordSettings;
import dev.peerlab.contract.chord.kit.ApplicationFactory;
import dev.peerlab.contract.chord.kit.ChordComposition;
import dev.peerlab.contract.chord.kit.ChordNode;
import dev.peerlab.contract.chord.kit.ChordPeer;
import dev.peerlab.contract.chord.kit.ChordTimer.Maintain;
import dev.peerlab.contract.chord.kit.ChordTimer.Over;
import dev.peerlab.contract.chord.kit.ChordTimer.Repair;
import dev.peerlab.contract.chord.kit.ChordTimer.ToOneself;
import dev.peerlab.contract.chord.kit.ChordTimer.Unanswered;
import dev.peerlab.contract.routing.RoutingTable;
import dev.peerlab.contract.store.Entry;
import dev.peerlab.contract.store.Value;
import dev.peerlab.simulator.ring.ConvergedRing;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Makes the world of a {@link SmallRing}. */
final class SmallRingWorld {

    private static final int ALWAYS = Integer.MAX_VALUE;

    private final SmallRing ring;
    private final ChordSettings settings;
    private final ChordComposition parts;
    private final List<Contact> peers = new ArrayList<>();
    private final World.Builder world = World.builder();

    SmallRingWorld(SmallRing ring, ChordComposition parts) {
        this.ring = ring;
        this.settings = ring.settings();
        this.parts = parts;
        for (int peer = 0; peer < ring.size(); peer++) {
            peers.add(new Contact(settings.space().id(ring.id(peer)), Address.of(peer)));
        }
    }

    World.Builder furnish(Supplier<? extends TableWatch> watches) {
        for (Contact peer : peers) {
            world.peer(host -> watched(host, peer.id(), watches.get()));
        }
        world.observe(Watched::seen)
                .maintenance("maintains", Watched.class, member("maintains", ChordNode::maintain))
                .duplications(ring.doubles());
        timers();
        converge();
        ring.moves().forEach(this::add);
        return ring.pace() == Pace.ONE_AT_A_TIME ? world.oneAtATime() : world;
    }

    private Watched watched(Host host, Id id, TableWatch watch) {
        return Watched.of(
                host,
                own -> {
                    ChordPeer peer = new ChordPeer(own, settings, List.of(id), parts, ApplicationFactory.NONE);
                    watch.watch(peer.node());
                    return peer;
                },
                watch);
    }

    private void timers() {
        boolean isHasty = ring.hasty() > 0;
        world.timers(Maintain.class, Patience.FOREVER, 1)
                .timers(Repair.class, Patience.FOREVER, 1)
                .timers(ToOneself.class, Patience.NETWORK_AT_REST, ALWAYS)
                .timers(Over.class, Patience.NETWORK_AT_REST, ALWAYS)
                .timers(
                        Unanswered.class,
                        isHasty ? Patience.NONE : Patience.NETWORK_AT_REST,
                        isHasty ? ring.hasty() : ALWAYS);
    }

    private void converge() {
        int members = ring.base().size();
        ConvergedRing ideal = ConvergedRing.ofPeers(settings.space(), settings.successors(), peers.subList(0, members));
        for (int i = 0; i < members; i++) {
            RoutingTable table = ideal.table(i);
            List<Entry> entries = ring.keys().stream()
                    .map(key -> new Entry(settings.space().id(key), 1, Value.of("value of " + key)))
                    .filter(entry -> RingPredicates.isOwner(table, entry.key()))
                    .toList();
            first(table.self().address().number(), node -> {
                node.install(table);
                entries.forEach(node.store()::put);
            });
        }
    }

    private void first(int peer, Consumer<ChordNode> act) {
        String name = "is in the ring";
        world.first(peer, name, Watched.class, one -> use(one, name, act));
    }

    private static void use(Watched peer, String name, Consumer<ChordNode> act) {
        peer.use(name, ChordPeer.class, one -> {
            act.accept(one.node());
            return "";
        });
    }

    /** Only a member maintains anything. */
    private static Consumer<Watched> member(String name, Consumer<ChordNode> act) {
        return peer -> use(peer, name, node -> {
            if (node.isMember()) {
                act.accept(node);
            }
        });
    }

    private void add(RingMove move) {
        int peer = move.peer();
        Occasion occasion = move.times() == 0 ? Occasion.always() : Occasion.upTo(move.times());
        switch (move.kind()) {
            case JOIN -> {
                Contact via = peers.get((int) move.what());
                maybe(move, node -> node.join(via), occasion.when(RingPredicates.isOutside(peer)));
            }
            case STABILIZE -> asMember(move, node -> node.parts().membership().stabilize(), occasion);
            case CHECK -> asMember(move, node -> node.parts().recovery().checkPredecessor(), occasion);
            case LOOKUP -> asMember(move, lookup(move), occasion);
            case LOOKUP_LATE -> asMember(move, lookup(move), occasion.when(RingPredicates.SOMEBODY_IS_GONE));
            case LEAVE -> asMember(move, ChordNode::leave, occasion.when(mayGo(peer)));
            case CRASH -> world.crash(peer, occasion.atRest().when(mayGo(peer)));
            case CRASH_AT_ONCE -> world.crash(peer, occasion.when(mayGo(peer)));
            case RESTART -> world.restart(peer, occasion);
        }
    }

    private Consumer<ChordNode> lookup(RingMove move) {
        Id key = settings.space().id(move.what());
        return node -> node.lookup(key);
    }

    private Predicate mayGo(int peer) {
        return RingPredicates.mayGo(peer, ring.successors());
    }

    private void asMember(RingMove move, Consumer<ChordNode> act, Occasion occasion) {
        maybe(move, act, occasion.when(RingPredicates.isOutside(move.peer()).negate()));
    }

    private void maybe(RingMove move, Consumer<ChordNode> act, Occasion occasion) {
        world.maybe(move.peer(), move.act(), Watched.class, peer -> use(peer, move.act(), act), occasion);
    }
}
