package dev.peerlab.checker.story;

import dev.peerlab.checker.Event;
import dev.peerlab.checker.Step;
import dev.peerlab.checker.story.Rows.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;

/** Messages that are under way until the end: each is a short stub at its sender. */
final class Waiting {

    private static final int LENGTH = 34;

    private final Story story;
    private final List<Row> rows;
    private final List<Event.Delivery> arrived = new ArrayList<>();

    Waiting(Story story, List<Row> rows) {
        this.story = story;
        this.rows = rows;
        for (Step step : story.steps()) {
            if (step.event() instanceof Event.Delivery delivery && !step.isDoubled()) {
                arrived.add(delivery);
            } else if (step.event() instanceof Event.Loss loss) {
                arrived.add(loss.delivery());
            }
        }
    }

    void draw(Markup svg, IntUnaryOperator x) {
        int first = rows.size() - story.steps().size();
        int row = 0;
        for (Step step : story.opening()) {
            row += step.event() instanceof Event.Act ? 1 : 0;
            draw(svg, x, step, rows.get(step.event() instanceof Event.Act ? row : 0));
        }
        for (int i = 0; i < story.steps().size(); i++) {
            draw(svg, x, story.steps().get(i), rows.get(first + i));
        }
    }

    private void draw(Markup svg, IntUnaryOperator x, Step step, Row row) {
        int count = 0;
        for (Event.Delivery sent : step.deeds().sent()) {
            if (arrived.remove(sent) || sent.from() == sent.peer()) {
                continue;
            }
            int side = Integer.compare(sent.peer(), sent.from());
            double fromX = x.applyAsInt(sent.from());
            double toX = fromX + side * LENGTH;
            double toY = row.y() + 12 + 7 * count++;
            svg.raw("<g>").title("still under way: " + story.world().text((Event) sent));
            svg.add("<path class=\"waiting\" d=\"M%.1f %dL%.1f %.1f\"/>", fromX, row.y(), toX, toY);
            svg.add("<circle class=\"tip-muted\" cx=\"%.1f\" cy=\"%.1f\" r=\"2.5\"/></g>", toX, toY);
        }
    }
}
