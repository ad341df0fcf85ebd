package dev.peerlab.checker.story;

import dev.peerlab.checker.Event;
import dev.peerlab.checker.Step;
import dev.peerlab.simulator.Lifelines;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * A story as a sequence chart in plain text: peers side by side, time downwards, a row for each event.
 *
 * <pre>
 *         0     1     2
 *    1    o-----|----->       Prepare[ballot=1]
 *    2    |     X     |       crashes
 *    3    &lt;-----------o       Promise[ballot=1], sent at 1
 * </pre>
 */
final class TextChart {

    private static final int MOST_COLUMNS = 100;
    private static final int LEAST_LABEL = 24;
    private static final String INDENT = "  ";

    private final Story story;
    private final Lifelines lifelines;
    private final List<Integer> causes;
    private final ShortNumbers numbers = new ShortNumbers();
    private final List<String> lines = new ArrayList<>();

    private TextChart(Story story) {
        this.story = story;
        this.causes = story.causes();
        this.lifelines = Lifelines.of(IntStream.range(0, story.world().size())
                .mapToObj(story.world()::name)
                .toList());
    }

    /** {@return the chart's lines, of 100 characters at most unless there are very many peers} */
    static List<String> of(Story story) {
        return new TextChart(story).lines();
    }

    private List<String> lines() {
        lines.add((" ".repeat(6) + lifelines.head()).stripTrailing());
        for (Step step : story.opening()) {
            if (step.event() instanceof Event.Act act) {
                row("", lifelines.mark(act.peer(), '#'), Labels.of(step, story.world()));
            }
        }
        for (int i = 0; i < story.steps().size(); i++) {
            step(i, story.steps().get(i));
        }
        lines.add("");
        lines.add(story.last());
        lines.addAll(story.aftermath());
        return lines;
    }

    private void step(int index, Step step) {
        int peer = step.event().peer();
        String number = Integer.toString(index + 1);
        if (step.event() instanceof Event.Start) {
            lifelines.setUp(peer, true);
        }
        int cause = causes.get(index);
        String sent =
                Labels.isMessage(step.event()) && cause >= 0 && cause < index - 1 ? ", sent at " + (cause + 1) : "";
        row(number, drawing(step.event()), numbers.shorten(Labels.of(step, story.world())) + sent);
        if (step.event() instanceof Event.Crash) {
            lifelines.setUp(peer, false);
        }
    }

    private String drawing(Event event) {
        if (event instanceof Event.Delivery message) {
            return lifelines.arrow(message.from(), message.peer(), false);
        } else if (event instanceof Event.Loss loss) {
            return lifelines.arrow(loss.delivery().from(), loss.peer(), true);
        } else if (event instanceof Event.Firing) {
            return lifelines.mark(event.peer(), '*');
        } else if (event instanceof Event.Crash) {
            return lifelines.mark(event.peer(), 'X');
        }
        return lifelines.mark(event.peer(), event instanceof Event.Start ? '^' : '#');
    }

    private void row(String number, String drawing, String label) {
        int room = Math.max(LEAST_LABEL, MOST_COLUMNS - 6 - lifelines.width() - INDENT.length());
        String head = number;
        String left = drawing;
        for (String part : Labels.wrapped(label, room)) {
            lines.add(String.format(Locale.ROOT, "%4s  %s%s%s", head, left, INDENT, part)
                    .stripTrailing());
            head = "";
            left = lifelines.plain();
        }
    }
}
