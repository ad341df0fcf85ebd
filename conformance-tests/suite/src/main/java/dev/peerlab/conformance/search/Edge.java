package dev.peerlab.conformance.search;

/**
 * A link between two peers, the smaller index first.
 *
 * @param a the smaller index
 * @param b the larger index
 */
public record Edge(int a, int b) implements Comparable<Edge> {

    /** Puts the smaller index first. */
    public Edge {
        if (a > b) {
            int larger = a;
            a = b;
            b = larger;
        }
        if (a == b) {
            throw new IllegalArgumentException("edge " + a + "-" + b + ": must link two different peers");
        }
    }

    @Override
    public int compareTo(Edge other) {
        return a != other.a ? Integer.compare(a, other.a) : Integer.compare(b, other.b);
    }

    /** {@return for example {@code 2-5}} */
    @Override
    public String toString() {
        return a + "-" + b;
    }
}
