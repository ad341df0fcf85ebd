package dev.peerlab.conformance.membership;

import dev.peerlab.contract.Id;
import dev.peerlab.contract.IdSpace;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** The circle of 64 points that small cases take place on, in whole numbers: an oracle that shares no code with a peer. */
final class Circle {

    static final IdSpace SPACE = new IdSpace(6);
    static final int POINTS = 64;

    private Circle() {}

    static Id id(int point) {
        return SPACE.id(point);
    }

    static int point(Id id) {
        return (int) id.low();
    }

    /** {@return how far it is clockwise, from 1 to 64: from a point to itself it is once round} */
    static int distance(int from, int to) {
        return Math.floorMod(to - from - 1, POINTS) + 1;
    }

    static boolean isBetween(int point, int after, int before) {
        return distance(after, point) < distance(after, before);
    }

    static boolean isBetweenOrAt(int point, int after, int upTo) {
        return distance(after, point) <= distance(after, upTo);
    }

    /** {@return the points, each once, as they come clockwise of one that is left out} */
    static List<Integer> clockwise(int from, Collection<Integer> points) {
        return points.stream()
                .filter(point -> point != from)
                .distinct()
                .sorted(Comparator.comparing(point -> distance(from, point)))
                .toList();
    }

    /** {@return a point of the circle, read from text} */
    static int parse(String text) {
        int point = Integer.parseInt(text);
        if (point < 0 || point >= POINTS) {
            throw new IllegalArgumentException(text);
        }
        return point;
    }
}
