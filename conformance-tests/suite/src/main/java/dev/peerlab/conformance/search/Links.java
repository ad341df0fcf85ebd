package dev.peerlab.conformance.search;

import dev.peerlab.conformance.ScenarioLine;
import dev.peerlab.contract.Address;
import java.util.List;

/**
 * Who is linked to whom in a small world.
 *
 * @param size how many peers, 1 or more
 * @param edges the links, distinct
 */
record Links(int size, List<Edge> edges) {

    static final Links PAIR = of(2, new Edge(0, 1));
    static final Links LINE = of(3, new Edge(0, 1), new Edge(1, 2));
    static final Links TRIANGLE = of(3, new Edge(0, 1), new Edge(0, 2), new Edge(1, 2));
    static final Links SQUARE = of(4, new Edge(0, 1), new Edge(1, 2), new Edge(2, 3), new Edge(0, 3));

    /** A triangle 0-1-2 with peer 3 at the end of a tail. */
    static final Links KITE = of(4, new Edge(0, 1), new Edge(0, 2), new Edge(1, 2), new Edge(2, 3));

    /** Peers 1, 2 and 3 between 0 and 4. */
    static final Links BRIDGES =
            of(5, new Edge(0, 1), new Edge(0, 2), new Edge(0, 3), new Edge(1, 4), new Edge(2, 4), new Edge(3, 4));

    /** More peers than this make too large a world. */
    private static final int MOST = 8;

    static Links of(int size, Edge... edges) {
        return new Links(size, List.of(edges));
    }

    /** {@return the links that a line tells; reverse of {@link #addTo}} */
    static Links parse(ScenarioLine line) {
        int size = line.integer("n", 1, MOST);
        return new Links(
                size,
                line.edges("edges", size).stream()
                        .map(ends -> new Edge(ends[0], ends[1]))
                        .distinct()
                        .toList());
    }

    /** Adds the parts {@code n, edges} to a line. */
    ScenarioLine addTo(ScenarioLine line) {
        return line.with("n", size).with("edges", edges);
    }

    /** {@return a list of peers, in order, some of them perhaps more than once} */
    List<Integer> peers(ScenarioLine line, String key) {
        return line.list(key, text -> {
            int peer = Integer.parseInt(text);
            if (peer < 0 || peer >= size) {
                throw new IllegalArgumentException(text);
            }
            return peer;
        });
    }

    /** {@return the neighbors of a peer, ascending} */
    List<Address> neighbors(int peer) {
        return edges.stream()
                .filter(edge -> edge.a() == peer || edge.b() == peer)
                .map(edge -> edge.a() == peer ? edge.b() : edge.a())
                .sorted()
                .map(Address::of)
                .toList();
    }

    /** {@return the links for people} */
    String describe() {
        return size + (size == 1 ? " peer" : " peers") + ", links "
                + (edges.isEmpty()
                        ? "none"
                        : String.join(" ", edges.stream().map(Edge::toString).toList()));
    }
}
