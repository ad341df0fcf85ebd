package dev.peerlab.conformance.search;

import dev.peerlab.conformance.ScenarioLine;
import dev.peerlab.contract.Address;
import dev.peerlab.simulator.EventLog;
import dev.peerlab.simulator.Faults;
import dev.peerlab.simulator.Simulation;
import dev.peerlab.simulator.topology.Topology;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * The network of a scenario: who is linked to whom, how long messages take, what goes wrong, and the seed of all chance.
 *
 * @param size how many peers, 1 or more
 * @param edges the links, distinct, in order
 * @param delay how long messages take
 * @param faults what the network does to messages
 * @param seed the seed of the simulation
 */
public record NetworkSketch(int size, List<Edge> edges, Delay delay, Faults faults, long seed) {

    /** The most events that a run of a scenario may have. */
    public static final long EVENT_LIMIT = 200_000;

    private static final int LARGEST = 10_000;

    /** Sorts the links, and drops those that come twice. */
    public NetworkSketch {
        edges = sorted(edges);
        for (Edge edge : edges) {
            if (edge.b() >= size) {
                throw new IllegalArgumentException("edge " + edge + ": must link two of " + size + " peers");
            }
        }
    }

    private static List<Edge> sorted(List<Edge> edges) {
        return List.copyOf(new TreeSet<>(edges));
    }

    /** {@return a network without faults in which every message takes 10 ms} */
    public static NetworkSketch of(int size, Edge... edges) {
        return new NetworkSketch(size, List.of(edges), Delay.CONSTANT, Faults.NONE, 1);
    }

    /** {@return the same network with another delay} */
    public NetworkSketch with(Delay other) {
        return new NetworkSketch(size, edges, other, faults, seed);
    }

    /** {@return the same network with other faults} */
    public NetworkSketch with(Faults other) {
        return new NetworkSketch(size, edges, delay, other, seed);
    }

    /** {@return the network that a line tells; reverse of {@link #addTo}} */
    public static NetworkSketch parse(ScenarioLine line) {
        int size = line.integer("n", 1, LARGEST);
        List<Edge> edges = new ArrayList<>();
        for (int[] ends : line.edges("edges", size)) {
            edges.add(new Edge(ends[0], ends[1]));
        }
        Faults faults = new Faults(line.probability("loss"), line.probability("dup"), line.probability("reorder"));
        return new NetworkSketch(size, edges, Delay.parse(line.text("delay")), faults, line.number("seed"));
    }

    /** Adds the parts {@code n, edges, delay, loss, dup, reorder, seed} to a line. */
    public ScenarioLine addTo(ScenarioLine line) {
        return line.with("n", size)
                .with("edges", edges)
                .with("delay", delay)
                .with("loss", faults.loss())
                .with("dup", faults.duplication())
                .with("reorder", faults.reordering())
                .with("seed", seed);
    }

    /** {@return the network for people, one or two lines} */
    public List<String> describe() {
        List<String> lines = new ArrayList<>();
        lines.add(count(size, "peer") + ", links " + (edges.isEmpty() ? "none" : join(edges)));
        lines.add("every message takes " + delay + " ms" + (faults.equals(Faults.NONE) ? "" : "; " + faultsInWords()));
        return lines;
    }

    private String faultsInWords() {
        return "lost " + percent(faults.loss()) + ", doubled " + percent(faults.duplication()) + ", held up "
                + percent(faults.reordering());
    }

    private static String percent(double probability) {
        return Math.round(probability * 100) + " %";
    }

    private static String count(int number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }

    private static String join(List<?> things) {
        return String.join(" ", things.stream().map(Object::toString).toList());
    }

    /** {@return the links as the simulator knows them} */
    public Topology topology() {
        int[][] pairs = edges.stream().map(e -> new int[] {e.a(), e.b()}).toArray(int[][]::new);
        return Topology.of(size, pairs);
    }

    /** {@return the neighbors of a peer, ascending} */
    public List<Address> neighbors(int peer) {
        return edges.stream()
                .filter(e -> e.a() == peer || e.b() == peer)
                .map(e -> e.a() == peer ? e.b() : e.a())
                .sorted()
                .map(Address::of)
                .toList();
    }

    /** {@return the addresses of all peers, ascending} */
    public List<Address> peers() {
        return IntStream.range(0, size).mapToObj(Address::of).toList();
    }

    /** {@return a simulation of this network that has no peers yet and writes a log} */
    public Simulation simulation(EventLog log) {
        return simulation(log, EVENT_LIMIT);
    }

    /** {@return the same, but limited to this many events} */
    public Simulation simulation(EventLog log, long eventLimit) {
        return Simulation.builder()
                .seed(seed)
                .latency(delay.latency())
                .faults(faults)
                .eventLimit(eventLimit)
                .trace(log)
                .build();
    }
}
