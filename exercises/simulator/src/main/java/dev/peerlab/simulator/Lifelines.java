package dev.peerlab.simulator;

import java.util.BitSet;
import java.util.List;

/**
 * The columns of a sequence chart in plain text: a line down the page for each peer, and one event a row.
 *
 * <pre>
 * 0     1     2
 * o-----|----->
 * |     *     |
 * </pre>
 */
public final class Lifelines {

    private static final int LEAST_WIDTH = 6;

    private final List<String> names;
    private final int width;
    private final BitSet down = new BitSet();

    private Lifelines(List<String> names, int width) {
        this.names = names;
        this.width = width;
    }

    /**
     * {@return the columns of some peers, from left to right}
     *
     * @param names what the peers are called
     */
    public static Lifelines of(List<String> names) {
        int longest = names.stream().mapToInt(String::length).max().orElse(0);
        return new Lifelines(List.copyOf(names), Math.max(LEAST_WIDTH, longest + 2));
    }

    /** {@return how wide each row is, in characters} */
    public int width() {
        return names.size() * width;
    }

    /** Sets whether a column has a line from now on; one has at the beginning. */
    public void setUp(int column, boolean isUp) {
        down.set(column, !isUp);
    }

    /** {@return the row above all others, with the names} */
    public String head() {
        StringBuilder head = new StringBuilder();
        names.forEach(name -> head.append(name).append(" ".repeat(width - name.length())));
        return head.toString();
    }

    /** {@return a row in which nothing happens} */
    public String plain() {
        return row().toString();
    }

    /** {@return a row with a mark at one peer} */
    public String mark(int column, char mark) {
        StringBuilder row = row();
        row.setCharAt(column * width, mark);
        return row.toString();
    }

    /**
     * {@return a row with an arrow}
     *
     * @param from the column of the sender
     * @param to the column of the receiver
     * @param isLost whether the message does not arrive
     */
    public String arrow(int from, int to, boolean isLost) {
        StringBuilder row = row();
        int start = from * width;
        int end = to * width;
        for (int i = Math.min(start, end) + 1; i < Math.max(start, end); i++) {
            row.setCharAt(i, row.charAt(i) == '|' ? '|' : '-');
        }
        row.setCharAt(start, 'o');
        row.setCharAt(end, isLost ? 'x' : end > start ? '>' : end < start ? '<' : 'o');
        return row.toString();
    }

    private StringBuilder row() {
        StringBuilder row = new StringBuilder();
        for (int i = 0; i < names.size(); i++) {
            row.append(down.get(i) ? ' ' : '|').append(" ".repeat(width - 1));
        }
        return row;
    }
}
