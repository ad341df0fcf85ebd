package dev.peerlab.checker.story;

import dev.peerlab.checker.Predicate;
import dev.peerlab.checker.Snapshot;
import dev.peerlab.checker.World;
import dev.peerlab.checker.story.RingPicture.Spot;
import dev.peerlab.contract.Address;
import dev.peerlab.contract.Host;
import dev.peerlab.contract.Message;
import dev.peerlab.contract.Peer;
import dev.peerlab.contract.Timer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A ring whose newcomers take the place that they asked for, though another may have taken it meanwhile: it forks. */
final class HastyRing implements Peer {

    static final int IDS = 64;

    /** Ids of the peers, by address. */
    static final List<Integer> PLACES = List.of(8, 40, 20, 30);

    static final Predicate ONE_RING = Predicate.of("everybody is on the ring", world -> {
        List<Integer> ring = new ArrayList<>();
        for (int at = 8;
                !ring.contains(at);
                at = view(world, PLACES.indexOf(at)).successors().get(0)) {
            ring.add(at);
        }
        for (int peer = 0; peer < world.size(); peer++) {
            View view = view(world, peer);
            if (world.isAtRest() && !view.successors().isEmpty() && !ring.contains(view.id())) {
                return Optional.of(view.id() + " points to " + view.successors().get(0)
                        + ", and nobody to it; the ring is " + ring);
            }
        }
        return Optional.empty();
    });

    private final Host host;
    private int successor = -1;
    private int predecessor = -1;

    HastyRing(Host host) {
        this.host = host;
        if (host.self().number() < 2) {
            successor = PLACES.get(1 - host.self().number());
            predecessor = successor;
        }
    }

    record Ask(int id) implements Message {}

    record Between(int predecessor, int successor) implements Message {}

    record Follow(int successor) implements Message {}

    record View(int id, List<Integer> successors, Optional<Integer> predecessor) {}

    static World world() {
        World.Builder world = World.builder().observe(peer -> ((HastyRing) peer).view());
        for (int i = 0; i < PLACES.size(); i++) {
            world.peer(HastyRing::new).named(i, PLACES.get(i).toString());
        }
        return world.maybe(2, "joins by 8", HastyRing.class, HastyRing::join)
                .maybe(3, "joins by 8", HastyRing.class, HastyRing::join)
                .build();
    }

    static Picture picture() {
        return new RingPicture(world -> {
            List<Spot> spots = new ArrayList<>();
            for (int i = 0; i < world.size(); i++) {
                View view = view(world, i);
                spots.add(new Spot(
                        Integer.toString(view.id()),
                        (double) view.id() / IDS,
                        world.isUp(i),
                        view.successors().stream().map(String::valueOf).toList(),
                        view.predecessor().map(String::valueOf)));
            }
            return spots;
        });
    }

    private static View view(Snapshot world, int peer) {
        return world.view(peer, View.class);
    }

    private int id() {
        return PLACES.get(host.self().number());
    }

    private View view() {
        return new View(
                id(),
                successor < 0 ? List.of() : List.of(successor),
                predecessor < 0 ? Optional.empty() : Optional.of(predecessor));
    }

    private void join() {
        host.send(Address.of(0), new Ask(id()));
    }

    @Override
    public void onMessage(Address from, Message message) {
        if (message instanceof Ask) {
            host.send(from, new Between(id(), successor));
        } else if (message instanceof Between place) {
            successor = place.successor();
            predecessor = place.predecessor();
            host.send(Address.of(PLACES.indexOf(predecessor)), new Follow(id()));
        } else if (message instanceof Follow follow) {
            successor = follow.successor();
        }
    }

    @Override
    public void onTimer(Timer timer) {}
}
