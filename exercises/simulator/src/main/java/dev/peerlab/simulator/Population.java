package dev.peerlab.simulator;

import dev.peerlab.contract.Address;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The peers of a simulation by index: who is up, who made them, and what waits for those that are down.
 *
 * <p>What is rare is kept aside, so that it costs nothing for the peers that it does not concern.
 */
final class Population {

    private static final int FIRST_CAPACITY = 8;

    private SimHost[] hosts = new SimHost[FIRST_CAPACITY];
    private int size;

    /** Written, so that the compiler does not drop the reads of {@link #touch} whose only use is their side effect. */
    @SuppressWarnings("UnusedVariable")
    private int touched;

    /** Peers added one after the other by the same factory share an entry: the first index of the run, and the factory. */
    private int[] runs = new int[FIRST_CAPACITY];

    private PeerFactory[] factories = new PeerFactory[FIRST_CAPACITY];
    private int runsMade;

    private final BitSet down = new BitSet();
    private final BitSet left = new BitSet();
    private boolean everDown;
    private final Map<Integer, List<SetTimer>> overdue = new HashMap<>();

    int size() {
        return size;
    }

    /** How many peers are up. */
    int up() {
        return size - down.cardinality();
    }

    boolean contains(Address address) {
        return address.number() < size && address.isSimulated();
    }

    /** The peer's host; the address must be one of this network. */
    SimHost host(int index) {
        return hosts[index];
    }

    /**
     * Reads the receivers of the next events before the first of them gets its message. In a large network each is a cache
     * miss, and here they overlap instead of holding up one delivery after the other. A host may lie across two cache lines,
     * hence two of its fields.
     */
    void touch(OpenWindow events, EventRows rows, int most) {
        int count = 0;
        int end = Math.min(most, events.size());
        for (int i = 0; i < end; i++) {
            int to = rows.to(events.row(i));
            if (to >= 0 && isAbsent(hosts[to])) {
                count++;
            }
        }
        touched = count;
    }

    private boolean isAbsent(SimHost host) {
        return host.network.peers != this || host.peer instanceof SimHost.Absent;
    }

    /** The peer's host, for callers outside of the simulator. */
    SimHost checked(Address address) {
        if (!contains(address)) {
            String allowed = size == 0 ? "the network is empty" : "must be 0 to " + (size - 1);
            throw new IllegalArgumentException("no peer at address " + address + ": " + allowed);
        }
        return hosts[address.number()];
    }

    void add(SimHost host, PeerFactory factory) {
        if (size == hosts.length) {
            hosts = Arrays.copyOf(hosts, size + size / 2);
        }
        if (runsMade == 0 || factories[runsMade - 1] != factory) {
            addRun(factory);
        }
        hosts[size++] = host;
    }

    private void addRun(PeerFactory factory) {
        if (runsMade == runs.length) {
            runs = Arrays.copyOf(runs, 2 * runsMade);
            factories = Arrays.copyOf(factories, 2 * runsMade);
        }
        runs[runsMade] = size;
        factories[runsMade++] = factory;
    }

    PeerFactory factory(int index) {
        int at = Arrays.binarySearch(runs, 0, runsMade, index);
        return factories[at >= 0 ? at : -at - 2];
    }

    void replace(SimHost host) {
        hosts[host.self.number()].peer = SimHost.Absent.NO_MORE;
        hosts[host.self.number()] = host;
    }

    /** Whether any peer was ever down: as long as none was, nobody need look. */
    boolean everDown() {
        return everDown;
    }

    boolean isUp(int index) {
        return !down.get(index);
    }

    boolean hasLeft(int index) {
        return left.get(index);
    }

    void takeDown(int index, boolean forGood) {
        everDown = true;
        down.set(index);
        left.set(index, forGood);
    }

    void bringUp(int index) {
        down.clear(index);
        left.clear(index);
    }

    void keepOverdue(SetTimer timer) {
        overdue.computeIfAbsent(timer.host.self.number(), index -> new ArrayList<>())
                .add(timer);
    }

    /** The timers that came due while the peer was down, in order; they are forgotten here. */
    List<SetTimer> takeOverdue(int index) {
        List<SetTimer> timers = overdue.remove(index);
        return timers == null ? List.of() : timers;
    }
}
