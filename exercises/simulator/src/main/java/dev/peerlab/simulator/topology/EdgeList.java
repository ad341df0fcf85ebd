package dev.peerlab.simulator.topology;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Pattern;

/** Reads edge lists. */
final class EdgeList {

    private static final Pattern BLANK = Pattern.compile("\\s+");
    private static final int MOST_DIGITS = 8;

    private EdgeList() {}

    static Topology parse(Iterator<String> lines) {
        List<int[]> edges = new ArrayList<>();
        int highest = -1;
        for (int number = 1; lines.hasNext(); number++) {
            String line = lines.next();
            int comment = line.indexOf('#');
            String text = (comment < 0 ? line : line.substring(0, comment)).strip();
            if (!text.isEmpty()) {
                int[] edge = edge(text, number);
                edges.add(edge);
                highest = Math.max(highest, Math.max(edge[0], edge[1]));
            }
        }
        if (edges.isEmpty()) {
            throw new IllegalArgumentException("edge list without an edge: must have one line a b at least");
        }
        return Topology.of(highest + 1, edges.toArray(int[][]::new));
    }

    private static int[] edge(String text, int line) {
        String[] ends = BLANK.split(text, -1);
        if (ends.length == 2 && isIndex(ends[0]) && isIndex(ends[1])) {
            int a = Integer.parseInt(ends[0]);
            int b = Integer.parseInt(ends[1]);
            if (a != b) {
                return new int[] {a, b};
            }
        }
        throw new IllegalArgumentException("line " + line + " of the edge list, \"" + text
                + "\": must be two different peer indexes, 0 to " + (Edges.MOST_PEERS - 1));
    }

    private static boolean isIndex(String text) {
        return text.length() <= MOST_DIGITS
                && text.chars().allMatch(digit -> digit >= '0' && digit <= '9')
                && Integer.parseInt(text) < Edges.MOST_PEERS;
    }
}
