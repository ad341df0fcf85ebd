package dev.peerlab.simulator.topology;

import java.util.Random;
import java.util.SplittableRandom;
import java.util.function.IntFunction;
import java.util.random.RandomGenerator;
import org.jgrapht.Graph;
import org.jgrapht.generate.BarabasiAlbertGraphGenerator;
import org.jgrapht.generate.CompleteGraphGenerator;
import org.jgrapht.generate.GraphGenerator;
import org.jgrapht.generate.HyperCubeGraphGenerator;
import org.jgrapht.generate.LinearGraphGenerator;
import org.jgrapht.generate.PruferTreeGenerator;
import org.jgrapht.generate.RandomRegularGraphGenerator;
import org.jgrapht.generate.RingGraphGenerator;
import org.jgrapht.generate.StarGraphGenerator;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.SimpleGraph;
import org.jgrapht.util.SupplierUtil;

/** Graphs to choose from. The same arguments give the same graph, on every machine. */
public final class Topologies {

    private static final int MOST_DIMENSIONS = 20;
    private static final int MOST_COMPLETE = 10_000;

    private Topologies() {}

    /**
     * {@return a random graph in which a peer has so many neighbors on average}
     *
     * @param size the number of peers, 1 or more
     * @param meanDegree 0 to size − 1
     * @param seed decides the edges
     */
    public static Topology random(int size, double meanDegree, long seed) {
        Edges.checkSize(size);
        if (!(meanDegree >= 0 && meanDegree <= size - 1)) {
            throw new IllegalArgumentException("mean degree " + meanDegree + ": must be 0 to " + (size - 1)
                    + " in a network of " + size + " peers");
        }
        return gnp(size, size == 1 ? 0 : meanDegree / (size - 1), seed);
    }

    /**
     * {@return a random graph in which each two peers are linked with a probability}
     *
     * <p>Jumps from edge to edge by geometrically distributed steps, so the time is that of the edges, not of the pairs.
     *
     * @param size the number of peers, 1 or more
     * @param p the probability, 0 to 1
     * @param seed decides the edges
     * @see <a href="https://doi.org/10.1103/PhysRevE.71.036113">Batagelj and Brandes, Efficient Generation of Large Random
     *     Networks, 2005, algorithm 1</a>
     */
    public static Topology gnp(int size, double p, long seed) {
        if (!(p >= 0 && p <= 1)) {
            throw new IllegalArgumentException("edge probability " + p + ": must be 0 to 1");
        }
        Edges edges = new Edges(size);
        RandomGenerator random = new SplittableRandom(seed);
        double logOfMiss = StrictMath.log1p(-p);
        long column = -1;
        int row = 1;
        while (p > 0 && row < size) {
            double skip = p == 1 ? 0 : StrictMath.floor(StrictMath.log1p(-random.nextDouble()) / logOfMiss);
            column += 1 + Math.min((long) skip, Long.MAX_VALUE / 4);
            while (row < size && column >= row) {
                column -= row;
                row++;
            }
            if (row < size) {
                edges.add(row, (int) column);
            }
        }
        return edges.topology();
    }

    /**
     * {@return a random graph in which every peer has the same number of neighbors}
     *
     * @param size the number of peers, 1 or more
     * @param degree 0 to size − 1; size · degree must be even
     * @param seed decides the edges
     */
    public static Topology regular(int size, int degree, long seed) {
        Edges.checkSize(size);
        if (degree < 0 || degree >= size) {
            throw new IllegalArgumentException("degree " + degree + ": must be 0 to " + (size - 1));
        }
        if ((long) size * degree % 2 != 0) {
            throw new IllegalArgumentException("degree " + degree + " for " + size
                    + " peers: the product must be even, since every edge has two ends");
        }
        return generate(size, n -> new RandomRegularGraphGenerator<>(n, degree, seed));
    }

    /**
     * {@return a graph that grew by preferential attachment: few peers have many neighbors, most have few}
     *
     * @param size the number of peers, more than links
     * @param links how many links each new peer makes, 1 or more; the first links + 1 peers are all linked to each other
     * @param seed decides the edges
     * @see <a href="https://doi.org/10.1126/science.286.5439.509">Barabási and Albert, Emergence of Scaling in Random
     *     Networks, Science 1999</a>
     */
    public static Topology powerLaw(int size, int links, long seed) {
        Edges.checkSize(size);
        if (links < 1 || links >= size) {
            throw new IllegalArgumentException("links " + links + ": must be 1 to " + (size - 1));
        }
        return generate(size, n -> new BarabasiAlbertGraphGenerator<>(links + 1, links, n, seed));
    }

    /** {@return a grid; peer r · columns + c is in row r and column c} */
    public static Topology grid(int rows, int columns) {
        if (rows < 1 || columns < 1) {
            throw new IllegalArgumentException("grid of " + rows + " by " + columns + ": must be 1 by 1 or more");
        }
        Edges edges = new Edges((int) Math.min((long) rows * columns, Integer.MAX_VALUE));
        for (int peer = 0; peer < rows * columns; peer++) {
            if ((peer + 1) % columns != 0) {
                edges.add(peer, peer + 1);
            }
            if (peer + columns < rows * columns) {
                edges.add(peer, peer + columns);
            }
        }
        return edges.topology();
    }

    /** {@return a ring of 3 peers or more} */
    public static Topology ring(int size) {
        if (size < 3) {
            throw new IllegalArgumentException("ring of " + size + " peers: must have 3 or more");
        }
        return generate(size, RingGraphGenerator::new);
    }

    /** {@return a hypercube of 2^dimensions peers; 1 to 20 dimensions} */
    public static Topology hypercube(int dimensions) {
        if (dimensions < 1 || dimensions > MOST_DIMENSIONS) {
            throw new IllegalArgumentException(
                    "hypercube of " + dimensions + " dimensions: must have 1 to " + MOST_DIMENSIONS);
        }
        return generate(1 << dimensions, n -> new HyperCubeGraphGenerator<>(dimensions));
    }

    /** {@return a network in which all are linked to all; 1 to 10,000 peers} */
    public static Topology complete(int size) {
        if (size > MOST_COMPLETE) {
            throw new IllegalArgumentException(
                    "complete network of " + size + " peers: must have 1 to " + MOST_COMPLETE);
        }
        return generate(size, CompleteGraphGenerator::new);
    }

    /** {@return a random tree, each equally likely} */
    public static Topology tree(int size, long seed) {
        return size < 3 ? path(size) : generate(size, n -> new PruferTreeGenerator<>(n, new Random(seed)));
    }

    /** {@return a path from peer 0 to peer size − 1} */
    public static Topology path(int size) {
        return generate(size, LinearGraphGenerator::new);
    }

    /** {@return a star: peer 0 is linked to all others} */
    public static Topology star(int size) {
        return generate(size, StarGraphGenerator::new);
    }

    private static Topology generate(int size, IntFunction<GraphGenerator<Integer, DefaultEdge, Integer>> generator) {
        Edges edges = new Edges(size);
        Graph<Integer, DefaultEdge> graph =
                new SimpleGraph<>(SupplierUtil.createIntegerSupplier(), SupplierUtil.DEFAULT_EDGE_SUPPLIER, false);
        generator.apply(size).generateGraph(graph, null);
        for (DefaultEdge edge : graph.edgeSet()) {
            edges.add(graph.getEdgeSource(edge), graph.getEdgeTarget(edge));
        }
        return edges.topology();
    }
}
