package dev.peerlab.checker.story;

import dev.peerlab.checker.Event;
import dev.peerlab.checker.Snapshot;
import dev.peerlab.checker.Step;
import dev.peerlab.checker.World;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of a story's page: what each says, how high it is, and whether a picture stands beside it. */
final class Rows {

    private static final int LINE = 17;
    private static final int LEAST_HEIGHT = 46;
    private static final int PADDING = 16;
    private static final int TEXT_COLUMNS = 58;
    private static final int MOST_DETAILS = 3;

    private final Story story;
    private final World world;
    private final List<Integer> causes;
    private final ShortNumbers numbers = new ShortNumbers();
    private final List<Row> rows = new ArrayList<>();
    private final @Nullable Picture picture;
    private String lastPicture = "";
    private int y;

    /**
     * One row.
     *
     * @param number the number of the step; empty at the beginning
     * @param step what happened; null for the beginning itself
     * @param cause the row in which its message was sent; its own if there is none
     * @param y where its middle is
     * @param height how high it is
     * @param head what happened
     * @param details what it changed
     * @param hover all that is to be known
     * @param picture beside it; empty if it looks as before
     */
    record Row(
            String number,
            @Nullable Step step,
            int cause,
            int y,
            int height,
            List<String> head,
            List<String> details,
            String hover,
            String picture) {}

    private Rows(Story story, @Nullable Picture picture, int top) {
        this.story = story;
        this.world = story.world();
        this.causes = story.causes();
        this.picture = picture;
        this.y = top;
    }

    static List<Row> of(Story story, @Nullable Picture picture, int top) {
        return new Rows(story, picture, top).rows();
    }

    private List<Row> rows() {
        Snapshot before = story.moments().get(0).snapshot();
        List<Integer> openingRows = new ArrayList<>();
        add("", null, 0, "all peers start", List.of(), "", before);
        for (Step step : story.opening()) {
            boolean isAct = step.event() instanceof Event.Act;
            openingRows.add(isAct ? rows.size() : 0);
            if (isAct) {
                add("", step, rows.size(), world.text(step.event()), List.of(), Hover.of(step, before, world), before);
            }
        }
        int first = rows.size();
        for (int i = 0; i < story.steps().size(); i++) {
            Step step = story.steps().get(i);
            int by = causes.get(i);
            int cause =
                    by == Causes.NONE ? rows.size() : by < 0 ? openingRows.get(openingRows.size() + by) : first + by;
            String name = world.name(step.event().peer());
            List<String> details = Differences.of(before, step).stream()
                    .map(change -> name + ": " + change)
                    .toList();
            Snapshot after = step.after().snapshot();
            String text = world.text(step.event()) + (step.isDoubled() ? ", and comes once more" : "");
            add(Integer.toString(i + 1), step, cause, text, details, Hover.of(step, before, world), after);
            before = after;
        }
        return rows;
    }

    private void add(
            String number,
            @Nullable Step step,
            int cause,
            String text,
            List<String> details,
            String hover,
            Snapshot after) {
        List<String> head = Labels.wrapped(numbers.shorten(text).replace('\n', ' '), TEXT_COLUMNS);
        List<String> lines = new ArrayList<>();
        for (String detail : details) {
            String shown = numbers.shorten(detail).replace('\n', ' ');
            lines.addAll(Labels.wrapped(shown, TEXT_COLUMNS));
        }
        if (lines.size() > MOST_DETAILS) {
            lines.subList(MOST_DETAILS - 1, lines.size()).clear();
            lines.add("…");
        }
        String drawn = picture == null ? "" : picture.svg(after);
        boolean isNew = !drawn.equals(lastPicture);
        lastPicture = drawn;
        int least = isNew ? Picture.SIZE + PADDING : LEAST_HEIGHT;
        int height = Math.max(least, PADDING + LINE * (head.size() + lines.size()));
        rows.add(new Row(number, step, cause, y + height / 2, height, head, lines, hover, isNew ? drawn : ""));
        y += height;
    }
}
