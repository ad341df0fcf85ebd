package dev.peerlab.experiment.cost;

import dev.peerlab.contract.Address;
import dev.peerlab.contract.Host;
import dev.peerlab.contract.Peer;
import dev.peerlab.contract.search.Place;
import dev.peerlab.contract.search.Search;
import dev.peerlab.simulator.Latency;
import dev.peerlab.simulator.PeerFactory;
import dev.peerlab.simulator.Simulation;
import dev.peerlab.simulator.topology.Topology;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Searches in a simulated network, one after the other, each by a random peer for an object that one other random peer holds, each
 * counted.
 *
 * @param <P> what kind of peers search
 */
final class SearchCosts<P extends Peer & Search> {

    private static final Duration LATENCY = Duration.ofMillis(10);

    private final Setting setting;
    private final Class<P> type;
    private final List<Wanted> plan;
    private final Meter meter;
    private final Simulation simulation;

    /**
     * A network, and what is done there.
     *
     * @param topology who is linked to whom
     * @param served whether peer 0 is a server: it holds nothing, does not search, and knows who holds what
     * @param searches how many, 1 or more
     * @param seed decides who searches for what, and all chance of peers
     * @param mostEvents after how many the simulation is broken off
     */
    record Setting(Topology topology, boolean served, int searches, long seed, long mostEvents) {}

    /** Who searches, and who holds it. */
    private record Wanted(Address issuer, Address holder) {}

    /** Makes a peer. */
    interface Maker<P extends Peer> {
        /** {@return a new peer that acts through this host at this place} */
        P make(Host host, Place place);
    }

    /**
     * Builds the network.
     *
     * @param setting which
     * @param type what kind of peers search
     * @param maker makes the peers
     */
    SearchCosts(Setting setting, Class<P> type, Maker<P> maker) {
        this.setting = setting;
        this.type = type;
        this.plan = plan(setting);
        this.meter = new Meter(setting.topology().size());
        this.simulation = Simulation.builder()
                .seed(setting.seed())
                .latency(Latency.constant(LATENCY))
                .eventLimit(setting.mostEvents())
                .trace(meter)
                .build();
        Set<Address> holders = plan.stream().map(Wanted::holder).collect(Collectors.toSet());
        PeerFactory factory = host -> maker.make(host, place(host.self(), holders));
        for (int i = 0; i < setting.topology().size(); i++) {
            Address unused = simulation.add(factory);
        }
        simulation.run(); // what peers have to say before anybody searches
    }

    private static List<Wanted> plan(Setting setting) {
        SplittableRandom random = new SplittableRandom(setting.seed());
        int first = setting.served() ? 1 : 0;
        int end = setting.topology().size();
        return Stream.generate(() -> {
                    int issuer = random.nextInt(first, end);
                    int other = random.nextInt(first, end - 1);
                    return new Wanted(Address.of(issuer), Address.of(other < issuer ? other : other + 1));
                })
                .limit(setting.searches())
                .toList();
    }

    /** Everybody tells a server what it holds; without one, only what somebody looks for matters. */
    private Place place(Address peer, Set<Address> holders) {
        boolean holds = setting.served() ? peer.number() > 0 : holders.contains(peer);
        return new Place(setting.topology().neighbors(peer.number()), holds ? Set.of(objectOf(peer)) : Set.of());
    }

    private static String objectOf(Address holder) {
        return "object " + holder.number();
    }

    /**
     * {@return what the searches cost}
     *
     * @param ttl of each
     * @param state how much a peer knows of others
     * @throws IllegalStateException if one does not find what there is
     */
    Cost run(int ttl, ToIntFunction<P> state) {
        double hops = 0;
        double messages = 0;
        double touched = 0;
        for (Wanted wanted : plan) {
            search(wanted, ttl);
            hops += meter.hops();
            messages += meter.messages();
            touched += meter.touched();
        }
        int searches = plan.size();
        return new Cost(hops / searches, messages / searches, touched / searches, most(state));
    }

    private void search(Wanted wanted, int ttl) {
        Address holder = wanted.holder();
        meter.begin(wanted.issuer(), holder, setting.served() ? Address.of(0) : holder);
        simulation.call(wanted.issuer(), type, peer -> peer.search(objectOf(holder), ttl));
        simulation.run();
        if (!meter.isFound()) {
            throw new IllegalStateException("a search ended without a word of the only peer that holds the object");
        }
    }

    private int most(ToIntFunction<P> state) {
        int most = 0;
        for (int i = 0; i < setting.topology().size(); i++) {
            most = Math.max(most, state.applyAsInt(type.cast(simulation.peer(Address.of(i)))));
        }
        return most;
    }

    /** {@return the most neighbors that any peer of a network has} */
    static int mostNeighbors(Topology topology) {
        return IntStream.range(0, topology.size()).map(topology::degree).max().orElse(0);
    }
}
